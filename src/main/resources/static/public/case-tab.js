// A tab of Cockpit's process instances: what has happened to the case so far, what is open and what runs out next.
function el(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...children.map((child) => (child instanceof Node ? child : String(child ?? '—'))));
  return node;
}

const minute = (moment) => (moment === null ? '—' : new Date(moment).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'long', timeStyle: 'short' }));

function table(title, head, rows, nothing) {
  return el('section', {}, el('h4', {}, title), rows.length === 0 ? el('p', {}, nothing)
    : el('table', { class: 'cam-table' }, el('thead', {}, el('tr', {}, ...head.map((label) => el('th', {}, label)))), el('tbody', {}, ...rows)));
}

const row = (...cells) => el('tr', {}, ...cells.map((cell) => el('td', {}, cell)));

function view(number, course) {
  return [
    el('p', {}, `${course.unitName}　${course.stateName}　`, el('a', { href: `/cases/${number}` }, '打开个人档案')),
    table('期限', ['事项', '最后一日', '还剩'], course.deadlines.map((it) => row(it.name, it.lastDay, it.daysLeft < 0 ? `已超期 ${-it.daysLeft} 天` : `${it.daysLeft} 天`)), '目前没有进行中的期限。'),
    table('待办', ['环节', '承办', '经办人', '办理期限'], course.tasks.map((it) => row(it.name, it.place, it.assignee, `${minute(it.due)}${it.overdue ? '　已超期' : ''}`)), '目前没有待办。'),
    table('经过', ['时间', '内容'], [...course.timeline].reverse().map((it) => row(minute(it.at), it.text)), '还没有记录。'),
  ];
}

async function answerOf(address) {
  const answer = await fetch(address, { headers: { Accept: 'application/json' } });
  const told = await answer.json();
  if (!answer.ok) throw new Error(told.detail ?? told.message);
  return told;
}

async function show(place, instance) {
  try {
    const { businessKey } = await answerOf(`/camunda/api/engine/engine/default/process-instance/${instance}`);
    if (!businessKey?.startsWith('JY')) throw new Error('此流程不属于某一个案。');
    place.replaceChildren(...view(businessKey, await answerOf(`/api/cases/${businessKey}/course`)));
  } catch (refused) {
    place.replaceChildren(el('p', {}, refused.message));
  }
}

export default {
  id: 'jiuyuan-case',
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  priority: 1,
  properties: { label: '个案经过' },
  render: (node, { processInstanceId }) => {
    const place = el('div', { class: 'jy-case' }, el('p', {}, '正在载入…'));
    node.append(place);
    show(place, processInstanceId);
  },
};
