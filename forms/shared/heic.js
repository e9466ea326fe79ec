// Draws a HEIC picture, which most browsers do not show of themselves: decoded in the browser by libheif (LGPL-3.0, its
// licence lies beside it), so that the server never opens an uploaded picture.
import { el } from './dom.js';

const LIBHEIF = '/libheif/1.19.8/libheif-bundle.mjs';
let library;

async function decoder() {
  library ??= import(LIBHEIF).then((module) => module.default());
  const heif = await library;
  return new heif.HeifDecoder();
}

/** @returns a canvas with the first picture of the file; fails when the file holds none that can be decoded */
export async function draw(url, name) {
  const response = await fetch(url, { credentials: 'same-origin' });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const [heif, bytes] = await Promise.all([decoder(), response.arrayBuffer()]);
  const [picture] = heif.decode(new Uint8Array(bytes));
  if (!picture) throw new Error('no picture');
  const canvas = el('canvas', { width: picture.get_width(), height: picture.get_height(), class: 'jy-image', role: 'img', 'aria-label': `材料图像：${name}` });
  const context = canvas.getContext('2d');
  const pixels = context.createImageData(canvas.width, canvas.height);
  await new Promise((resolve, reject) => {
    picture.display(pixels, (drawn) => (drawn ? resolve() : reject(new Error('not decodable'))));
  });
  context.putImageData(pixels, 0, 0);
  picture.free?.();
  return canvas;
}
