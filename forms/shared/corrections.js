// Stated facts that turn out to be otherwise: an officer corrects them before the registers are asked. Only what was changed
// is sent; the server keeps what was stated and what it became.
import { el } from './dom.js';

const FLAGS = [['', '未知'], ['true', '是'], ['false', '否']];

export function corrections({ view }) {
  const fields = view.factFields ?? [];
  if (fields.length === 0) return [];
  return [el('details', { class: 'jy-section' }, el('summary', {}, el('h4', {}, '更正申报情况'), el('span', { class: 'jy-note' }, '核对中发现与事实不符时填写，更正前后的内容随案卷留存')),
    el('div', { class: 'jy-grid' }, fields.map(field)))];
}

function field(fact) {
  const id = `circumstances.${fact.code}`;
  const stated = fact.value === null ? '' : String(fact.value);
  const input = fact.type === 'flag'
    ? el('select', { id }, FLAGS.map(([value, text]) => el('option', { value, selected: value === stated }, text)))
    : el('input', { id, type: 'number', min: 0, max: 600, value: stated });
  // Without a name a field is not sent.
  input.addEventListener('input', () => (input.value === stated ? input.removeAttribute('name') : input.setAttribute('name', id)));
  return el('div', { class: 'jy-field', 'data-field': id }, el('label', { for: id }, fact.type === 'flag' ? fact.label : `${fact.label}（月）`), input);
}
