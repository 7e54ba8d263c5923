const AREAS = ['storage', 'networking', 'installer', 'security', 'updates', 'monitoring', 'containers', 'documentation'];
const SUBJECTS = [
  'the controller',
  'a worker node',
  'the new scheduler',
  'the registry',
  'our build team',
  'the upgrade job',
  'the alarm service',
  'every subcloud',
  'a spare disk',
  'the time source',
  'the test lab',
  'the message queue',
];
const VERBS = ['keeps', 'reports', 'moves', 'checks', 'copies', 'delays', 'restores', 'measures', 'replaces', 'collects'];
const OBJECTS = [
  'the certificates of the platform',
  'all images that a pod asks for',
  'a list of faulty links',
  'the logs of the last night',
  'the settings of each interface',
  'the answers of the reviewers',
  'two copies of the database',
  'a table of firmware levels',
  'the traffic between the racks',
  'what the operator has typed',
];
const TAILS = [
  'before the node is unlocked',
  'while the others go on with their work',
  'as soon as the link is up again',
  'without any step by hand',
  'in less than four minutes',
  'even when the central cloud is away',
  'after the second attempt',
  'so that nobody has to wait',
  'unless the operator says otherwise',
  'on hosts with little memory',
];
const TITLES = ['Notes on', 'Inside', 'A Closer Look at', 'What Is New in', 'Lessons from', 'Planning the Next Steps of'];
/** Slips of authors, in place of a sentence. Each has one finding or two. */
const SLIPS = [
  'With Starlingx the the nodes come back on their own.',
  'The steps are described [here](http://docs.starlingx.io/).',
  'This takes some time ,but it is worth it.',
  'The list of the containers(all of them) is in the wiki.',
  'Two  blanks stand in this sentence.',
  'The team meets on #starlingx on Freenode each week.',
  'Install it with the kubernetes tools of your choice. ',
];

const pick = (random, list) => list[Math.floor(random() * list.length)];
const capital = (text) => text[0].toUpperCase() + text.slice(1);
const range = (count, make) => Array.from({ length: count }, (_, index) => make(index));

/** A title that no other number has. @param {number} index */
export function postTitle(index) {
  const area = AREAS[index % AREAS.length];
  return `${TITLES[Math.floor(index / 7) % TITLES.length]} ${capital(area)} ${index + 1}`;
}

/** @param {() => number} random @param {number} index the post's number @param {string[]} slugs of all posts */
export function postBody(random, index, slugs) {
  const length = 6500 + random() * 6000;
  const teaser = `${sentence(random)} This is number ${index + 1} of our notes. <!-- more -->`;
  let text = `${teaser}\n\n${paragraph(random)}\n`;
  for (let number = 1; text.length < length; number += 1) text += section(random, index, number, slugs);
  return `${text}\n${index % 2 === 0 ? footer : ''}`;
}

const footer = `## Get Involved

Try the [code](https://opendev.org/starlingx) and meet us on the [mailing lists](https://lists.starlingx.io/).
`;

function section(random, index, number, slugs) {
  const area = pick(random, AREAS);
  const parts = [
    `## ${capital(area)} in Round ${number}`,
    paragraph(random),
    pick(random, [list, code, withLinks, quote])(random, slugs),
  ];
  if (number === 2 && index % 3 === 0) parts.push(`![The ${area} plan of post ${index + 1}](/img/${slugs[index]}.png)`);
  parts.push(paragraph(random));
  return `\n${parts.join('\n\n')}\n`;
}

function sentence(random) {
  const words = `${pick(random, SUBJECTS)} ${pick(random, VERBS)} ${pick(random, OBJECTS)} ${pick(random, TAILS)}`;
  const chance = random();
  if (chance < 0.03) return pick(random, SLIPS);
  if (chance < 0.15) return `${capital(words)}, and \`system host-list\` shows **${Math.floor(random() * 900)}** of them.`;
  return `${capital(words)}.`;
}

const paragraph = (random) => range(2 + Math.floor(random() * 5), () => sentence(random)).join(' ');

const list = (random) => range(3 + Math.floor(random() * 5), () => `- ${sentence(random)}`).join('\n');

const code = (random) =>
  [
    '```bash',
    ...range(2 + Math.floor(random() * 6), (line) => `system host-unlock worker-${line} --force=${random() > 0.5}`),
    '```',
  ].join('\n');

function withLinks(random, slugs) {
  const release = Math.floor(random() * 12);
  return [
    sentence(random),
    `More of it is in [the release notes](https://docs.starlingx.io/releasenotes/r${release}.html), in the`,
    `[review of this change](https://review.opendev.org/c/starlingx/config/+/${800_000 + Math.floor(random() * 90_000)})`,
    `and in [an earlier post](https://www.starlingx.io/blog/${pick(random, slugs)}/).`,
  ].join(' ');
}

const quote = (random) => `> ${sentence(random)}\n> ${sentence(random)}`;
