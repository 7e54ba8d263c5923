// Pictures that go into the VSIX: what the real editor shows, as SVG. A kilobyte each, where a screenshot of the same text has six.

/**
 * The elements within a box of the page, the later ones on top of the earlier: their boxes, words, squiggles and the few icons that
 * our pictures have.
 * @param {import('playwright-core').Page} page
 * @param {string[]} selectors of what is drawn
 * @param {{ x: number, y: number, width: number, height: number }} clip
 * @returns {Promise<string>}
 */
export async function vectorPicture(page, selectors, clip) {
  const shapes = await page.evaluate(collect, { selectors, clip });
  const { width, height } = clip;
  const root = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`;
  const style =
    "<style>text{white-space:pre;font-family:system-ui,'Segoe UI',Ubuntu,sans-serif}.m{font-family:monospace}</style>";
  // An edge, so that it is a picture on a light page as on a dark one.
  const edge = `<rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" fill="none" stroke="#9aa3b2"/>`;
  const ground = `<rect width="${width}" height="${height}" fill="#fff"/>`;
  return `${root}\n${style}\n${ground}\n${shapes.join('\n')}\n${edge}\n</svg>\n`;
}

/** Runs in the page. */
function collect({ selectors, clip }) {
  const SQUIGGLES = { error: '#e51400', warning: '#bf8803', info: '#1a85ff', hint: '#767676' };
  const round = (value) => Math.round(value * 2) / 2;
  const encode = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replaceAll('\u00a0', ' ');
  const isClear = (colour) => /^rgba\(.*, 0\)$|^transparent$/.test(colour);
  const hex = (colour) => {
    const [red, green, blue] = colour.match(/[\d.]+/g).map(Number);
    return `#${[red, green, blue].map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
  };
  /** How much of a colour is seen: its own part, and that of all elements around. */
  const opacity = (colour, element, what) => {
    let share = /^rgba/.test(colour) ? Number(colour.match(/[\d.]+/g)[3]) : 1;
    for (let up = element; up; up = up.parentElement) share *= Number(getComputedStyle(up).opacity);
    return share > 0.99 ? '' : ` ${what}-opacity="${Number(share.toFixed(2))}"`;
  };
  const within = ({ left, top, right, bottom }) =>
    right > left && bottom > top && right > clip.x && left < clip.x + clip.width && bottom > clip.y && top < clip.y + clip.height;
  const isShown = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  /** Where an element is cut off at the right. */
  const edgeOf = (element) => {
    let edge = clip.x + clip.width;
    for (let up = element; up; up = up.parentElement)
      if (getComputedStyle(up).overflowX !== 'visible') edge = Math.min(edge, up.getBoundingClientRect().right);
    return edge;
  };

  const box = (element) => {
    const style = getComputedStyle(element);
    const area = element.getBoundingClientRect();
    const hasEdge = ['Top', 'Right', 'Bottom', 'Left'].every((side) => Number.parseFloat(style[`border${side}Width`]) > 0);
    const fill = isClear(style.backgroundColor) ? '' : style.backgroundColor;
    if (!within(area) || (!fill && !(hasEdge && !isClear(style.borderTopColor)))) return [];
    const radius = Number.parseFloat(style.borderTopLeftRadius) || 0;
    const inset = hasEdge ? 0.5 : 0;
    const place = `x="${round(area.left - clip.x) + inset}" y="${round(area.top - clip.y) + inset}" width="${round(area.width) - 2 * inset}" height="${round(area.height) - 2 * inset}"`;
    const paint = fill ? `fill="${hex(fill)}"${opacity(fill, element, 'fill')}` : 'fill="none"';
    const line = style.borderTopColor;
    const stroke = hasEdge && !isClear(line) ? ` stroke="${hex(line)}"${opacity(line, element, 'stroke')}` : '';
    return [`<rect ${place}${radius ? ` rx="${radius}"` : ''} ${paint}${stroke}/>`];
  };

  const squiggle = (element) => {
    const kind = /squiggly-(\w+)/.exec(element.className)?.[1];
    const area = element.getBoundingClientRect();
    if (!SQUIGGLES[kind] || !within(area)) return [];
    const [x, y] = [round(area.left - clip.x), round(area.bottom - clip.y) - 1];
    const line =
      kind === 'hint' ? `h${round(area.width)}" stroke-dasharray="1.5 2.5` : 'l2-2l2 2'.repeat(Math.ceil(area.width / 4));
    return [`<path d="M${x} ${y}${line}" fill="none" stroke="${SQUIGGLES[kind]}"/>`];
  };

  const icon = (element) => {
    const area = element.getBoundingClientRect();
    if (!within(area)) return [];
    const [x, y] = [round(area.left + area.width / 2 - clip.x), round(area.top + area.height / 2 - clip.y)];
    const ink = `fill="none" stroke="${hex(getComputedStyle(element, '::before').color)}"`;
    const name = element.className;
    if (/codicon-circle-large-outline/.test(name)) return [`<circle cx="${x}" cy="${y}" r="6.5" ${ink}/>`];
    if (
      /codicon-(?:pane-view-collapsed|chevron-right)|tree-item-expanded.*collapsed|twistie.*collapsed/.test(name) &&
      !/collapsible(?!.*collapsed)/.test(name)
    )
      return [`<path d="M${x - 2} ${y - 4}l4 4l-4 4" ${ink}/>`];
    if (/codicon-(?:chevron-down|tree-item-expanded|pane-view-expanded)/.test(name))
      return [`<path d="M${x - 4} ${y - 2}l4 4l4-4" ${ink}/>`];
    if (/codicon-light-?bulb/.test(name)) return [`<path d="M${x - 2} ${y + 6}h4M${x - 2} ${y + 3}a4 4 0 1 1 4 0z" ${ink}/>`];
    return [];
  };

  const words = (node) => {
    const element = node.parentElement;
    const text = node.data.replace(/\s+$/, '');
    const range = new Range();
    range.setStart(node, 0);
    range.setEnd(node, text.length);
    const area = range.getBoundingClientRect();
    if (text.trim() === '' || !within(area) || !isShown(element)) return [];
    const style = getComputedStyle(element);
    const edge = edgeOf(element);
    let shown = text;
    let right = area.right;
    for (let length = text.length; right > edge + 1 && length > 1; ) {
      length -= 1;
      range.setEnd(node, length);
      right = range.getBoundingClientRect().right + 8;
      shown = `${text.slice(0, length)}…`;
    }
    const size = Number.parseFloat(style.fontSize);
    const place = `x="${round(area.left - clip.x)}" y="${round((area.top + area.bottom) / 2 - clip.y + size * 0.36)}"`;
    const kind = /mono|consol|courier/i.test(style.fontFamily.split(',')[0]) ? ' class="m"' : '';
    const weight = Number(style.fontWeight) >= 600 ? ' font-weight="bold"' : '';
    const width = `textLength="${round(right - area.left)}" lengthAdjust="spacingAndGlyphs"`;
    return [
      `<text ${place}${kind} font-size="${size}"${weight} fill="${hex(style.color)}"${opacity(style.color, element, 'fill')} ${width}>${encode(shown)}</text>`,
    ];
  };

  return selectors.flatMap((selector) => {
    const root = [...document.querySelectorAll(selector)].find(isShown);
    const elements = [root, ...root.querySelectorAll('*')].filter(isShown);
    const texts = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(...words(walker.currentNode));
    const field = root.querySelector('input[placeholder]');
    if (field && isShown(field) && field.value === '') {
      const area = field.getBoundingClientRect();
      const style = getComputedStyle(field, '::placeholder');
      texts.push(
        `<text x="${round(area.left - clip.x) + 7}" y="${round(area.top + area.height / 2 - clip.y) + 4.5}" font-size="13" fill="${hex(style.color)}">${encode(field.placeholder)}</text>`,
      );
    }
    return [...elements.flatMap(box), ...elements.flatMap(squiggle), ...elements.flatMap(icon), ...texts];
  });
}
