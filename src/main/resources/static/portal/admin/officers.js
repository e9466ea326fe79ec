// Staff: search, new accounts, import of a staff list.
import { el, fill } from '/forms/shared/dom.js';
import { get, post } from '/forms/shared/api.js';
import { alert, at, done, download, fileOf, onSubmit, pager, results, rows, save, secret, tell, unitFields, values, within } from './page.js';

const SIZE = 20;
const SHOWN = 500;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const OUTCOMES = { CREATED: '已新建账号', POST_ADDED: '已增加任职', POST_CHANGED: '已更新截止日期', UNCHANGED: '无变化', REJECTED: '未导入' };

const state = (member) => [member.enabled ? '正常' : el('span', { class: 'bad' }, '已停用'),
  member.enabled && member.mustChangePassword ? el('span', { class: 'note' }, '　待首次登录改密') : null, member.demo ? el('span', { class: 'note' }, '　演示账号') : null];

const duties = (member) => {
  const current = member.posts.filter((held) => held.current);
  if (current.length === 0) return el('span', { class: 'note' }, '现无任职');
  return current.map((held) => el('div', {}, `${held.unitName}　${held.roleName}`));
};

async function list(page = 0) {
  const { q, unit } = values(at('search'));
  const found = await get(`/api/admin/officers?size=${SIZE}&page=${page}&q=${encodeURIComponent(q ?? '')}&unit=${encodeURIComponent(unit ?? '')}`);
  rows(at('list'), found.items.map((member) => [
    el('a', { href: `/admin/officers/${encodeURIComponent(member.username)}` }, member.name), member.username, duties(member), el('span', {}, state(member))]), '没有符合条件的人员。');
  fill(at('found'), `共 ${found.total} 人`);
  pager(at('pages'), page, (page + 1) * SIZE < found.total, (next) => within(at('search'), () => list(next)), `，共 ${Math.ceil(found.total / SIZE)} 页`);
}

onSubmit(at('search'), () => list());

onSubmit(at('create'), async () => {
  fill(at('created'));
  const account = await post('/api/admin/officers', values(at('create')));
  tell(at('created'), secret(account.username, account.oneTimePassword));
  at('create').reset();
  at('create').querySelectorAll('[aria-live]').forEach((hint) => fill(hint));
  await list();
});

function show(lines) {
  const tally = Object.entries(OUTCOMES).map(([code, label]) => [label, lines.filter((line) => line.outcome === code).length]).filter(([, n]) => n > 0);
  const failed = lines.some((line) => line.outcome === 'REJECTED');
  const problem = el('p', { class: 'problem', role: 'alert', hidden: true });
  const sheet = el('button', { type: 'button', onclick: async () => {
    try {
      save(await download('/api/admin/officers/import/result', lines, XLSX), '导入结果.xlsx');
    } catch (failure) {
      fill(problem, failure.message);
    }
  } }, '下载结果表');
  tell(at('imported'),
    (failed ? alert : done)(`共 ${lines.length} 行：${tally.map(([label, n]) => `${label} ${n} 行`).join('，')}。`),
    el('p', { class: 'inline' }, sheet, el('span', { class: 'note' }, '一次性密码离开本页后无法再查，请先下载结果表。')), problem,
    results(lines.length > SHOWN ? `前 ${SHOWN} 行（未导入的在前），全部见结果表` : '逐行结果', ['行号', '用户名', '姓名', '结果', '说明', '一次性密码'],
      [...lines].sort((a, b) => (b.outcome === 'REJECTED') - (a.outcome === 'REJECTED') || a.row - b.row).slice(0, SHOWN).map((line) => [
        `第 ${line.row} 行`, line.username, line.name, el('span', { class: line.outcome === 'REJECTED' ? 'bad' : 'good' }, OUTCOMES[line.outcome]), line.message,
        line.oneTimePassword ? el('code', {}, line.oneTimePassword) : null])));
}

onSubmit(at('import'), async () => {
  fill(at('imported'));
  const data = new FormData();
  data.append('file', fileOf(at('import'), '请选择 XLSX 文件'));
  show(await post('/api/admin/officers/import', data));
  await list();
});

unitFields();
within(at('search'), () => list());
