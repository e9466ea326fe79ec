// A ledger's unit filter and its export: asks for the purpose, downloads, shows how far it has come.
import { mountUnitPicker, pathTo } from '/forms/shared/units.js';
import { el, fill } from '/forms/shared/dom.js';
import { get, post } from '/forms/shared/api.js';
import { clearProblems, showProblems } from '/forms/shared/problems.js';

const place = document.getElementById('unit');
mountUnitPicker(place, 'unit', '单位', await pathTo(place.dataset.chosen ?? ''));

// Empty fields have no place in an address.
document.getElementById('filters').addEventListener('submit', (event) => {
  event.preventDefault();
  const chosen = [...new FormData(event.target)].filter(([, value]) => value !== '');
  window.location.assign(`${event.target.getAttribute('action')}?${new URLSearchParams(chosen)}`);
});

const form = document.getElementById('export-form');
const progress = document.getElementById('progress');

function show(state) {
  const words = { asked: '正在准备…', running: '正在导出…', done: `导出完成，共 ${state.written} 行。`, broken: '导出中断，请重新导出。' };
  fill(progress, state.state === 'running' && state.expected > 0 ? el('progress', { max: state.expected, value: state.written, 'aria-label': '导出进度' }) : null,
    el('p', { class: state.state === 'broken' ? 'problem' : 'note' }, `${words[state.state]}${state.state === 'running' ? `已写出 ${state.written} / ${state.expected} 行` : ''}`));
}

async function follow(id) {
  for (let state = await get(`/api/ledgers/exports/${id}`); ; state = await get(`/api/ledgers/exports/${id}`)) {
    show(state);
    if (state.state === 'done' || state.state === 'broken') return;
    await new Promise((resolve) => { setTimeout(resolve, 700); });
  }
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  clearProblems(form);
  const button = form.querySelector('button');
  button.disabled = true;
  try {
    const filters = Object.fromEntries(new URLSearchParams(form.dataset.query));
    const asked = await post(`/api/ledgers/${form.dataset.ledger}/exports`, { filters, purpose: form.elements.purpose.value });
    const link = el('a', { href: `/api/ledgers/exports/${asked.id}/content`, download: asked.fileName, hidden: true });
    document.body.append(link);
    link.click();
    link.remove();
    await follow(asked.id);
  } catch (refusal) {
    showProblems(form, { problems: [], ...refusal, message: refusal.message });
  } finally {
    button.disabled = false;
  }
});
