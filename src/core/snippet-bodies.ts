import { FOOTER_HEADING, type FooterForm, footerParagraph } from './footer';
import { defaultSite } from './site/defaults';
import { choice, lowerCase, mapped, snippetText, stop, variable } from './snippet-syntax';

/** The teams that report at a Project Teams Gathering, in the order of the recaps. */
export const TEAMS: readonly string[] = [
  'Distro',
  'Containers',
  'Networking',
  'Security',
  'Flock Services',
  'OpenStack Distro',
  'Distributed Cloud',
  'Build',
  'Test',
  'Docs',
  'Release',
];

// The gatherings are in spring and autumn: the two usual months come first.
const MONTHS = 'April October January February March May June July August September November December'.split(' ');

/** The front matter's lines. The title may hold stops; `category` is the lines below its key. */
export function frontMatter(title: string, author: string, category: readonly string[]): string[] {
  // The editor's variables are local time and `Z` is UTC: with a fixed hour the site prints the author's own calendar day.
  const today = ['CURRENT_YEAR', 'CURRENT_MONTH', 'CURRENT_DATE'].map(variable).join('-');
  return [
    '---',
    'templateKey: blog-post',
    `title: ${title}`,
    `author: ${author}`,
    `date: ${today}T01:00:00.000Z`,
    'category:',
    ...category,
    '---',
  ];
}

/** The categories open to authors; the third one is kept for annual reports. */
const OPEN = ['Features & Updates', 'News & Announcements'].flatMap((label) =>
  defaultSite.categories.filter((category) => category.label === label),
);

export function categoryChoice(number: number): string[] {
  const pairs = OPEN.map(({ label, id }) => [label, id] as const);
  return [
    `  - label: ${choice(
      number,
      OPEN.map(({ label }) => label),
    )}`,
    `    id: ${mapped(number, pairs)}`,
  ];
}

/** The recap of a Project Teams Gathering, as one article or as a part of two that link to each other. */
export function ptgRecap(parts: boolean): string[] {
  const title = `StarlingX at the virtual Project Teams Gathering in ${choice(1, MONTHS)}, ${stop(2, variable('CURRENT_YEAR'))}`;
  const [updates] = OPEN;
  return [
    ...frontMatter(parts ? `${title} - Part ${choice(3, ['1', '2'])}` : title, stop(4, 'Given Family'), [
      `  - label: ${updates?.label}`,
      `    id: ${updates?.id}`,
    ]),
    '',
    `${stop(5, 'See what the StarlingX teams have finished and what they plan next')}, as told at the [Project Teams Gathering (PTG)](https://openinfra.org/ptg/) in $1, $2. <!-- more -->`,
    '',
    stop(6, 'The community met online for one day to look back at the last release and to plan the next one.') +
      (parts ? ' This is one of two articles about the event.' : ''),
    '',
    '# Project Team Updates',
    '',
    ...teamSection(7),
    '',
    '# Community Topics',
    '',
    stop(11, 'Beyond the teams’ own plans, contributors talked about how to bring new people on board.'),
    '',
    etherpadLine(12),
    ...(parts ? ['', otherPart()] : []),
    '',
    ...footer('article', '#'),
  ];
}

/** Part 1 names part 2 and the other way round; slugs as the blog has them: `…-april-2024-recap`, `…-recap-part-2`. */
function otherPart(): string {
  const part = mapped(3, [
    ['1', '2'],
    ['2', '1'],
  ]);
  const suffix = mapped(3, [
    ['1', '-part-2'],
    ['2', ''],
  ]);
  const slug = `starlingx-vptg-${lowerCase(1)}-$2-recap${suffix}`;
  return `Read [Part ${part}](https://www.starlingx.io/blog/${slug}/) for the updates of the other teams.`;
}

export function teamSection(number: number): string[] {
  return [
    `## ${choice(number, TEAMS)}`,
    '',
    stop(number + 1, 'This team looks after one part of the platform.'),
    '',
    `${stop(number + 2, 'In the last cycle it finished what was planned.')} ${stop(number + 3, 'For the next release it has new plans.')}`,
  ];
}

export function etherpadLine(number: number): string {
  const address = `https://etherpad.opendev.org/p/${stop(number, 'name-of-the-etherpad')}`;
  return `The session’s [etherpad](${address}) has all notes of the discussions and the link to the recording.`;
}

export function footer(form: FooterForm, marks: string): string[] {
  return [`${marks} ${FOOTER_HEADING}`, '', snippetText(footerParagraph(form)), ''];
}
