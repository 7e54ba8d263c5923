import type { Markdown } from './markdown-tree';

/**
 * Does to a parsed body what the site's link plugin does, in place: every Markdown link becomes raw HTML, written without any
 * escaping, so a double quote in the text breaks the title attribute here as it does there. A reference link, defined or
 * not, has no address of its own: the site links it to "undefined". Source: the pages the site's build made.
 */
export function writeSiteLinks(node: Markdown): void {
  for (const child of node.children ?? []) {
    if (child.type === 'link' || child.type === 'linkReference') {
      child.value = siteLink(child);
      child.type = 'html';
      delete child.children;
    } else writeSiteLinks(child);
  }
}

function siteLink(link: Markdown): string {
  const text = plainText(link);
  const target = opensTab(link.url) ? ' target="_blank"' : '';
  return `<a class="siteLink" href="${link.url}" title="${link.title || text}"${target} rel="noopener noreferrer">${text}</a>`;
}

/** An address with a small "http" anywhere opens a tab; so does one that is missing or empty. */
function opensTab(url: string | undefined): boolean {
  return !url || url.includes('http');
}

/** Bold, code and the like lose their form; an image leaves its alternative text. */
function plainText(node: Markdown): string {
  return node.value || node.alt || (node.children ?? []).map(plainText).join('');
}
