// What every form of a task does: asks for the task, shows it, and completes it through our own endpoint, which checks
// everything again and reports each problem at its field. Nothing of it is stored in the browser.
import { dateTime, el, fill } from './dom.js';
import { Refusal, get, post } from './api.js';
import { accepted, refused } from './tasklist.js';
import { clearProblems, showProblems, wording } from './problems.js';

/**
 * @param render draws the answer of GET /api/tasks/{id} into the form
 * @param read gives the input to send, or a promise of it
 * @param apply shows what the chosen outcome needs
 */
export async function mountTask(camForm, { render, read, apply }) {
  const form = camForm.formElement[0];
  styles();
  // Nothing personal may stay in the browser.
  camForm.on('store', (event) => { event.storePrevented = true; });
  const path = `/api/tasks/${encodeURIComponent(camForm.taskId)}`;
  let shown = false;
  camForm.submit = (callback) => {
    clearProblems(form);
    Promise.resolve(form)
      .then(shown ? read : unread)
      .then((input) => post(`${path}/complete`, input))
      .then(() => accepted(callback))
      .catch((refusal) => {
        showProblems(form, refusal);
        refused(callback);
      });
  };
  const load = async () => {
    clearProblems(form);
    try {
      const opened = await get(path);
      render(form, opened);
      urged(form, opened.task.urged);
      apply(form);
      keyboard(form, apply);
      shown = true;
    } catch (refusal) {
      fill(form.querySelector('[data-jy="problems"]'), el('p', {}, wording(refusal)),
        el('button', { type: 'button', class: 'btn btn-default', onclick: load }, '重新载入'));
    } finally {
      form.querySelector('[data-jy="loading"]')?.remove();
      form.classList.add('jy-ready');
    }
  };
  await load();
}

/** Whoever waits for it has said so. */
function urged(form, urging) {
  form.querySelector('[data-jy="urged"]')?.remove();
  if (!urging) return;
  const times = urging.times > 1 ? `第 ${urging.times} 次催办` : '催办';
  form.prepend(el('p', { class: 'jy-warning', 'data-jy': 'urged', role: 'status' },
    el('strong', {}, `${times}（${urging.by}，${dateTime(urging.last)}）：`), urging.reason));
}

/** What has not been shown is not decided. */
function unread() {
  throw new Refusal('此项没有载入，不能提交。请刷新页面后重新打开。', [], 0);
}

/** The outcomes on offer, the usual one chosen; each has a key of its own. */
export function outcomes(options, onchange) {
  return options.map((option, index) => el('label', { class: 'jy-option', title: `Alt+${index + 1}` },
    el('input', { type: 'radio', name: 'outcome', value: option.code, checked: index === 0, onchange }),
    el('span', {}, option.label), el('kbd', {}, `Alt+${index + 1}`)));
}

/** Alt+1..9 chooses an outcome, Ctrl+Enter submits: a normal case is decided without the mouse. */
function keyboard(form, apply) {
  const onKey = (event) => {
    if (!form.isConnected) {
      document.removeEventListener('keydown', onKey);
      return;
    }
    if (event.altKey && !event.ctrlKey && /^Digit[1-9]$/.test(event.code)) {
      const option = form.querySelectorAll('[name="outcome"][type="radio"]')[Number(event.code.slice(5)) - 1];
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
