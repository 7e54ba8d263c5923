/**
 * Takes every click on a link away from the browser and from VS Code (which would follow any address): a place on the page is
 * scrolled to, everything else is `open`'s to judge, as it is written in the post.
 */
export function handleLinks(root: Document, body: HTMLElement, open: (href: string) => void): void {
  const take = (event: MouseEvent): void => {
    const target =
      event.target instanceof Element ? event.target : event.target instanceof Node ? event.target.parentElement : null;
    // With [href]: within a table a link without an address can lie inside one that has one, and the click is that one's.
    const href = target?.closest('a[href]')?.getAttribute('href');
    if (href === null || href === undefined) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.button !== 0) return;
    if (href.startsWith('#')) body.querySelector(`[id="${CSS.escape(href.slice(1))}"]`)?.scrollIntoView();
    else open(href);
  };
  root.addEventListener('click', take, { capture: true });
  root.addEventListener('auxclick', take, { capture: true });
}
