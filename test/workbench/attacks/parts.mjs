/** Tells the test that something ran. */
export const RUN = 'executed(1)';

/** Must never be asked for anything. */
export const EVIL = 'https://evil.example/x';

/** @param {string} text */
export const base64 = (text) => Buffer.from(text).toString('base64');

/** A page that runs something, as base64. */
export const PAGE = base64(`<script>parent.${RUN}</script>`);

/** A picture that would run and load something, were it a document. */
export const SVG = base64(
  `<svg xmlns="http://www.w3.org/2000/svg" onload="${RUN}"><script>${RUN}</script><image href="${EVIL}.png"/></svg>`,
);
