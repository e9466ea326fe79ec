// What was sent to applicants, and failed messages sent again.
import { el, fill } from '/forms/shared/dom.js';
import { get, post } from '/forms/shared/api.js';
import { at, moment, onSubmit, pager, rows, values, within } from './page.js';

const SIZE = 50;
const CHANNELS = { sms: '短信', email: '邮件', letter: '信函', demo: '演示' };
const STATES = { failed: '发送失败', letter: '待送达信函', waiting: '等待发送', sent: '已发送' };
const REPEATABLE = ['failed', 'letter'];
let failed = [];
let shown = 0;

const again = (ids, words) => within(at('search'), async () => {
  for (const id of ids) await post(`/api/admin/messages/${id}/retry`);
  await list(ids.length === failed.length && shown > 0 ? shown - 1 : shown);
  fill(at('found'), words);
});

async function list(page = 0) {
  const { status } = values(at('search'));
  const entries = await get(`/api/admin/messages?status=${status}&page=${page}`);
  shown = page;
  failed = entries.filter((one) => REPEATABLE.includes(one.status)).map((one) => one.id);
  rows(at('list'), entries.map((one) => [
    one.caseNumber, CHANNELS[one.channel] ?? one.channel, one.target, moment(one.createdAt), moment(one.sentAt), one.attempts,
    el('span', { class: one.status === 'failed' ? 'bad' : one.status === 'sent' && 'good' }, STATES[one.status], one.error ? `：${one.error}` : ''),
    REPEATABLE.includes(one.status) ? el('button', { type: 'button', class: 'plain', 'aria-label': `重发 ${one.caseNumber} 的消息`, onclick: () => again([one.id], '已重新排队，几秒内再次发送。') }, '重发') : '']),
  status === 'failed' ? '没有发送失败的消息。' : '没有这种状态的消息。');
  at('again').hidden = failed.length === 0;
  fill(at('found'));
  pager(at('pages'), page, entries.length === SIZE, (next) => within(at('search'), () => list(next)));
}

at('again').addEventListener('click', () => again(failed, `已将 ${failed.length} 条消息重新排队，几秒内再次发送。`));
onSubmit(at('search'), () => list());
within(at('search'), () => list());
