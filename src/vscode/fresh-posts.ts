import { pathBelow } from './files';
import type { Published } from './published';
import type { OpenSite } from './site-service';

/** Which posts the main branch does not have, as far as git has said. */
export interface FreshPosts {
  /** Paths below the site's root; empty until git has answered, and where it cannot say. */
  of(open: OpenSite): ReadonlySet<string>;
  /** Asks git about the sites, once at a time; `changed` is called when an answer is another than before. */
  ask(sites: readonly OpenSite[]): Promise<void>;
}

const NONE: ReadonlySet<string> = new Set();

export function createFreshPosts(git: Published, changed: () => void): FreshPosts {
  const answers = new Map<string, ReadonlySet<string>>();
  let isAsking = false;
  let isAskedAgain = false;
  const of = ({ root }: OpenSite): ReadonlySet<string> => answers.get(root.toString()) ?? NONE;
  const askOne = async (open: OpenSite): Promise<boolean> => {
    const uris = (await git.added(open.root)) ?? [];
    const paths = new Set(uris.flatMap((uri) => pathBelow(open.root, uri) ?? []));
    const before = of(open);
    answers.set(open.root.toString(), paths);
    return paths.size !== before.size || [...paths].some((path) => !before.has(path));
  };
  const ask = async (sites: readonly OpenSite[]): Promise<void> => {
    if (isAsking) {
      isAskedAgain = true;
      return;
    }
    isAsking = true;
    do {
      isAskedAgain = false;
      const isOther = await Promise.all(sites.map(askOne));
      if (isOther.includes(true)) changed();
    } while (isAskedAgain);
    isAsking = false;
  };
  return { of, ask };
}
