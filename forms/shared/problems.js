// Shows what is wrong in Chinese at the field concerned, and a list on top that leads there.
import { el, fill } from './dom.js';
import { Refusal } from './api.js';

/** A fault of the page itself speaks the browser's language and tells an official nothing. */
export const wording = (refusal) => (!(refusal instanceof Error) || refusal instanceof Refusal ? refusal.message : '页面出现问题，未能提交，所填内容仍保留在页面上。请刷新页面后重试。');

export function clearProblems(form) {
  form.querySelectorAll('.jy-problem').forEach((node) => node.remove());
  form.querySelectorAll('[aria-invalid]').forEach((node) => {
    node.removeAttribute('aria-invalid');
    node.removeAttribute('aria-describedby');
  });
  fill(form.querySelector('[data-jy="problems"]'));
}

/** A problem with one entry of a list is shown at the list when the entry has no field of its own. */
function fieldOf(form, name) {
  const own = form.querySelector(`[name="${CSS.escape(name)}"]:not([type="hidden"])`) ?? form.querySelector(`[data-field="${CSS.escape(name)}"]`);
  const list = name.replace(/\[\d+\]$/, '');
  return own ?? (list === name ? null : fieldOf(form, list));
}

export function showProblems(form, refusal) {
  clearProblems(form);
  const lines = [];
  (refusal.problems ?? []).forEach((problem, index) => {
    const field = fieldOf(form, problem.field);
    if (!field) {
      lines.push(el('li', {}, problem.message));
      return;
    }
    const id = `jy-problem-${index}`;
    field.setAttribute('aria-invalid', 'true');
    const place = field.closest('.jy-field') ?? field.parentElement;
    place.addEventListener('input', () => corrected(field, id), { once: true });
    field.setAttribute('aria-describedby', id);
    place.append(el('p', { class: 'jy-problem', id }, problem.message));
    const link = el('button', { type: 'button', class: 'jy-link', onclick: () => focusField(field) }, problem.message);
    lines.push(el('li', {}, link));
  });
  const box = form.querySelector('[data-jy="problems"]');
  fill(box, el('p', {}, lines.length > 0 ? '请更正以下内容后重新提交：' : wording(refusal)), lines.length > 0 ? el('ul', {}, lines) : null);
  const first = form.querySelector('[aria-invalid]');
  if (first) focusField(first);
  else box.scrollIntoView({ block: 'center' });
}

/** Whoever corrects a field no longer reads that it is wrong; the next submit judges anew. */
function corrected(field, id) {
  document.getElementById(id)?.remove();
  field.removeAttribute('aria-invalid');
  field.removeAttribute('aria-describedby');
}

function focusField(field) {
  const target = field.matches('input,select,textarea') ? field : field.querySelector('input,select,textarea,button') ?? field;
  const folded = target.closest('details:not([open])');
  if (folded) folded.open = true;
  target.focus();
  target.scrollIntoView({ block: 'center' });
}
