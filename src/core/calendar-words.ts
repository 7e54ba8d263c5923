import { weekdayOf } from './post-index';
import { say } from './say';

/** The day of the week of a time (UTC), in the user's language. */
export function weekdayName(time: number): string {
  return (
    [say`Sunday`, say`Monday`, say`Tuesday`, say`Wednesday`, say`Thursday`, say`Friday`, say`Saturday`][weekdayOf(time)] ?? ''
  );
}
