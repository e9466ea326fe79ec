// The fields that decisions share. A form says which of them it has; each is shown with the outcomes that use it.
import { el } from './dom.js';

const FIELDS = {
  category: () => field('pass', '认定类别（只填一种）', el('select', { id: 'category', name: 'category', 'data-options': 'categoryChoices', 'data-blank': '请选择' })),
  supplement: () => [
    el('div', { class: 'jy-field', 'data-when': 'supplement', 'data-field': 'items' }, el('label', {}, '需补正的材料'),
      el('div', { class: 'jy-checks', 'data-options': 'supplementItems', 'data-name': 'items' })),
    field('supplement', '补正要求', el('textarea', { id: 'supplementNote', name: 'supplementNote', rows: 3, maxlength: 1000 }),
      '写给申请人看，一次性说明需要补正的全部内容。'),
  ],
  reason: () => field('refuse propose-refusal', '不予认定的理由', el('select', { id: 'reason', name: 'reason', 'data-options': 'reasons', 'data-blank': '请选择' })),
  target: () => field('send-back', '退回环节', el('select', { id: 'target', name: 'target', 'data-options': 'sendBackTargets', 'data-blank': '请选择' })),
};

function field(when, label, input, help) {
  return el('div', { class: 'jy-field', 'data-when': when }, el('label', { for: input.id }, label), input, help && el('p', { class: 'jy-help' }, help));
}

/** Puts the fields where the form names them: `data-decision="category supplement"`. */
export function layOutDecision(form) {
  form.querySelectorAll('[data-decision]').forEach((place) => {
    place.replaceWith(...place.dataset.decision.split(' ').flatMap((name) => FIELDS[name]()));
  });
}
