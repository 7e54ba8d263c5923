import type { Markdown } from './markdown-tree';

/**
 * Marks the pictures written in Markdown (`data-picture`), in place: the site finds those by their file's name and shows them
 * as centred blocks, while a raw `<img src="/img/x.png">` stays broken there.
 */
export function markImages(node: Markdown): void {
  for (const child of node.children ?? []) {
    if (child.type === 'image' || child.type === 'imageReference') child.data = { hProperties: { dataPicture: '' } };
    else markImages(child);
  }
}
