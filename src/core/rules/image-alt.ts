import { foldText } from '../fold-text';
import { imageAddresses, shown } from '../hrefs';
import { baseName, IMAGE_ENDING, wordsOfName } from '../image-names';
import { say, sentences } from '../say';
import type { Finding, Rule, Span } from '../types';

/** What templates and editors put there to be replaced. */
const PLACEHOLDER =
  /^(?:(?:insert |add |your )?(?:alt(?:ernative)?(?: ?text)?|image (?:alt|description|title|from alias|name)|description|caption)(?: here| goes here)?|text|todo|tbd|placeholder|untitled)$/;
/** These say that there is an image, which the reader's program says anyway. */
const POOR =
  /^(?:an? )?(?:image|img|picture|pic|photo|graphic|screenshot|screen shot|figure|fig|diagram|logo)(?: ?\d{1,4})?$|^screen ?shot (?:from )?\d{4} \d\d \d\d\b/;
const LONGEST = 300;

export const imageAlt: Rule = {
  id: 'image-alt',
  severity: 'warning',
  reads: 'section',
  docs: 'The alt text of an image says what is to be seen.',
  why: 'It is what a screen reader reads out, and the site shows it as the tooltip: every reader who points at the image reads "alt text".',
  bad: '![«alt text»](/img/edge-site.png)\n',
  good: '![edge site](/img/edge-site.png)\n',
  *check(post) {
    for (const { image, href } of imageAddresses(post)) {
      if (href === '') continue;
      const alt = post.text.slice(image.alt.start, Math.min(image.alt.end, image.alt.start + LONGEST)).trim();
      const folded = foldText(alt);
      if (PLACEHOLDER.test(folded))
        yield finding(
          image.alt,
          href,
          'warning',
          say`"${alt}" is the place of a text that was to come. Readers see it when they point at the image, and screen readers read it out.`,
        );
      else if (folded === '')
        yield finding(
          image.alt.start < image.alt.end ? image.alt : image.span,
          href,
          'information',
          say`This image has no alt text: readers who cannot see it learn nothing of it.`,
          image.alt,
        );
      else if (isFileName(alt, href))
        yield finding(
          image.alt,
          href,
          'information',
          say`The alt text is the name of a file, which tells readers who cannot see the image nothing.`,
        );
      else if (POOR.test(folded))
        yield finding(image.alt, href, 'hint', say`The alt text says that there is an image, not what it shows.`);
    }
  },
};

function isFileName(alt: string, href: string): boolean {
  if (/\s/.test(alt)) return false;
  const name = baseName(href);
  return IMAGE_ENDING.test(alt) || (/[-_]/.test(alt) && name.replace(/\.[a-z]{2,5}$/i, '').toLowerCase() === alt.toLowerCase());
}

function finding(span: Span, href: string, severity: 'warning' | 'information' | 'hint', why: string, alt = span): Finding {
  const words = wordsOfName(href);
  const isHelp = /[a-z]{3}/i.test(words) && !POOR.test(foldText(words)) && !PLACEHOLDER.test(foldText(words));
  return {
    span,
    severity,
    message: sentences(why, say`Say in a few words what is to be seen.`),
    fixes: isHelp ? [{ title: say`Use "${shown(words)}", from the file’s name`, edits: [{ span: alt, text: words }] }] : [],
  };
}
