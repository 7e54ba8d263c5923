import fc from 'fast-check';

/** The same random inputs in every run, so that a red run is red again; `RECAP_SEED=…` tries others, and a failure prints its own. */
fc.configureGlobal({ seed: Number(process.env.RECAP_SEED ?? 20261121) });
