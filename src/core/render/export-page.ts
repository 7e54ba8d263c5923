import type { PageFacts } from './page-facts';

/** What an exported page is put together from. */
export interface PageParts {
  readonly facts: PageFacts;
  /** The body, harmless. */
  readonly html: string;
  /** The site's look. */
  readonly css: string;
  /** The site's font by weight, as woff2 in base64. */
  readonly fonts: Readonly<Record<number, string>>;
}

/** Nothing of the page may run or be fetched, but for pictures that the post shows from elsewhere. */
const POLICY =
  "default-src 'none'; img-src data: https:; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'";

/** A post's page in one file: no scripts, nothing to load but what the post itself shows from elsewhere. */
export function exportPage({ facts, html, css, fonts }: PageParts): string {
  const { title, author, date } = facts;
  const faces = Object.entries(fonts).map(
    ([weight, data]) =>
      `@font-face{font-family:Roboto;font-weight:${weight};src:url(data:font/woff2;base64,${data}) format("woff2")}`,
  );
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<style>
${faces.join('\n')}
${css.trim()}
</style>
</head>
<body>
<div id="window">
<main>
<h3 id="title">${escapeHtml(title)}</h3>
<p id="meta">By <span id="author">${escapeHtml(author)}</span> on <span id="date">${escapeHtml(date)}</span></p>
<div id="body">${html}</div>
</main>
</div>
</body>
</html>
`;
}

/**
 * Puts the pictures into HTML whose `<img>` have `<id>-<number>` for an address. `pictures`: data URLs by number; undefined for one
 * that could not be read, whose alternative text is all that is left.
 */
export function inlinePictures(html: string, id: string, pictures: readonly (string | undefined)[]): string {
  return html.replaceAll(new RegExp(`src="${id}-(\\d+)"`, 'g'), (_, number: string) => {
    const data = pictures[Number(number)];
    return data === undefined ? 'src=""' : `src="${data}"`;
  });
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ['avif', 'image/avif'],
  ['bmp', 'image/bmp'],
  ['gif', 'image/gif'],
  ['jpeg', 'image/jpeg'],
  ['jpg', 'image/jpeg'],
  ['png', 'image/png'],
  ['svg', 'image/svg+xml'],
  ['webp', 'image/webp'],
]);

/** A picture's media type by its file's name; undefined for a file that is none. */
export function pictureType(path: string): string | undefined {
  return TYPES.get(path.slice(path.lastIndexOf('.') + 1).toLowerCase());
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
