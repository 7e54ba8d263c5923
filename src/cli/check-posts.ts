import { checkFile } from './check-file';
import { type FileRows, rowsOf } from './rows';

/** What came of one path: what was found, unless it could not be read, and what the user is told of it. */
export interface Outcome {
  readonly file?: FileRows;
  readonly failures: readonly string[];
}

/** How posts are checked, as far as a thread needs to know it. */
export interface CheckWay {
  readonly today: string;
  readonly fix: boolean;
  /** Rows are compared with a baseline. */
  readonly withSource: boolean;
}

/** Checks one post. Never rejects. */
export async function checkOne(path: string, { today, fix, withSource }: CheckWay): Promise<Outcome> {
  const failures: string[] = [];
  try {
    return { file: rowsOf(await checkFile(path, today, fix, failures), withSource), failures };
  } catch (error) {
    return { failures: [...failures, `${path}: ${error instanceof Error ? error.message : String(error)}`] };
  }
}
