// What the administrators' pages share: forms that report at their fields, tables, paging, units by name, questions.
import { el, fill } from '/forms/shared/dom.js';
import { get, token } from '/forms/shared/api.js';
import { clearProblems, showProblems } from '/forms/shared/problems.js';

export const at = (id) => document.getElementById(id);

/** Runs an act; a refusal is shown in the form, at its field where it has one. */
export async function within(form, act) {
  clearProblems(form);
  const focused = document.activeElement;
  const buttons = [...form.querySelectorAll('button')].filter((button) => !button.disabled);
  buttons.forEach((button) => { button.disabled = true; });
  try {
    await act();
  } catch (refusal) {
    showProblems(form, { problems: [], ...refusal, message: refusal.message });
  } finally {
    buttons.forEach((button) => { button.disabled = false; });
    // A disabled button loses the focus: who works by keyboard goes on where he or she was.
    if (document.activeElement === document.body && focused?.isConnected) focused.focus({ preventScroll: true });
  }
}

export function onSubmit(form, act) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    within(form, act);
  });
}

/** Writes a result where it can be seen. */
export function tell(place, ...nodes) {
  fill(place, ...nodes);
  place.scrollIntoView({ block: 'nearest' });
}

/** A form's fields by name; empty ones are null, units by their code. */
export function values(form) {
  const given = {};
  form.querySelectorAll('input[name],select[name],textarea[name]').forEach((field) => {
    if (field.type === 'file') return;
    const text = field.value.trim();
    if (field.type === 'checkbox') given[field.name] = field.checked;
    else given[field.name] = 'unit' in field.dataset ? unitCode(text) : text || null;
  });
  return given;
}

export function fileOf(form, words) {
  const [file] = form.querySelector('input[type="file"]').files;
  if (!file) throw Object.assign(new Error(words), { problems: [{ field: 'file', message: words }] });
  return file;
}

export function rows(body, lines, empty) {
  const width = body.closest('table').querySelectorAll('thead th').length;
  fill(body, lines.length === 0 ? el('tr', {}, el('td', { colspan: width, class: 'note' }, empty)) : lines.map((cells) =>
    el('tr', {}, cells.map((cell) => el('td', {}, cell ?? '—')))));
  body.hidden = false;
}

/** A table of results below a form. */
export function results(caption, heads, lines) {
  return el('div', { class: 'scroll results' }, el('table', {}, el('caption', {}, caption),
    el('thead', {}, el('tr', {}, heads.map((head) => el('th', { scope: 'col' }, head)))),
    el('tbody', {}, lines.map((cells) => el('tr', {}, cells.map((cell) => el('td', {}, cell ?? '—')))))));
}

export const done = (...words) => el('p', { class: 'done' }, words);
export const alert = (...words) => el('p', { class: 'alert' }, words);

export function pager(place, page, more, go, total = '') {
  fill(place,
    page > 0 && el('button', { type: 'button', class: 'plain', onclick: () => go(page - 1) }, '上一页'),
    (page > 0 || more) && el('span', {}, `第 ${page + 1} 页${total}`),
    more && el('button', { type: 'button', class: 'plain', onclick: () => go(page + 1) }, '下一页'));
}

const unitCode = (text) => (text === '' ? null : text.split(/[\s　]/)[0]);

/** Units are found by name or code while one types; what is kept stands first in the field, the code. */
export function unitFields(root = document) {
  root.querySelectorAll('input[data-unit]').forEach((field) => {
    const list = el('datalist', { id: `${field.id}-units` });
    const name = el('p', { class: 'hint', 'aria-live': 'polite' });
    field.setAttribute('list', list.id);
    field.after(list, name);
    let asked = '';
    field.addEventListener('input', async () => {
      const text = field.value.trim();
      asked = text;
      fill(name);
      if (text.length < 2 || /^\d/.test(text)) return;
      const found = await get(`/api/units?size=20&q=${encodeURIComponent(text)}`).catch(() => ({ items: [] }));
      if (asked === text) fill(list, found.items.map((unit) => el('option', { value: unit.code }, unit.fullName)));
    });
    field.addEventListener('change', async () => {
      const text = field.value.trim();
      if (text === '') return;
      try {
        if (/^\d+$/.test(text)) fill(name, (await get(`/api/units/${text}`)).fullName);
        else {
          const found = await get(`/api/units?size=2&q=${encodeURIComponent(text)}`);
          if (found.total === 1) {
            field.value = found.items[0].code;
            fill(name, found.items[0].fullName);
          } else fill(name, found.total === 0 ? '没有名称包含这些字的单位' : `名称包含这些字的单位有 ${found.total} 个，请从列表中选择`);
        }
      } catch (refusal) {
        fill(name, refusal.message);
      }
    });
  });
}

/** Buttons that lead to a folded part of the page. */
document.querySelectorAll('[data-opens]').forEach((button) => button.addEventListener('click', () => {
  const part = at(button.dataset.opens);
  part.open = true;
  part.scrollIntoView({ block: 'start' });
  part.querySelector('input').focus({ preventScroll: true });
}));

/** Asks before what cannot be taken back. Escape and the first button mean no. */
export function sure(words, verb) {
  return new Promise((resolve) => {
    const dialog = el('dialog', { class: 'sure', 'aria-label': '请确认' }, el('p', {}, words), el('form', { method: 'dialog', class: 'inline' },
      el('button', { value: 'no', class: 'plain' }, '取消'), el('button', { value: 'yes', class: 'danger' }, verb)));
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** A one-time password, shown until the page is left. */
export function secret(username, password) {
  const copied = el('span', { class: 'note', role: 'status' });
  const copy = el('button', { type: 'button', class: 'plain', onclick: () => navigator.clipboard.writeText(password).then(() => fill(copied, '已复制')) }, '复制');
  return el('div', { class: 'done secret' }, el('p', {}, `${username} 的一次性密码（只显示这一次，首次登录后须修改）：`),
    el('p', { class: 'inline' }, el('code', { class: 'password' }, password), navigator.clipboard && copy, copied));
}

/** Saves a file that an endpoint makes from what it is sent. */
export async function download(path, body, type) {
  const response = await fetch(path, { method: 'POST', credentials: 'same-origin', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json', Accept: type, 'X-JY-XSRF-TOKEN': await token() } });
  if (!response.ok) throw new Error('结果表没有生成，请稍后重试。');
  return response.blob();
}

export function save(blob, name) {
  const link = el('a', { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

const MINUTE = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' });
export const moment = (value, seconds = false) => (value ? MINUTE.format(new Date(typeof value === 'number' ? value * 1000 : value)).slice(0, seconds ? 19 : 16) : null);
export const count = (number) => (number === null || number === undefined ? null : number.toLocaleString('zh-CN'));
