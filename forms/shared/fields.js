// Draws workflow.FormField: one node per field, labelled, with hint and mark, shown while its conditions hold. Used by the
// forms of tasks (case-task.js) and by the dialogs of the case page. The server judges; what was filled in stays when it refuses.
import { el, fill } from './dom.js';
import { collect } from './input.js';
import { mountSignature } from './signature.js';
import { mountUnitPicker, pathTo } from './units.js';
import { mountUploads } from './uploads.js';

const TEXT = 200;
const MULTILINE = 1000;
const NARROW = ['TEXT', 'NUMBER', 'DATE', 'TIME', 'MONEY', 'CHOICE'];

/** Fills the place with the fields and keeps their conditions up to date within the form. */
export function drawFields(form, place, fields) {
  place.classList.add('jy-fields');
  fill(place, fields.map(draw));
  form.addEventListener('change', () => applyConditions(form));
  form.addEventListener('input', () => applyConditions(form));
  applyConditions(form);
}

/** What the form sends; signatures are uploaded first. */
export async function readFields(form) {
  for (const place of form.querySelectorAll('[data-signature]')) {
    if (!place.closest('[hidden]')) await place.jySettle();
  }
  return collect(form);
}

/** A condition may hang on a field that is itself hidden: then it does not hold. Fields follow those they hang on. */
export function applyConditions(form) {
  form.querySelectorAll('[data-show-when]').forEach((node) => {
    const conditions = Object.entries(JSON.parse(node.dataset.showWhen));
    node.hidden = false;
    const input = collect(form);
    node.hidden = !conditions.every(([name, values]) => [input[name] ?? []].flat().some((value) => values.includes(String(value))));
  });
}

function draw(field) {
  const id = `jy-input-${field.name}`;
  const conditional = Object.keys(field.showWhen ?? {}).length > 0;
  const node = el('div', { class: NARROW.includes(field.type) ? 'jy-field' : 'jy-field jy-across', 'data-field': field.name,
    'data-show-when': conditional && JSON.stringify(field.showWhen) });
  const mark = field.required && [el('span', { class: 'jy-must', 'aria-hidden': 'true' }, '＊'), el('span', { class: 'jy-unread' }, '（必填）')];
  const control = CONTROLS[field.type](field, id);
  const hint = field.hint && el('p', { class: 'jy-help', id: `${id}-hint` }, field.hint);
  if (field.type === 'CHECKBOX') node.append(el('label', { class: 'jy-check', for: id }, control, el('span', {}, field.label, mark)));
  else if (control.id === id) node.append(el('label', { for: id }, field.label, mark), control);
  else {
    control.setAttribute('role', field.type === 'RADIO' ? 'radiogroup' : 'group');
    control.setAttribute('aria-labelledby', `${id}-label`);
    node.append(el('span', { class: 'jy-label', id: `${id}-label` }, field.label, mark), control);
  }
  if (hint) node.append(hint);
  return node;
}

const input = (type, more = {}) => (field, id) => el('input', { id, name: field.name, type, value: field.value, required: field.required, autocomplete: 'off',
  'aria-describedby': field.hint && `${id}-hint`, ...(typeof more === 'function' ? more(field) : more) });

const chosen = (field) => [field.value ?? []].flat().map(String);

const CONTROLS = {
  TEXT: input('text', (field) => ({ maxlength: field.max ?? TEXT })),
  NUMBER: input('number', (field) => ({ step: 1, min: 0, max: field.max, inputmode: 'numeric' })),
  DATE: input('date', (field) => ({ max: field.max ?? '9999-12-31' })),
  TIME: input('time'),
  MONEY: input('text', { inputmode: 'decimal', class: 'jy-money', placeholder: '元，例如 2320.00', maxlength: 14 }),

  MULTILINE(field, id) {
    const area = el('textarea', { id, name: field.name, rows: 3, maxlength: field.max ?? MULTILINE, required: field.required, 'aria-describedby': field.hint && `${id}-hint` });
    area.value = field.value ?? '';
    return area;
  },

  CHOICE(field, id) {
    return el('select', { id, name: field.name, required: field.required }, el('option', { value: '' }, '请选择'),
      field.options.map((option) => el('option', { value: option.code, selected: chosen(field).includes(option.code) }, option.label)));
  },

  RADIO(field) {
    return el('div', { class: 'jy-checks' }, field.options.map((option) => el('label', { class: 'jy-option' },
      el('input', { type: 'radio', name: field.name, value: option.code, checked: chosen(field).includes(option.code) }), el('span', {}, option.label))));
  },

  CHOICES(field) {
    return el('div', { class: 'jy-checks' }, field.options.map((option) => el('label', { class: 'jy-check' },
      el('input', { type: 'checkbox', name: `${field.name}[]`, value: option.code, checked: chosen(field).includes(option.code) }), el('span', {}, option.label))));
  },

  CHECKBOX: (field, id) => el('input', { id, type: 'checkbox', name: field.name, checked: chosen(field).includes('true') }),

  /** The options are the kinds of material to choose from; without any the kind is not asked. */
  FILES(field) {
    const place = el('div', {});
    mountUploads(place, field.options ?? [], { name: field.name, limit: field.max ? Number(field.max) : null, kept: chosen(field) });
    return place;
  },

  PHOTOS(field) {
    const place = el('div', {});
    mountUploads(place, field.options ?? [], { name: field.name, limit: field.max ? Number(field.max) : null, kept: chosen(field), pictures: true });
    return place;
  },

  SIGNATURE(field) {
    const place = el('div', { 'data-signature': field.name });
    mountSignature(place, field.name, field.label);
    return place;
  },

  UNIT(field) {
    const place = el('div', {});
    pathTo(field.value)
      .then((path) => mountUnitPicker(place, field.name, field.label, path))
      .catch((refusal) => fill(place, el('p', { class: 'jy-problem' }, refusal.message)));
    return place;
  },
};
