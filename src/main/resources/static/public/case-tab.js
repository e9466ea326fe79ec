// Of a case in Cockpit: a tab that tells what has happened so far, what is open and what runs out next; and on the diagram, in
// red, what is overdue.
import { post } from '/forms/shared/api.js';

function el(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...children.map((child) => (child instanceof Node ? child : String(child ?? '—'))));
  return node;
}

const day = (date) => date.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');
const minute = (moment) => (moment === null ? '—' : new Date(moment).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'long', timeStyle: 'short' }));

function table(title, head, rows, nothing) {
  return el('section', {}, el('h4', {}, title), rows.length === 0 ? el('p', {}, nothing)
    : el('table', { class: 'cam-table' }, el('thead', {}, el('tr', {}, ...head.map((label) => el('th', {}, label)))), el('tbody', {}, ...rows)));
}

const row = (...cells) => el('tr', {}, ...cells.map((cell) => el('td', {}, cell)));

function view(number, course) {
  return [
    el('p', {}, `${course.unitName}　${course.stateName}　`, el('a', { href: `/cases/${number}` }, '打开个人档案')),
    table('期限', ['事项', '最后一日', '还剩'], course.deadlines.map((it) => row(it.name, `${day(it.lastDay)}${it.provisional ? '（暂定）' : ''}`, it.daysLeft < 0 ? `已超期 ${-it.daysLeft} 天` : `${it.daysLeft} 天`)), '目前没有进行中的期限。'),
    table('待办', ['环节', '承办', '经办人', '办理期限'], course.tasks.map((it) => row(it.name, it.place, it.assignee, `${minute(it.due)}${it.overdue ? '　已超期' : ''}${it.provisional ? '（暂定）' : ''}`)), '目前没有待办。'),
    table('经过', ['时间', '内容', '依据'], [...course.timeline].reverse().map((it) => row(minute(it.at), it.text, it.article)), '还没有记录。'),
  ];
}

// Steps that the engine has given up: what that means, and a way to try them again, with a reason.
function incident(it, mayRetry, renew) {
  const told = el('p', { role: 'status' });
  const reason = el('input', { class: 'form-control', maxlength: 200, 'aria-label': `重试“${it.what}”的理由`, placeholder: '理由（4至200个字）' });
  const button = el('button', { class: 'btn btn-default', type: 'button' }, '重试');
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      const { results } = await post('/api/oversight/incidents/retries', { incidentIds: [it.id], reason: reason.value });
      told.textContent = results[0].message;
      if (results[0].done) await renew();
    } catch (refused) {
      told.textContent = refused.problems?.[0]?.message ?? refused.message;
    } finally {
      button.disabled = false;
    }
  });
  return row(it.what, minute(it.since), `${it.failures} 次`, `${it.cause}${it.effect}${it.advice}`, mayRetry ? el('div', {}, reason, button, told) : '—');
}

async function incidents(number, renew) {
  const { incidents: found, mayRetry } = await answerOf(`/api/oversight/incidents?caseNumber=${encodeURIComponent(number)}`);
  return found.length === 0 ? [] : [table('故障', ['何事', '何时起', '已试', '原因、影响和处理办法', '重试'], found.map((it) => incident(it, mayRetry, renew)), '')];
}

async function answerOf(address) {
  const answer = await fetch(address, { headers: { Accept: 'application/json' } });
  const told = await answer.json();
  if (!answer.ok) throw new Error(told.detail ?? told.message);
  return told;
}

// What is no person's case has a page of its own, which tells the same: it is shown as it is, to read.
const PAGES = { BT: '/claims/', LJ: '/households/', ZH: '/recoveries/', BF: '/payments/' };

async function showPage(place, address) {
  const answer = await fetch(address, { headers: { Accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const main = page.querySelector('main');
  if (!main) throw new Error('暂时不能显示，请稍后重试。');
  for (const part of main.querySelectorAll('form, button, script, nav')) part.remove();
  for (const link of main.querySelectorAll('a')) link.target = '_blank';
  const host = el('div');
  host.attachShadow({ mode: 'open' }).append(el('link', { rel: 'stylesheet', href: '/portal/portal.css' }), document.importNode(main, true));
  place.replaceChildren(el('p', {}, el('a', { href: address, target: '_blank' }, '打开此页办理')), host);
}

async function show(place, instance) {
  try {
    const { businessKey } = await answerOf(`/camunda/api/engine/engine/default/process-instance/${instance}`);
    const page = PAGES[businessKey?.slice(0, 2)];
    if (page) {
      await showPage(place, page + encodeURIComponent(businessKey));
      return;
    }
    if (!businessKey?.startsWith('JY')) throw new Error('此流程不属于某一个案。');
    const failed = await incidents(businessKey, () => show(place, instance));
    const course = view(businessKey, await answerOf(`/api/cases/${businessKey}/course`));
    place.replaceChildren(course[0], ...failed, ...course.slice(1));
  } catch (refused) {
    place.replaceChildren(el('p', {}, refused.message));
  }
}

// The placement clock first: tasks may be many.
const overdueOf = (course) => [
  ...course.deadlines.filter((it) => it.daysLeft < 0).map((it) => `${it.name} ${-it.daysLeft} 天`),
  ...course.tasks.filter((it) => it.overdue).map((it) => it.name),
];

async function mark(viewer, instance) {
  const { businessKey } = await answerOf(`/camunda/api/engine/engine/default/process-instance/${instance}`);
  if (!businessKey?.startsWith('JY')) return;
  const late = overdueOf(await answerOf(`/api/cases/${businessKey}/course`));
  if (late.length === 0) return;
  const shown = late.slice(0, 3).join('、') + (late.length > 3 ? `等 ${late.length} 项` : '');
  viewer.get('canvas').getContainer().append(el('div', { class: 'jy-late', role: 'status', title: late.join('、') }, el('strong', {}, '已超期　'), shown));
}

export default [
  {
    id: 'jiuyuan-case',
    pluginPoint: 'cockpit.processInstance.runtime.tab',
    priority: 1,
    properties: { label: '个案经过' },
    render: (node, { processInstanceId }) => {
      const place = el('div', { class: 'jy-case' }, el('p', {}, '正在载入…'));
      node.append(place);
      show(place, processInstanceId);
    },
  },
  {
    id: 'jiuyuan-case-late',
    pluginPoint: 'cockpit.processInstance.diagram.plugin',
    priority: 0,
    // Of an instance that belongs to no case, or that one may not see, nothing is told here: the tab says why.
    render: (viewer, { processInstanceId }) => { mark(viewer, processInstanceId.split('?')[0]).catch(() => {}); },
  },
];
