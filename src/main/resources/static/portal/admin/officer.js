// One member of staff: posts, account, and what happens to the work when he or she leaves.
import { el, fill } from '/forms/shared/dom.js';
import { call, get, post } from '/forms/shared/api.js';
import { alert, at, done, onSubmit, rows, secret, sure, tell, unitFields, values } from './page.js';

const { username } = at('officer').dataset;
const base = `/api/admin/officers/${encodeURIComponent(username)}`;
let member;

function ending(held) {
  if (held.to && held.to < at('posts').dataset.today) return '';
  const day = el('input', { type: 'date', name: 'lastDay', value: held.to ?? at('posts').dataset.today, 'aria-label': `${held.unitName}${held.roleName}的最后一日` });
  const form = el('form', { class: 'inline tight', novalidate: true }, el('div', { 'data-jy': 'problems', role: 'alert', hidden: true }),
    el('div', { class: 'jy-field' }, day), el('button', { type: 'submit', class: 'plain' }, '结束'));
  onSubmit(form, async () => {
    await post(`${base}/posts/${encodeURIComponent(held.id)}/end`, { lastDay: day.value || null });
    await show();
    say(done(`${held.unitName}　${held.roleName}：最后一日已定为 ${day.value}。`));
  });
  return form;
}

const say = (...nodes) => (nodes.length > 0 ? tell : fill)(at('said'), ...nodes);

async function show() {
  member = await get(base);
  at('heading').textContent = `${member.name}（${member.username}）`;
  fill(at('state'), member.enabled ? '账号正常' : el('span', { class: 'bad' }, '账号已停用'), member.enabled && member.mustChangePassword ? '，待首次登录修改密码' : '', member.demo ? '，演示账号' : '');
  at('name').value = member.name;
  rows(at('posts'), member.posts.map((held) => [held.roleName, el('span', {}, held.unitName, el('span', { class: 'note' }, `　${held.unitCode}`)), el('time', {}, held.from), held.to && el('time', {}, held.to),
    held.current ? el('span', { class: 'good' }, '在任') : held.from > at('posts').dataset.today ? '尚未开始' : el('span', { class: 'note' }, '已结束'), ending(held)]), '没有任职记录。');
  at('disable').hidden = !member.enabled;
  at('enable').hidden = member.enabled;
  at('leaving').hidden = !member.enabled;
  if (member.enabled) await successors();
}

/** Who holds one of the leaver's posts today may take over. */
async function successors() {
  const held = member.posts.filter((one) => one.current);
  const pages = await Promise.all([...new Set(held.map((one) => one.unitCode))].map((unit) => get(`/api/admin/officers?size=200&unit=${encodeURIComponent(unit)}`)));
  const same = (one) => one.current && held.some((own) => own.role === one.role && own.unitCode === one.unitCode);
  const able = new Map(pages.flatMap((page) => page.items).filter((one) => one.enabled && one.username !== username && one.posts.some(same)).map((one) => [one.username, one]));
  fill(at('successor'), el('option', { value: '' }, '退回本岗位，由同岗人员领取'),
    [...able.values()].map((one) => el('option', { value: one.username }, `移交给 ${one.name}（${one.username}）`)));
}

async function attempt(act) {
  say();
  fill(at('secret'));
  try {
    await act();
  } catch (refusal) {
    say(alert(refusal.problems?.[0]?.message ?? refusal.message));
  }
}

at('password').addEventListener('click', () => attempt(async () => {
  if (!await sure(`重置 ${member.name}（${username}）的密码？原密码立即失效。`, '重置密码')) return;
  const fresh = await post(`${base}/password`);
  await show();
  tell(at('secret'), secret(username, fresh.oneTimePassword));
}));

at('unlock').addEventListener('click', () => attempt(async () => {
  await call('DELETE', `/api/admin/login-locks/${encodeURIComponent(username)}`);
  say(done('登录失败的锁定已解除。'));
}));

at('disable').addEventListener('click', () => attempt(async () => {
  if (!await sure(`停用 ${member.name}（${username}）的账号？在办任务退回本岗位。人员离任请用下方的“离任移交”。`, '停用账号')) return;
  await post(`${base}/disable`);
  await show();
  say(done('账号已停用，在办任务已退回本岗位。'));
}));

at('enable').addEventListener('click', () => attempt(async () => {
  await post(`${base}/enable`);
  await show();
  say(done('账号已启用。'));
}));

onSubmit(at('rename'), async () => {
  await call('PUT', `${base}/name`, { name: at('name').value });
  await show();
  say(done('姓名已更正。'));
});

onSubmit(at('add'), async () => {
  await post(`${base}/posts`, values(at('add')));
  at('add').reset();
  at('add').querySelectorAll('[aria-live]').forEach((hint) => fill(hint));
  await show();
  say(done('任职已增加。'));
});

onSubmit(at('handover'), async () => {
  const { to, reason } = values(at('handover'));
  const whom = to ? `在办任务移交给 ${at('successor').selectedOptions[0].textContent.replace('移交给 ', '')}` : '在办任务退回本岗位';
  if (!await sure(`${member.name}（${username}）离任：${whom}，全部任职今日结束，账号停用。`, '办理离任')) return;
  const left = await post(`${base}/handover`, { to, reason });
  await show();
  tell(at('departure'),
    done(`离任已办结：移交在办任务 ${left.reassigned} 项，退回本岗位 ${left.returned} 项，结束任职 ${left.postsEnded} 个，账号已停用。`),
    left.cases + left.casesWaiting > 0 && done(`所帮扶的人员：移交 ${left.cases} 人，${left.casesWaiting > 0 ? `另有 ${left.casesWaiting} 人已请街道另行确定帮扶人` : '全部移交'}；签有协议的，补充页待各方签署。`),
    left.unstaffed.length > 0 && el('div', { class: 'alert' }, el('p', {}, '以下岗位已无人在任，其任务等待任命：'), el('ul', {}, left.unstaffed.map((one) => el('li', {}, one)))));
});

unitFields();
attempt(show);
