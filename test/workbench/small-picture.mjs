// Pictures that go into the VSIX: a piece of a screenshot, in few colours, as a lossless WebP of some kilobytes.

/**
 * @param {import('playwright-core').Page} page any page that may show `data:` images
 * @param {Buffer} png
 * @param {{ x: number, y: number, width: number, height: number }} clip
 * @param {number} colours letters and a syntax theme need eight
 * @returns {Promise<Buffer>}
 */
export async function smallPicture(page, png, clip, colours = 8) {
  const address = await page.evaluate(reduce, { png: png.toString('base64'), clip, colours });
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
}

/** Runs in the page: Chromium's canvas is the encoder, and quality 1 is lossless. */
async function reduce({ png, clip, colours }) {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: clip.width, height: clip.height });
  const pen = canvas.getContext('2d');
  pen.drawImage(image, -clip.x, -clip.y);
  // An edge, so that it is a picture on a light page as on a dark one.
  pen.strokeStyle = '#9aa3b2';
  pen.strokeRect(0.5, 0.5, clip.width - 1, clip.height - 1);
  const area = pen.getImageData(0, 0, clip.width, clip.height);
  const pixels = new Uint32Array(area.data.buffer);
  const counts = new Map();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const distance = (a, b) => [0, 8, 16].reduce((sum, at) => sum + (((a >> at) & 255) - ((b >> at) & 255)) ** 2, 0);
  const far = new Map([...counts.keys()].map((colour) => [colour, 1e9]));
  const palette = [];
  // Each next colour is the one that is worst off with those before it, the frequent ones first.
  while (palette.length < Math.min(colours, counts.size)) {
    const [next] = [...counts].reduce((worst, one) => (far.get(one[0]) * one[1] > far.get(worst[0]) * worst[1] ? one : worst));
    palette.push(next);
    for (const colour of counts.keys()) far.set(colour, Math.min(far.get(colour), distance(colour, next)));
  }
  const nearest = (colour) => palette.reduce((best, one) => (distance(colour, one) < distance(colour, best) ? one : best));
  const reduced = new Map([...counts.keys()].map((colour) => [colour, nearest(colour)]));
  for (const [at, colour] of pixels.entries()) pixels[at] = reduced.get(colour);
  pen.putImageData(area, 0, 0);
  return canvas.toDataURL('image/webp', 1);
}
