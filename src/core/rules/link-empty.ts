import { imageAddresses, inlineAddresses } from '../hrefs';
import { say } from '../say';
import type { Finding, Rule } from '../types';

export const linkEmpty: Rule = {
  id: 'link-empty',
  severity: 'warning',
  reads: 'section',
  docs: 'A link has a text and an address, an image has a file.',
  why: 'A link without text cannot be seen or followed; one without address leads to the very page it stands on; an image without file is a broken image.',
  bad: 'Read the «[release notes]()» first.\n',
  good: 'Read the release notes first.\n',
  *check(post) {
    const { text } = post;
    for (const { link, href } of inlineAddresses(post)) {
      const words = text.slice(link.text.start, link.text.end);
      if (href === '') yield withoutAddress(link.span, words);
      else if (words.trim() === '') {
        yield {
          span: link.span,
          message: say`This link has no text, so nobody sees it. Write some between the brackets, or delete the link.`,
          fixes: [{ title: say`Delete the link`, edits: [{ span: link.span, text: '' }] }],
        };
      }
    }
    for (const { image, href } of imageAddresses(post)) {
      if (href !== '') continue;
      yield {
        span: image.span,
        message: say`This image names no file: the page shows a broken image. Write the file’s address between the parentheses.`,
      };
    }
  },
};

function withoutAddress(span: Finding['span'], words: string): Finding {
  return {
    span,
    message: say`This link has no address: a click only loads the same page again. Write the address between the parentheses.`,
    fixes: words.trim() === '' ? [] : [{ title: say`Keep the text alone`, edits: [{ span, text: words }] }],
  };
}
