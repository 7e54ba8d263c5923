import { scalarFor } from '../fields';
import { kebabCase } from '../names';
import { indexOf, isNew } from '../post-index';
import { say, sentences } from '../say';
import type { Finding, Post, Rule, Site } from '../types';

/** Names that guides, editors and file managers give. */
const LEFT_OVER =
  /^(?:starlingx-)?(?:template|blog-?(?:post-?)?template|(?:your-|my-|the-)?(?:blog-?)?(?:title|post)|untitled|new-?(?:blog-?)?post|draft|test|example|sample|<[^>]{0,40}>)(?:[-_ ]?\d{1,3})?$|^copy[ _-]of[ _-]|[-_ ]copy(?:[-_ ]?\d{1,3})?$|\(\d{1,3}\)$/i;
/** Lower-case words and numbers with a dash or, in a version, a point between. */
const HOUSE_FORM = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/;

export const fileName: Rule = {
  id: 'file-name',
  severity: 'information',
  reads: 'front',
  docs: 'The file of a new post is named like the others: `starlingx-<title>.md`, in lower case, with dashes between the words.',
  why: 'The name becomes the address of the page, /blog/<name>/, and stays: once people link to it, it cannot be changed. A blank becomes %20, and other signs worse. Published posts are left in peace for that reason.',
  bad: { path: 'src/pages/blog/Sample News (1).md', text: '---\ntemplateKey: blog-post\ntitle: «News»\n---\nText.\n' },
  good: { path: 'src/pages/blog/starlingx-sample-report.md', text: '---\ntemplateKey: blog-post\ntitle: News\n---\nText.\n' },
  *check(post, site) {
    if (post.slug === '' || !isNew(post, site)) return;
    const prefix = indexOf(site)?.prefix ?? '';
    if (LEFT_OVER.test(post.slug))
      yield finding(post, site, say`The name of this file was left from a template or a copy.`, prefix, 'warning');
    else if (!HOUSE_FORM.test(post.slug))
      yield finding(post, site, say`The name of this file holds more than lower-case words with dashes between.`, prefix);
    else if (!post.slug.startsWith(prefix))
      yield finding(post, site, say`The name of this file does not begin with “${prefix}” like the others.`, prefix);
  },
};

/** Stands at the title, which the name follows, or else at the first line. */
function finding(post: Post, site: Site, what: string, prefix: string, severity: Finding['severity'] = 'information'): Finding {
  const title = scalarFor(post, site, 'title');
  const words = kebabCase(LEFT_OVER.test(post.slug) ? (title?.text ?? '') : post.slug);
  const better = words && `${words.startsWith(prefix) ? '' : prefix}${words}.md`;
  return {
    span: title?.span ?? post.front.open,
    severity,
    message: sentences(
      what,
      say`It becomes the address /blog/${post.slug}/ and cannot be changed once the post is out.`,
      better ? say`Rename the file, to ${better} for example.` : say`Rename the file.`,
    ),
  };
}
