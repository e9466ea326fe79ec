// Previews of materials inside the form. PDF pages are drawn to a canvas, because Tasklist's page is sandboxed and shows no
// PDF of its own; images are shown as they are.
import { el, fill } from './dom.js';

const PDFJS = '/webjars/pdfjs-dist/5.4.624';
const content = (id) => `/api/materials/${encodeURIComponent(id)}/content`;

export function previewButton(file, stage) {
  return el('button', { type: 'button', class: 'jy-link', onclick: () => show(file, stage) }, file.fileName);
}

async function show(file, stage) {
  fill(stage, el('p', { class: 'jy-empty', role: 'status' }, `正在打开 ${file.fileName} …`));
  const close = el('button', { type: 'button', class: 'jy-close', onclick: () => fill(stage) }, '收起');
  const head = el('div', { class: 'jy-preview-head' }, el('strong', {}, file.fileName), el('a', { href: content(file.id), target: '_blank', rel: 'noopener' }, '在新窗口打开'), close);
  try {
    fill(stage, head, await body(file));
  } catch {
    fill(stage, head, el('p', { class: 'jy-problem' }, '此文件无法在页面内预览，请在新窗口打开查看。'));
  }
}

async function body(file) {
  if (file.mediaType === 'application/pdf') return pdf(file);
  if (file.mediaType === 'image/jpeg' || file.mediaType === 'image/png') {
    return el('img', { src: content(file.id), alt: `材料图像：${file.fileName}`, class: 'jy-image' });
  }
  const heic = await import('./heic.js');
  return heic.draw(content(file.id), file.fileName);
}

async function pdf(file) {
  const pdfjs = await import(`${PDFJS}/build/pdf.mjs`);
  pdfjs.GlobalWorkerOptions.workerSrc = `${PDFJS}/build/pdf.worker.mjs`;
  const loaded = await pdfjs.getDocument({ url: content(file.id), cMapUrl: `${PDFJS}/cmaps/`, cMapPacked: true, standardFontDataUrl: `${PDFJS}/standard_fonts/`, isEvalSupported: false, enableXfa: false }).promise;
  const pages = el('div', { class: 'jy-pages' });
  for (let number = 1; number <= Math.min(loaded.numPages, 20); number += 1) {
    const page = await loaded.getPage(number);
    const viewport = page.getViewport({ scale: 1.4 });
    const canvas = el('canvas', { width: Math.floor(viewport.width), height: Math.floor(viewport.height), role: 'img', 'aria-label': `${file.fileName} 第 ${number} 页` });
    pages.append(canvas);
    await page.render({ canvas, canvasContext: canvas.getContext('2d'), viewport }).promise;
  }
  if (loaded.numPages > 20) pages.append(el('p', { class: 'jy-note' }, `共 ${loaded.numPages} 页，此处显示前 20 页。`));
  return pages;
}
