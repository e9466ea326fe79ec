// A review form: shows the file, offers the outcomes that are allowed now, and completes the task through our own endpoint,
// which checks everything again and reports each problem at its field.
import { el, fill } from './dom.js';
import { get, post } from './api.js';
import { renderers } from './file.js';
import { accepted, refused } from './tasklist.js';
import { clearProblems, showProblems } from './problems.js';

export async function mount(camForm, extend) {
  const form = camForm.formElement[0];
  styles();
  // Nothing personal may stay in the browser.
  camForm.on('store', (event) => { event.storePrevented = true; });
  const taskId = camForm.taskId;
  camForm.submit = (callback) => {
    clearProblems(form);
    post(`/api/tasks/${encodeURIComponent(taskId)}/complete`, collect(form))
      .then(() => accepted(callback))
      .catch((refusal) => {
        showProblems(form, refusal);
        refused(callback);
      });
  };
  try {
    const answer = await get(`/api/tasks/${encodeURIComponent(taskId)}`);
    render(form, answer);
    if (extend) extend(form, answer);
    keyboard(form);
  } catch (refusal) {
    fill(form.querySelector('[data-jy="problems"]'), el('p', {}, refusal.message));
  } finally {
    form.querySelector('[data-jy="loading"]')?.remove();
    form.classList.add('jy-ready');
  }
}

function render(form, answer) {
  for (const [name, renderer] of Object.entries(renderers)) {
    const place = form.querySelector(`[data-jy="${name}"]`);
    if (place) fill(place, renderer(answer));
  }
  const options = form.querySelector('[data-jy="options"]');
  if (options) {
    fill(options, (answer.view.options ?? []).map((option, index) => el('label', { class: 'jy-option', title: `Alt+${index + 1}` },
      el('input', { type: 'radio', name: 'outcome', value: option.code, checked: index === 0, onchange: () => apply(form) }),
      el('span', {}, option.label), el('kbd', {}, `Alt+${index + 1}`))));
  }
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

export function collect(form) {
  const input = {};
  form.querySelectorAll('input[name],select[name],textarea[name]').forEach((field) => {
    if (field.closest('[hidden]')) return;
    const type = field.type;
    if (field.name.endsWith('[]')) {
      const name = field.name.slice(0, -2);
      input[name] ??= [];
      if (field.checked) input[name].push(field.value);
    } else if (type === 'radio') {
      if (field.checked) input[field.name] = field.value;
    } else if (type === 'checkbox') {
      input[field.name] = field.checked;
    } else if (type !== 'file') {
      input[field.name] = field.value.trim() === '' ? null : field.value.trim();
    }
  });
  return input;
}

/** Alt+1..9 chooses an outcome, Ctrl+Enter submits: a normal case is decided without the mouse. */
function keyboard(form) {
  const onKey = (event) => {
    if (!form.isConnected) {
      document.removeEventListener('keydown', onKey);
      return;
    }
    if (event.altKey && !event.ctrlKey && /^Digit[1-9]$/.test(event.code)) {
      const option = form.querySelectorAll('[name="outcome"]')[Number(event.code.slice(5)) - 1];
      if (option && !option.disabled) {
        option.checked = true;
        option.focus();
        apply(form);
        event.preventDefault();
      }
    } else if (event.ctrlKey && event.key === 'Enter') {
      event.preventDefault();
      document.querySelector('[cam-tasklist-form] .form-actions .btn-primary, .form-actions .btn-primary')?.click();
    }
  };
  document.addEventListener('keydown', onKey);
}

export function styles() {
  if (document.getElementById('jy-form-styles')) return;
  document.head.append(el('link', { id: 'jy-form-styles', rel: 'stylesheet', href: '/forms/shared/form.css' }));
}
