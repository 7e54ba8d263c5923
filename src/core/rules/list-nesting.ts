import { findMisplacedItems } from '../list-nesting';
import { say } from '../say';
import type { Rule } from '../types';

export const listNesting: Rule = {
  id: 'list-nesting',
  severity: 'warning',
  reads: 'section',
  docs: 'A list below an item is indented by four blanks more than the item.',
  why: 'The parser of the site takes four blanks away for each level: a third level by two more blanks is shown on the second, a bullet below `1.` by two blanks on the first.',
  bad: '- Storage\n  - Disks\n    «-» NVMe\n',
  good: '- Storage\n  - Disks\n      - NVMe\n',
  *check(post) {
    for (const { span, shown, wanted, edits } of findMisplacedItems(post)) {
      yield {
        span,
        message:
          shown === undefined
            ? say`This item is indented so far that the site shows it as text of the item above, with its marker. Indent it by four blanks more than that item.`
            : say`The site shows this item on level ${shown + 1} of the list, not on level ${wanted + 1}: it counts four blanks for each level. Indent it further.`,
        fixes: [{ title: say`Indent the items of the list by their levels`, edits, preferred: true }],
      };
    }
  },
};
