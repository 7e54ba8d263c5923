/** Every element that a browser knows in a page, with those it still knows from older versions of HTML. Source: the HTML Standard. */
const ELEMENTS = new Set(
  `a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink blockquote body br button canvas
  caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure
  font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link
  main map mark marquee math menu meta meter nav nobr noframes noscript object ol optgroup option output p param picture pre
  progress q rb rp rt rtc ruby s samp script search section select slot small source span strike strong style sub summary sup
  svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr
  circle defs ellipse g line path polygon polyline rect text tspan use mi mn mo mrow msub msup`
    .trim()
    .split(/\s+/),
);

/** In lower case. What comes along from a word processor (`o:p`) is none. */
export function isHtmlElement(name: string): boolean {
  return ELEMENTS.has(name);
}

/** The name of a tag's element in lower case: `b` of `</B>`. Empty for a comment. */
export function tagName(tag: string): string {
  return /^<\/?([a-z][a-z0-9-]{0,60})/i.exec(tag)?.[1]?.toLowerCase() ?? '';
}
