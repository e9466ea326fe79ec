// A review form of recognition: shows the file, offers the outcomes that are allowed now, and the fields written in the form
// that the chosen one needs.
import { el, fill } from './dom.js';
import { layOutDecision } from './decision.js';
import { layOutFile, renderers } from './file.js';
import { collect } from './input.js';
import { mountTask, outcomes } from './task.js';

export function mount(camForm, extend) {
  const form = camForm.formElement[0];
  layOutFile(form);
  layOutDecision(form);
  return mountTask(camForm, {
    read: collect,
    apply,
    render: (place, answer) => {
      render(place, answer);
      if (extend) extend(place, answer);
    },
  });
}

function render(form, answer) {
  for (const [name, renderer] of Object.entries(renderers)) {
    const place = form.querySelector(`[data-jy="${name}"]`);
    if (place) fill(place, renderer(answer));
  }
  const options = form.querySelector('[data-jy="options"]');
  if (options) fill(options, outcomes(answer.view.options ?? [], () => apply(form)));
  form.querySelectorAll('[data-options]').forEach((place) => choices(place, answer.view[place.dataset.options] ?? []));
  apply(form);
}

function choices(place, list) {
  const text = (choice) => (choice.article ? `${choice.label ?? choice.name}（${choice.article}）` : choice.label ?? choice.name);
  if (place.tagName === 'SELECT') {
    const blank = place.dataset.blank ? [el('option', { value: '' }, place.dataset.blank)] : [];
    fill(place, blank, list.map((choice) => el('option', { value: choice.code, selected: Boolean(choice.selected ?? choice.primary) }, text(choice))));
  } else {
    fill(place, list.map((choice) => el('label', { class: 'jy-check' }, el('input', { type: 'checkbox', name: `${place.dataset.name}[]`, value: choice.code }), el('span', {}, text(choice)))));
  }
}

/** Shows the fields that the chosen outcome needs, hides and leaves out the others. */
function apply(form) {
  const outcome = form.querySelector('[name="outcome"]:checked')?.value;
  form.querySelectorAll('[data-when]').forEach((field) => { field.hidden = !field.dataset.when.split(' ').includes(outcome); });
}
