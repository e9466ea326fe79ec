// The case page: what the officer may do now, each in a dialog of its own; withdrawal; print. The page is read anew after
// every act, so that what it led to is seen.
import { el, fill } from '/forms/shared/dom.js';
import { get, post } from '/forms/shared/api.js';
import { drawFields, readFields } from '/forms/shared/fields.js';
import { clearProblems, showProblems } from '/forms/shared/problems.js';

const file = () => document.getElementById('file');
const path = (rest) => `/api/cases/${encodeURIComponent(file().dataset.case)}/${rest}`;

/** The order in which a case's life meets the headings; others follow. */
const GROUPS = ['督促和调整', '帮扶服务', '就业', '协议', '个案管理', '退出'];

async function offers() {
  const place = document.getElementById('actions');
  const offered = await get(path('actions'));
  const rank = (group) => (GROUPS.includes(group) ? GROUPS.indexOf(group) : GROUPS.length);
  const groups = [...new Set(offered.map(({ offer }) => offer.group))].sort((a, b) => rank(a) - rank(b));
  fill(place.querySelector('div'), groups.map((group) => el('div', { class: 'group' }, el('h3', {}, group),
    offered.filter(({ offer }) => offer.group === group).map(({ code, offer }) => el('button', { type: 'button', class: 'plain', title: offer.explanation, 'data-action': code, onclick: () => open(code, offer) }, offer.label)))));
  place.hidden = offered.length === 0;
}

function open(code, offer) {
  const fields = el('div', {});
  const submit = el('button', { type: 'submit' }, '提交');
  const form = el('form', { class: 'jy-form jy-ready', novalidate: true },
    el('h2', { id: 'dialog-title' }, offer.label),
    offer.explanation ? el('p', { class: 'jy-note' }, offer.explanation) : null,
    el('div', { 'data-jy': 'problems', role: 'alert', hidden: true }), fields,
    el('p', { class: 'buttons' }, submit, el('button', { type: 'button', class: 'plain', onclick: () => dialog.close() }, '取消')));
  const dialog = el('dialog', { 'aria-labelledby': 'dialog-title' }, form);
  drawFields(form, fields, offer.fields);
  dialog.addEventListener('close', () => dialog.remove());
  form.addEventListener('keydown', (event) => { if (event.ctrlKey && event.key === 'Enter') form.requestSubmit(); });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    clearProblems(form);
    submit.disabled = true;
    try {
      await post(path(`actions/${encodeURIComponent(code)}`), await readFields(form));
      dialog.close();
      await renew(`${offer.label}：已办理。`);
    } catch (refusal) {
      showProblems(form, refusal);
    } finally {
      submit.disabled = false;
    }
  });
  document.body.append(dialog);
  dialog.showModal();
}

/** Reads the page again and says what was done. */
async function renew(message) {
  const answer = await fetch(location.pathname, { credentials: 'same-origin' });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.getElementById('file');
  if (!answer.ok || !fresh) {
    location.reload();
    return;
  }
  file().replaceWith(document.adoptNode(fresh));
  fill(document.getElementById('done'), message);
  await start();
}

function withdrawal() {
  const form = document.getElementById('withdraw');
  form?.addEventListener('submit', async (event) => {
    event.preventDefault();
    try {
      await post(path('withdraw'), { reason: form.reason.value });
      await renew('已登记撤回。');
    } catch (refusal) {
      document.getElementById('withdraw-problem').textContent = refusal.problems?.[0]?.message ?? refusal.message;
    }
  });
}

async function start() {
  withdrawal();
  try {
    await offers();
  } catch (refusal) {
    fill(document.getElementById('done'), refusal.message);
  }
}

document.getElementById('print').addEventListener('click', () => window.print());
await start();
