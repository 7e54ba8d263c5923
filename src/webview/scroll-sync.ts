import type { Lines } from './lines';
import { throttle } from './throttle';

/** Milliseconds between two messages while the reader scrolls. */
const EVERY = 50;

/** Keeps the page's place and the editor's the same. What this moves itself is never told back, so nothing can go in circles. */
export interface ScrollSync {
  /** Puts a line at the upper edge, and keeps it there while pictures load, until the reader scrolls. */
  follow(line: number): void;
  /** The line at the upper edge. */
  line(): number;
  /** Right after the page's content was changed: the browser keeps what is on the screen where it is. */
  contentChanged(): void;
  /** After the page was laid out anew. */
  layoutChanged(): void;
}

/** `tell` hears which line the reader has scrolled to, at most every 50 ms. */
export function createScrollSync(lines: Lines, tell: (line: number) => void): ScrollSync {
  /** Where the page was put or found last: a scroll event for this place is no reader's. */
  let own = window.scrollY;
  let followed: number | undefined;
  let isContentNew = false;
  const line = (): number => lines.lineAt(window.scrollY);
  const telling = throttle(() => tell(line()), EVERY);

  function put(to: number): void {
    window.scrollTo({ top: lines.heightOf(to), behavior: 'instant' });
    own = window.scrollY;
  }

  window.addEventListener('scroll', () => {
    if (Math.abs(window.scrollY - own) < 1) return;
    own = window.scrollY;
    followed = undefined;
    telling.call();
  });

  return {
    line,
    follow(to) {
      followed = to;
      put(to);
    },
    contentChanged() {
      own = window.scrollY;
      isContentNew = true;
      // By then the change has been laid out and what observes sizes has been told.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          isContentNew = false;
        }),
      );
    },
    layoutChanged() {
      if (followed !== undefined && !isContentNew) put(followed);
      own = window.scrollY;
    },
  };
}
