import { imageAddresses } from '../hrefs';
import { sharing } from '../repeated';
import { say } from '../say';
import type { Rule } from '../types';

export const imageRepeated: Rule = {
  id: 'image-repeated',
  severity: 'hint',
  quietWhileTyping: true,
  docs: 'A post shows each image once.',
  why: 'The line of an image is often begun as a copy of another one: when its address is not changed, readers see the same picture again in place of the one the text speaks of.',
  bad: '![The list of images](«/img/edge.png»)![The result of the scan](«/img/edge.png»)\n',
  good: '![The list of images](/img/edge.png)\n',
  *check(post) {
    if (post.body.images.length < 2) return;
    const places = imageAddresses(post).filter(({ href }) => href !== '');
    for (const same of sharing(places, ({ href }) => href)) {
      for (const { image, span } of same) {
        yield {
          span,
          message: say`The post shows this image more than once. If another one was meant in one of the places, correct its address there.`,
          fixes: image === same[0]?.image ? [] : [{ title: say`Take this one out`, edits: [{ span: image.span, text: '' }] }],
        };
      }
    }
  },
};
