import { categoryChoice, etherpadLine, footer, frontMatter, ptgRecap, teamSection } from './snippet-bodies';
import { choice, stop } from './snippet-syntax';

/** A snippet in VS Code's syntax. */
export interface Snippet {
  readonly name: string;
  readonly prefix: string;
  readonly description: string;
  /** Lines with tab stops, choices and transforms. */
  readonly body: readonly string[];
}

/** All snippets, in the order of a post. `snippets/recap.json` is generated from them. */
export const snippets: readonly Snippet[] = [
  {
    name: 'Blog post: front matter',
    prefix: 'stx-front-matter',
    description: 'The block at the top of a post; the category’s id follows its label',
    body: [...frontMatter(stop(1, 'Title'), stop(2, 'Given Family'), categoryChoice(3)), '', '$0'],
  },
  {
    name: 'Blog post: teaser',
    prefix: 'stx-teaser',
    description: 'One sentence and the marker that ends the teaser',
    body: [`${stop(1, 'One sentence that says what the reader will find here.')} <!-- more -->`, '$0'],
  },
  {
    name: 'Blog post: PTG recap',
    prefix: 'stx-ptg-recap',
    description: 'A whole recap of a Project Teams Gathering in one article',
    body: ptgRecap(false),
  },
  {
    name: 'Blog post: PTG recap, one of two parts',
    prefix: 'stx-ptg-recap-part',
    description: 'A whole recap of a Project Teams Gathering as part 1 or part 2, linked to the other part',
    body: ptgRecap(true),
  },
  {
    name: 'Blog post: team update',
    prefix: 'stx-team',
    description: 'One team’s section of a recap',
    body: [...teamSection(1), '', '$0'],
  },
  {
    name: 'Blog post: release numbers',
    prefix: 'stx-numbers',
    description: 'The numbers of a release, as a list',
    body: [
      `StarlingX ${stop(1, '13.0')} in numbers:`,
      '',
      `* ${stop(2, '50')} new features and enhancements`,
      `* ${stop(3, '600')} bugs fixed`,
      '$0',
    ],
  },
  {
    name: 'Blog post: etherpad',
    prefix: 'stx-etherpad',
    description: 'Where the notes and the recording are',
    body: [etherpadLine(1), '$0'],
  },
  {
    name: 'Blog post: link to the other part',
    prefix: 'stx-series',
    description: 'Part 1 links to part 2, and part 2 to part 1',
    body: [
      `Read [Part ${choice(1, ['2', '1'])}](https://www.starlingx.io/blog/${stop(2, 'starlingx-slug-of-the-other-part')}/) for ${stop(3, 'the rest of the story')}.`,
      '$0',
    ],
  },
  {
    name: 'Blog post: footer',
    prefix: 'stx-footer',
    description: 'The standard “About StarlingX” footer; the heading takes the level of the post’s sections',
    body: footer('article', choice(1, ['#', '##'])),
  },
  {
    name: 'Blog post: footer of a release',
    prefix: 'stx-footer-release',
    description: 'The standard “About StarlingX” footer of release announcements',
    body: footer('release', choice(1, ['#', '##'])),
  },
];

/** The snippets as the file that `contributes.snippets` names. */
export function snippetsFile(): string {
  const entries = snippets.map(({ name, prefix, description, body }) => [name, { prefix, description, body }]);
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}
