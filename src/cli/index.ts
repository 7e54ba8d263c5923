import { setFlagsFromString } from 'node:v8';
import { main } from './main';

// Half a second is too short a life for V8's optimizing compiler: by default it takes a third of a check of 50 posts.
// What runs for long is optimized all the same, only later.
setFlagsFromString('--interrupt-budget=1000000');

// A closed pipe (`… | head`) is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(
      `starlingx-recap: this is a defect of the program: ${error instanceof Error ? error.stack : String(error)}\n`,
    );
    process.exitCode = 2;
  },
);
