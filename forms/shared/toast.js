// A note that outlives the form: what was done, with the number to remember.
import { el } from './dom.js';

const SECONDS = 20;

export function toast(title, ...lines) {
  document.querySelector('.jy-toast')?.remove();
  const close = el('button', { type: 'button', class: 'jy-link', onclick: () => note.remove() }, '知道了');
  const note = el('div', { class: 'jy-toast', role: 'status' }, el('strong', {}, title), lines.filter(Boolean).map((line) => el('p', {}, line)), close);
  document.body.append(note);
  setTimeout(() => note.remove(), SECONDS * 1000);
}
