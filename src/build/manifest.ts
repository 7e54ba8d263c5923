import { rules } from '../core/rules';

/** The settings' schema in package.json, made from the rules: `contributes.configuration`. */
function configuration(): object {
  const severities = ['off', 'hint', 'information', 'warning', 'error'];
  const properties = Object.fromEntries(
    rules.map(({ id, severity, docs, why }) => [
      id,
      { enum: severities, default: severity, markdownDescription: `${docs}\n\n${why}` },
    ]),
  );
  return {
    title: 'StarlingX Recap',
    properties: {
      'starlingxRecap.enable': {
        type: 'boolean',
        default: true,
        scope: 'resource',
        markdownDescription: 'Check blog posts while they are typed. Completion, hover and preview do not depend on it.',
      },
      'starlingxRecap.rules': {
        type: 'object',
        default: {},
        scope: 'resource',
        additionalProperties: false,
        properties,
        markdownDescription:
          'The severity of a rule, or `off`. Rules that are not named keep their own; "Recap: Explain a Rule…" says what each one finds.',
      },
    },
  };
}

/** package.json with the settings as the rules have them; everything else stays as it is. */
export function withConfiguration(current: string): string {
  const manifest = JSON.parse(current) as { contributes: { configuration: object } };
  manifest.contributes.configuration = configuration();
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
