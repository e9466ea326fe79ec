// Names the applicant, the case and the limit on each task of Tasklist's list. One question for all tasks that are drawn together.
import { el, fill, dateTime } from './dom.js';
import { get } from './api.js';

let waiting = new Map();
let timer;

function due(card) {
  if (!card.due) return null;
  return el('span', { class: card.overdue ? 'jy-due jy-late' : 'jy-due' }, `${card.overdue ? '已超期，期限' : '期限'} ${dateTime(card.due)}${card.provisional ? '（暂定）' : ''}`);
}

async function ask() {
  const places = waiting;
  waiting = new Map();
  timer = undefined;
  try {
    const cards = await get(`/api/task-cards?ids=${[...places.keys()].map(encodeURIComponent).join(',')}`);
    for (const card of cards) {
      for (const place of places.get(card.id) ?? []) fill(place, el('strong', {}, card.person), el('span', {}, card.caseNumber), due(card), card.urged > 0 ? el('span', { class: 'jy-due jy-late' }, card.urged > 1 ? `已催办 ${card.urged} 次` : '已催办') : null);
    }
  } catch {
    // The list works without them.
  }
}

export default {
  id: 'jiuyuan-card',
  pluginPoint: 'tasklist.card',
  priority: 900,
  render(node, { taskId }) {
    const place = el('div', { class: 'jy-card' });
    node.append(place);
    waiting.set(taskId, [...(waiting.get(taskId) ?? []), place]);
    timer ??= setTimeout(ask, 0);
  },
};
