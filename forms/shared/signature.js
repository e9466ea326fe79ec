// A handwritten signature: drawn with finger, pen or mouse, or a picture of it for who cannot draw. It is uploaded when the
// form is submitted, and once only for as long as nobody draws on.
import { el, fill } from './dom.js';
import { upload } from './uploads.js';
import { Refusal } from './api.js';

const WIDTH = 640;
const HEIGHT = 200;

export function mountSignature(place, name, label) {
  const canvas = el('canvas', { width: WIDTH, height: HEIGHT, class: 'jy-signature', tabindex: '0', role: 'img', 'aria-label': `${label}：在此签名` });
  const hidden = el('input', { type: 'hidden', name, value: '' });
  const state = el('span', { class: 'jy-note', role: 'status' }, '请在框内签名');
  const file = el('input', { type: 'file', 'aria-label': `${label}：上传签名图片`, class: 'jy-unseen', accept: '.jpg,.jpeg,.png' });
  const pen = canvas.getContext('2d');
  Object.assign(pen, { lineWidth: 3, lineCap: 'round', lineJoin: 'round', strokeStyle: '#10233d' });
  let drawing = false;
  let drawn = false;

  const at = (event) => {
    const box = canvas.getBoundingClientRect();
    return [((event.clientX - box.left) * WIDTH) / box.width, ((event.clientY - box.top) * HEIGHT) / box.height];
  };
  const changed = (text) => {
    hidden.value = '';
    state.textContent = text;
    place.dispatchEvent(new Event('input', { bubbles: true }));
  };
  canvas.addEventListener('pointerdown', (event) => {
    if (event.button > 0) return;
    canvas.setPointerCapture(event.pointerId);
    drawing = true;
    pen.beginPath();
    pen.moveTo(...at(event));
    event.preventDefault();
  });
  canvas.addEventListener('pointermove', (event) => {
    if (!drawing) return;
    const strokes = event.getCoalescedEvents?.() ?? [];
    for (const stroke of strokes.length > 0 ? strokes : [event]) pen.lineTo(...at(stroke));
    pen.stroke();
    if (!drawn) changed('已签名');
    drawn = true;
    hidden.value = '';
  });
  for (const end of ['pointerup', 'pointercancel']) canvas.addEventListener(end, () => { drawing = false; });

  const clear = () => {
    pen.clearRect(0, 0, WIDTH, HEIGHT);
    drawn = false;
    changed('请在框内签名');
  };
  file.addEventListener('change', async () => {
    const [chosen] = file.files;
    if (!chosen) return;
    clear();
    try {
      hidden.value = (await upload('signature', chosen)).id;
      state.textContent = `已上传 ${chosen.name}`;
    } catch (refusal) {
      state.textContent = refusal.problems?.[0]?.message ?? refusal.message;
    }
    file.value = '';
  });

  // An upload that nobody hands in is removed by the server after a while.
  place.jySettle = async () => {
    if (!drawn || hidden.value) return;
    const picture = await new Promise((resolve) => { canvas.toBlob(resolve, 'image/png'); });
    try {
      hidden.value = (await upload('signature', picture, `${label}.png`)).id;
    } catch (refusal) {
      throw new Refusal(refusal.message, [{ field: name, message: refusal.problems?.[0]?.message ?? refusal.message }], refusal.status);
    }
  };
  fill(place, canvas, hidden, el('div', { class: 'jy-upload' }, el('button', { type: 'button', class: 'btn btn-default', onclick: clear }, '清除重签'),
    el('label', { class: 'btn btn-default jy-choose' }, '上传签名图片', file), state));
}
