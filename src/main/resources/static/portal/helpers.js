// A street's helpers with their load, and handing over the ticked persons of one in a single call.
import { get, post } from '/forms/shared/api.js';
import { el, fill } from '/forms/shared/dom.js';

const at = (id) => document.getElementById(id);
let helpers = [];
let from = null;

function say(text, kind) {
  at('said').className = kind;
  at('said').textContent = text;
}

async function attempt(act) {
  try {
    await act();
  } catch (refusal) {
    say(refusal.problems?.[0]?.message ?? refusal.message, 'alert');
  }
}

async function show() {
  helpers = await get(`/api/helpers?street=${encodeURIComponent(at('street').value)}`);
  fill(at('helpers'), helpers.length === 0
    ? el('tr', {}, el('td', { colspan: 5 }, '还没有在帮扶的人员。'))
    : helpers.map((one) => el('tr', {},
      el('td', {}, one.name),
      el('td', {}, one.unitName),
      el('td', {}, String(one.cases)),
      el('td', { class: one.inOffice ? 'good' : 'bad' }, one.inOffice ? '在岗' : '已离岗，请移交'),
      el('td', {}, button(one)))));
}

function button(helper) {
  const open = el('button', { type: 'button', class: 'plain' }, '移交');
  open.addEventListener('click', () => attempt(() => choose(helper)));
  return open;
}

async function choose(helper) {
  from = helper;
  const [cases, successors] = await Promise.all([
    get(`/api/helpers/${encodeURIComponent(helper.username)}/cases`),
    get(`/api/helpers/successors?street=${encodeURIComponent(at('street').value)}`),
  ]);
  at('whose').textContent = `移交${helper.name}的帮扶对象（${cases.length}人）`;
  fill(at('cases'), cases.map((one) => el('tr', {},
    el('td', {}, el('input', { type: 'checkbox', name: 'case', value: one.caseNumber, checked: true, 'aria-label': `选择${one.name}` })),
    el('td', {}, one.name),
    el('td', {}, el('a', { href: `/cases/${encodeURIComponent(one.caseNumber)}` }, one.caseNumber)),
    el('td', {}, one.unitName),
    el('td', {}, one.since))));
  fill(at('to'),
    successors.filter((one) => one.username !== helper.username)
      .map((one) => el('option', { value: one.username }, `${one.name}（${one.unitName}，现帮扶${one.cases}人）`)),
    el('option', { value: '' }, '暂无承接人，由街道逐件确定'));
  at('all').checked = true;
  at('handover').hidden = false;
  at('reason').focus();
}

at('street')?.addEventListener('change', () => attempt(show));
at('all')?.addEventListener('change', (event) => document.querySelectorAll('input[name="case"]').forEach((box) => { box.checked = event.target.checked; }));
at('form')?.addEventListener('submit', (event) => {
  event.preventDefault();
  attempt(async () => {
    const chosen = [...document.querySelectorAll('input[name="case"]:checked')].map((box) => box.value);
    if (chosen.length === 0) {
      say('请先勾选要移交的帮扶对象。', 'alert');
      return;
    }
    const done = await post(`/api/helpers/${encodeURIComponent(from.username)}/handover`, { to: at('to').value, reason: at('reason').value, caseNumbers: chosen });
    at('handover').hidden = true;
    at('reason').value = '';
    await show();
    say(`已移交 ${done.handed} 人${done.waiting > 0 ? `，另有 ${done.waiting} 人由街道另行确定帮扶人` : ''}。`, 'done');
  });
});
if (at('street')) attempt(show);
