import fc from 'fast-check';
import { FIRST_SENTENCE, footerText, SURVEY_SENTENCE } from '../../src/core/footer';

// Posts as people leave them behind: every line right or wrong in a way somebody writes, in any order.

const one = (...texts: string[]): fc.Arbitrary<string> => fc.constantFrom(...texts);

const template = fc
  .tuple(
    one('templateKey', 'templateKey', 'templateKey', 'ttemplateKey', 'TemplateKey', 'template'),
    one(
      'blog-post',
      'blog-post',
      'blogpost',
      'Blog-Post',
      '',
      '~',
      '"blog-post"',
      "'blog-post",
      '2024',
      '[blog-post]',
      'about-page # x',
    ),
  )
  .map(([key, value]) => `${key}: ${value}`);

const title = fc
  .tuple(
    one('title', 'title', 'title', 'tilte', 'Title', 'title ', '"title"'),
    one(
      ...[
        'News',
        'Edge: the book',
        'News:',
        '"News',
        'News"',
        "It's here",
        "'It's here'",
        '"A "big" day"',
        "'a' 'b'",
        "''",
        '""',
        '',
        '~',
      ],
      ...[
        '[StarlingX] news',
        '@all',
        '`x`',
        '%x',
        '*x',
        '&x y',
        '!x',
        '{{x}}',
        '{a}',
        '- a',
        '? a',
        '> x',
        '| x',
        '2024',
        'yes',
        'null',
        '0x1F',
      ],
      ...[
        '1:30',
        '2024-01-01',
        'Release # 5',
        'C# # 5',
        '#5',
        'a  ',
        'a\t',
        'a: "b"',
        "O'Neil: x",
        'back\\slash: "x"',
        'é: ü',
        '日本: x',
        '<b>x</b>',
      ],
      ...[
        '>-\n  Two\n  lines',
        '|\n  Text\n',
        'Two\n  lines',
        '"Two\n  lines"',
        '[a, b]',
        '\n  - a\n  - b',
        '\n  a: b',
        '{a: b}',
        '"\\q"',
        ': x',
        'a: b: c',
      ],
    ),
  )
  .map(([key, value]) => `${key}: ${value}`);

const author = fc
  .tuple(
    one('author', 'author', 'autor', 'Author'),
    one(
      ...[
        'Ana Ito',
        'ana-ito',
        'ildiko-vancsa',
        'Ildiko Vansca',
        'Ana Itoo # x',
        'Nobody Known',
        'Ana Ito, Bo Lee',
        '[Ana Ito, Bo Lee]',
      ],
      ...[
        '\n  - Ana Ito\n  - "Bo: Lee"',
        '\n  - Ana Ito',
        "'Ana Ito",
        '',
        '42',
        '@ana',
        'Ana: Ito',
        'Tomas Perez',
        '{name: Ana}',
      ],
    ),
  )
  .map(([key, value]) => `${key}: ${value}`);

const date = fc
  .tuple(
    one('date', 'date', 'Date'),
    one(
      ...[
        '2024-05-06T08:00:00.000Z',
        '2024-05-06',
        '2024-29-01T16:58:05.627Z',
        '2024-02-31',
        '2024-13-45',
        '2024-05-06T25:00:00Z',
        '0000-00-00',
      ],
      ...[
        '"2024-05-06"',
        "'2024-05-06T08:00:00.000Z'",
        'May 6, 2024',
        '2024/5/6',
        '06.05.2024',
        'soon',
        '',
        '~',
        '2024-05-06 # x',
        '[2024-05-06]',
      ],
      ...['2024-5-6', '2024-05-06 10:00:00', '20240506', 'a: b', '"2024-05-06'],
    ),
  )
  .map(([key, value]) => `${key}: ${value}`);

const label = one(
  'Features & Updates',
  'features-and-updates',
  'Featurs & Updates',
  'News & Announcements',
  'Cooking',
  "'Annual Report'",
  '"Annual Report"',
  '',
  'a: b',
  '[x]',
);
const id = one('category-p92F9JYj5', 'category-A7fnZYrE1', "'category-p92F9JYj5'", 'x', '', '5');
const category = fc.oneof(
  fc
    .tuple(
      one('  - ', '- ', '    - ', '\t- ', '  -\t', '  -   '),
      label,
      one('    ', '  ', '      ', '\t', '  \t'),
      one('id', 'value'),
      id,
    )
    .map(([dash, name, indent, key, value]) => `category:\n${dash}label: ${name}\n${indent}${key}: ${value}`),
  label.map((name) => `category:\n  - label: ${name}`),
  label.map((name) => `category: ${name}`),
  label.map((name) => `category:\n  label: ${name}\n  id: x`),
  label.map((name) => `category:\n  - ${name}`),
  one(
    ...[
      'category:',
      'category: []',
      'category: [{}]',
      'category: {}',
      'category: ~',
      'category: 5',
      'category:\n  -',
      'category: [Annual Report]',
    ],
    ...[
      'category: [{label: Cooking, id: x}]',
      'category: [{label: Annual Report}]',
      'category: [{ "label": "Annual Report", id: }]',
      'category:\n  - label: >-\n      Annual\n      Report',
      'category:\n  - label: Annual Report # x\n    value: [a]',
      'category: {label: Annual Report}',
      "category: [{label: 'Featurs & Updates'}]",
      'categroy: Annual Report',
    ],
    ...[
      'category: # none yet',
      'category:\n  # none yet\n',
      'category: >-\n  Annual\n  Report',
      'category:\n- label: Cooking\n  id: x\n- label: b',
    ],
    ...[
      'category:\n  - id: x\n    label: Featurs & Updates # x',
      'category: Annual Report # x',
      'category :\n  - label: Cooking',
      '"category": Annual Report',
    ],
  ),
);

const stray = one(
  '',
  '',
  '# A comment',
  '  stray',
  'word',
  '\tx: 1',
  '  \tx: 1',
  'tags: a',
  'tags:\n  - a',
  'title: again',
  'x: "',
  "y: it's",
  '  ',
  '\t',
  '...',
  '- a',
  'x: [',
  '}',
);

const keys = fc
  .tuple(fc.array(fc.oneof(template, title, author, date, category), { maxLength: 6 }), fc.array(stray, { maxLength: 2 }))
  .chain(([lines, more]) => fc.shuffledSubarray([...lines, ...more], { minLength: lines.length }))
  .map((lines) => lines.map((line) => `${line}\n`).join(''));

/** Every key once, in order, as far as each is there: most posts are like this but for one or two lines. */
const ordered = fc.tuple(template, title, author, date, category, fc.nat(31)).map(([a, b, c, d, e, mask]) =>
  [a, b, c, d, e]
    .filter((_, index) => mask === 0 || index !== mask % 8)
    .map((line) => `${line}\n`)
    .join(''),
);

const before = fc.oneof(
  { weight: 6, arbitrary: fc.constant('') },
  { weight: 2, arbitrary: one('\n', ' \n\n', '# Title\n\n', 'Text.\n', '<!-- x -->\n') },
);
const open = fc.oneof(
  { weight: 6, arbitrary: fc.constant('---\n') },
  { weight: 3, arbitrary: one('--- \n', '----\n', ' ---\n', '---yaml\n', '---js\n', '–––\n', '***\n', '', '--\n', '--- # x\n') },
);
const close = fc.oneof(
  { weight: 6, arbitrary: fc.constant('---\n') },
  {
    weight: 3,
    arbitrary: one(
      '---',
      '--- \n',
      '----\n',
      '--- Text\n',
      '---Text\n',
      ' ---\n',
      '',
      '\n',
      '--\n',
      '***\n',
      '—\n',
      '---\t\n',
      '-----  \n',
    ),
  },
);

const article = footerText('article', 1, '\n');
const body = one(
  ...[
    '',
    'Text.\n',
    '\nText.',
    '\n\n# Heading\n\nText.\n\n',
    'Text.\n\n---\n\nMore.\n',
    '\n---\ntitle: x\n---\n',
    '```\n# code\n```\n',
    '<!-- x\n---\n',
  ],
  ...[
    `Text.\n\n${article}\n`,
    `Text.\n\n${FIRST_SENTENCE.article}\n\nSee you!\n`,
    `${FIRST_SENTENCE.release}\n`,
    `# A\n\n${article.replace('[website](https://www.starlingx.io)', 'website')}`,
  ],
  ...[
    `## A\n\n${SURVEY_SENTENCE}\n\n${FIRST_SENTENCE.article}\n`,
    `Text.\n\n## About StarlingX\n`,
    article.replace('openinfrafoundation.formstack.com', 'www.surveymonkey.com'),
  ],
  ...[
    `**About StarlingX**\n${FIRST_SENTENCE.article}  \n`,
    '# About StarlingX\n\nOwn words.\n',
    `- x\n\n  ${FIRST_SENTENCE.article}\n`,
    `> ${article}\n`,
  ],
);

export interface DamagedPost {
  readonly text: string;
  readonly path: string;
}

/** A mapping that is valid YAML, but not written line by line from the margin. */
const unusual = one(
  ...[
    '  title: x\n  author: Ana Ito\n  category:\n',
    '{ title: x, category: Cooking }\n',
    '{title: x,\n author: 42}\n',
    '? title\n: x\n',
    '{}\n',
  ],
  ...[
    '  title: x\n  author: ana-ito\n  category: features-and-updates\n',
    '{category: ~, templateKey: }\n',
    '- title: x\n',
    'title\n',
    '!!map\ntitle: x\n',
  ],
  ...[
    'title: x\n&a author: Ana\n',
    '<<: {title: x}\n',
    '"title": "x\n',
    'title: "News\nauthor: Ana Ito"\n',
    "title: 'News\nauthor: 'Ana'\ndate: 'x'\n",
  ],
);

/** A whole post; every line end in it is the same. */
export const damagedPost: fc.Arbitrary<DamagedPost> = fc
  .record({
    parts: fc.tuple(
      before,
      open,
      fc.oneof({ weight: 5, arbitrary: ordered }, { weight: 5, arbitrary: keys }, { weight: 1, arbitrary: unusual }),
      close,
      body,
    ),
    crlf: fc.boolean(),
    bom: fc.oneof({ weight: 4, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.constant('\ufeff') }),
    path: one(
      '',
      'x.md',
      'src/pages/blog/starlingx-news.md',
      'src/pages/blog/starlingx-vptg-may-2031-recap.md',
      'src/pages/blog/starlingx-release-99.md',
    ),
  })
  .map(({ parts, crlf, bom, path }) => ({ path, text: bom + (crlf ? parts.join('').replaceAll('\n', '\r\n') : parts.join('')) }));
