import { keepLineMark } from './line-marks';

/** So many neighbours are looked at to find out whether nodes were put in or taken out. */
const REACH = 20;

/**
 * Makes an element's content that of a fragment, changing only what differs: what stays keeps its selection, its focus and its
 * loaded pictures, and the page does not move. What was put in or taken out is recognised, so that the rest stays itself.
 */
export function patch(element: HTMLElement, fragment: DocumentFragment): void {
  patchChildren(element, [...fragment.childNodes]);
}

function patchChildren(parent: Node, next: readonly ChildNode[]): void {
  let old = parent.firstChild;
  for (const [index, node] of next.entries()) {
    const found: ChildNode | undefined = old ? find(old, node, next, index) : undefined;
    if (!found) parent.insertBefore(node, old);
    else {
      while (old && old !== found) old = removed(old);
      become(found, node);
      old = found.nextSibling;
    }
  }
  while (old) old = removed(old);
}

/** The node of the page, `old` or one behind it, that `node` is; undefined when it is a new one in front of `old`. */
function find(old: ChildNode, node: ChildNode, next: readonly ChildNode[], index: number): ChildNode | undefined {
  if (old.isEqualNode(node)) return old;
  for (let ahead = index + 1; ahead < next.length && ahead <= index + REACH; ahead += 1)
    if (next[ahead]?.isEqualNode(old)) return undefined;
  let later = node instanceof Element ? old.nextSibling : null;
  for (let step = 0; later && step < REACH; step += 1, later = later.nextSibling) if (later.isEqualNode(node)) return later;
  return old.nodeName === node.nodeName ? old : undefined;
}

function removed(node: ChildNode): ChildNode | null {
  const { nextSibling } = node;
  node.remove();
  return nextSibling;
}

function become(old: ChildNode, node: ChildNode): void {
  if (old instanceof Element && node instanceof Element) {
    keepLineMark(old, node);
    takeAttributes(old, node);
    patchChildren(old, [...node.childNodes]);
  } else if (old instanceof CharacterData && node instanceof CharacterData) write(old, node.data);
}

function takeAttributes(old: Element, node: Element): void {
  // Opened by the reader, not by the post.
  if (old instanceof HTMLDetailsElement && old.open) node.setAttribute('open', '');
  for (const name of old.getAttributeNames()) if (!node.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of node.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
}

/** Only between what both begin and end with: a selection around it stays. */
function write(old: CharacterData, text: string): void {
  const { data } = old;
  if (data === text) return;
  const most = Math.min(data.length, text.length);
  let start = 0;
  while (start < most && data[start] === text[start]) start += 1;
  let end = 0;
  while (end < most - start && data[data.length - 1 - end] === text[text.length - 1 - end]) end += 1;
  old.replaceData(start, data.length - start - end, text.slice(start, text.length - end));
}
