import { beginsWithHost, hostOfHref, inlineAddresses, shown } from '../hrefs';
import { movedTo } from '../moved-links';
import { say } from '../say';
import type { Rule } from '../types';

export const linkTextAddress: Rule = {
  id: 'link-text-address',
  severity: 'warning',
  reads: 'section',
  docs: 'A link whose text is an address leads to that site.',
  why: 'Readers trust the address they see. The two drift apart when one of them is changed, by hand or by a search and replace, and the other is not.',
  bad: 'Download it from [«mirror.starlingx.example.org/release»](https://opendev.org/starlingx).\n',
  good: 'Download it from [https://opendev.org/starlingx](https://opendev.org/starlingx).\n',
  *check(post, site) {
    for (const { link, href } of inlineAddresses(post)) {
      const text = post.text.slice(link.text.start, link.text.end).trim();
      if (text.length > 2000 || !(/^https?:\/\//i.test(text) || beginsWithHost(text)) || /\s/.test(text)) continue;
      const seen = hostOfHref(/^https?:/i.test(text) ? text : `https://${text}`);
      const target = hostOfHref(href);
      if (target === '' || seen === '' || sameSite(seen, target) || movedTo(href, site)) continue;
      yield {
        span: link.text,
        message: say`The reader sees ${seen} and is led to ${target}. Make both the same, or write words instead of an address.`,
        fixes: [{ title: say`Show ${shown(href)}`, edits: [{ span: link.text, text: href }] }],
      };
    }
  },
};

/** `starlingx.io` for `docs.starlingx.io` is a shorter name of the same. */
function sameSite(a: string, b: string): boolean {
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}
