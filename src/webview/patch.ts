import morphdom from 'morphdom';

/**
 * Makes an element's content that of a fragment, changing only what differs: what stays keeps its selection, its focus and its
 * loaded pictures, and the page does not move.
 */
export function patch(element: HTMLElement, fragment: DocumentFragment): void {
  const next = element.cloneNode(false) as HTMLElement;
  next.append(fragment);
  morphdom(element, next, {
    childrenOnly: true,
    // A post may use an id twice.
    getNodeKey: () => null,
    onBeforeElUpdated: (before, after) => {
      // Opened by the reader, not by the post.
      if (before instanceof HTMLDetailsElement && before.open) after.setAttribute('open', '');
      return !before.isEqualNode(after);
    },
  });
}
