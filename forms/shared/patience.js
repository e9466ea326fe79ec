// A custom script of Tasklist for slow lines and broken ones. A form's own scripts come one after the other and may not
// come at all: until the form says that it is ready, nothing of it can be sent, and whoever tries is told so; what has been
// typed stays. Loaded with Tasklist, so that it is there before any form.
import { el } from './dom.js';

const WAIT = '表单仍在载入，请稍候再提交，已填写的内容不会丢失。';
const FAILED = '表单所需的脚本没有载入，可能是网络中断。请检查网络后刷新页面，再打开此项。';

const unready = () => document.querySelector('form.jy-form:not(.jy-ready)');

/** In the form's own line of progress, which is where one looks while it loads. */
function tell(form, text) {
  const line = form.querySelector('[data-jy="loading"]') ?? form.appendChild(el('p', { 'data-jy': 'loading', role: 'status' }));
  line.textContent = text;
  line.classList.add('jy-warning');
  line.scrollIntoView({ block: 'center' });
}

function hold(event) {
  const form = unready();
  if (!form) return;
  const sends = event.type === 'submit' || event.target.closest?.('.form-actions .btn-primary, .modal-footer .btn-primary');
  if (!sends) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  tell(form, WAIT);
}

for (const type of ['click', 'submit']) document.addEventListener(type, hold, true);

// A form's script starts by an import that nobody waits for.
window.addEventListener('unhandledrejection', () => {
  const form = unready();
  if (form) tell(form, FAILED);
});
