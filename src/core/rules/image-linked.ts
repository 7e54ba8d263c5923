import { inlineAddresses } from '../hrefs';
import { say } from '../say';
import type { Rule } from '../types';

export const imageLinked: Rule = {
  id: 'image-linked',
  severity: 'warning',
  reads: 'section',
  docs: 'An image stands by itself, not within the text of a link.',
  why: 'The site keeps nothing but plain words in a link’s text: of `[![alt](image)](address)` the page shows the alt text as a link, and no image.',
  bad: '«[![An edge site](/img/edge.png)](https://www.starlingx.io)»\n',
  good: '![An edge site](/img/edge.png)\n',
  *check(post) {
    const { text, body } = post;
    if (body.images.length === 0) return;
    const images = new Map(body.images.map(({ span }) => [span.start, span]));
    for (const { link } of inlineAddresses(post)) {
      if (text[link.text.start] !== '!') continue;
      const image = images.get(link.text.start);
      if (!image || image.end > link.text.end) continue;
      yield {
        span: link.span,
        message: say`The site drops an image that stands within a link: the page shows its alt text alone. Put the image by itself, and the link into the text.`,
        fixes: [{ title: say`Keep the image alone`, edits: [{ span: link.span, text: text.slice(image.start, image.end) }] }],
      };
    }
  },
};
