// Units: looking one up, importing a division list, moving and closing single units.
import { el, fill } from '/forms/shared/dom.js';
import { get, post } from '/forms/shared/api.js';
import { alert, at, done, fileOf, onSubmit, pager, results, rows, tell, unitFields, values, within } from './page.js';

const SIZE = 20;
let shown = { parent: null, q: null };

const line = (unit) => [unit.code, unit.tier === 'COMMUNITY' ? unit.fullName : el('button', { type: 'button', class: 'jy-link', title: '查看下级单位', onclick: () => below(unit.code) }, unit.fullName),
  unit.tierName, unit.validFrom, unit.validTo];

async function list(page = 0) {
  const { parent, q } = shown;
  const found = await get(`/api/units?size=${SIZE}&page=${page}${parent ? `&parent=${encodeURIComponent(parent)}` : ''}${q ? `&q=${encodeURIComponent(q)}` : ''}`);
  rows(at('list'), found.items.map(line), '没有符合条件的单位。');
  fill(at('found'), `共 ${found.total} 个单位`);
  pager(at('pages'), page, (page + 1) * SIZE < found.total, (next) => within(at('search'), () => list(next)), `，共 ${Math.ceil(found.total / SIZE)} 页`);
}

async function where(code) {
  const path = [];
  for (let above = code; above;) {
    const unit = await get(`/api/units/${encodeURIComponent(above)}`);
    path.unshift(unit);
    above = unit.parentCode;
  }
  fill(at('path'), path.flatMap((unit, i) => [i > 0 ? ' › ' : '', i === path.length - 1 ? el('strong', {}, `${unit.name} ${unit.code}`)
    : el('button', { type: 'button', class: 'jy-link', onclick: () => below(unit.code) }, unit.name)]), path.length > 0 ? ' 的下级单位' : '');
}

function below(code) {
  return within(at('search'), async () => {
    shown = { parent: code, q: null };
    await Promise.all([where(code), list()]);
  });
}

onSubmit(at('search'), async () => {
  const { q } = values(at('search'));
  fill(at('path'));
  shown = { parent: null, q };
  if (q && /^\d+$/.test(q)) {
    const unit = await get(`/api/units/${q}`);
    rows(at('list'), [line(unit)], '');
    fill(at('found'));
    fill(at('pages'));
  } else await list();
});

at('top').addEventListener('click', () => {
  at('q').value = '';
  fill(at('path'));
  shown = { parent: null, q: null };
  within(at('search'), () => list());
});

onSubmit(at('import'), async () => {
  fill(at('imported'));
  const { from, closeMissing } = values(at('import'));
  const data = new FormData();
  data.append('file', fileOf(at('import'), '请选择 CSV 文件'));
  if (from) data.append('from', from);
  data.append('closeMissing', closeMissing);
  const r = await post('/api/admin/divisions', data);
  tell(at('imported'),
    (r.problems.length > 0 ? alert : done)(`共 ${r.rows} 行（${r.encoding}）：新增 ${r.created}，更名 ${r.renamed}，划转 ${r.moved}，恢复 ${r.reopened}，撤销 ${r.closed}，无变化 ${r.unchanged}，未导入 ${r.problems.length}。`),
    r.problems.length > 0 && results('未导入的行', ['行号', '代码', '原因'], r.problems.slice(0, 500).map((p) => [`第 ${p.line} 行`, p.code, p.message])));
  await list();
});

function change(form, path, words) {
  onSubmit(form, async () => {
    fill(at('changed'));
    const { code, ...body } = values(form);
    if (!code) throw Object.assign(new Error('请填写单位'), { problems: [{ field: 'code', message: '请填写单位' }] });
    await post(`/api/admin/units/${encodeURIComponent(code)}/${path}`, body);
    form.reset();
    form.querySelectorAll('[aria-live]').forEach((hint) => fill(hint));
    tell(at('changed'), done(words));
    await list();
  });
}

change(at('move'), 'move', '单位已划转，全部下级随同划转。');
change(at('close'), 'close', '单位已撤销。');
unitFields();
within(at('search'), () => list());
