import { parseArgs } from 'node:util';
import { lineIndex } from '../core/lines';
import { parsePost } from '../core/parse-post';
import { checklist, isReady, readiness } from '../core/ready/readiness';
import { isPostPath } from '../core/recognise';
import { checkFile, placeOf } from './check-file';
import { readToday } from './options';
import { imagesAround, siteBody } from './render';
import { createRenderer } from './renderer';
import { UsageError } from './usage';

/** `ready PATH…`: the checklist of each post. 0: all are ready; 1: something is left to do; 2: wrong usage or unreadable. */
export async function readyCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { today: { type: 'string' } } });
  const today = readToday(values.today);
  if (positionals.length === 0) throw new UsageError('ready needs the path of a post.');
  const lists: string[] = [];
  let code = 0;
  const renderer = createRenderer();
  for (const path of positionals) {
    try {
      const { below, root, site } = await placeOf(path, today);
      if (root && !isPostPath(below, site)) throw new UsageError('this is no post of the blog.');
      const { text, problems } = await checkFile(path, today, false, []);
      const post = parsePost(text, below);
      const page = await renderer.render({ markdown: siteBody(post), images: await imagesAround(path) });
      const items = readiness(post, site, problems, 'failed' in page ? undefined : page.excerpt);
      if (!isReady(items)) code = Math.max(code, 1);
      const at = lineIndex(text);
      lists.push(checklist(path, items, (offset) => at(offset).line));
    } catch (error) {
      process.stderr.write(`starlingx-recap: ${path}: ${error instanceof Error ? error.message : String(error)}\n`);
      code = 2;
    }
  }
  await renderer.end();
  process.stdout.write(lists.join('\n'));
  return code;
}
