// Running cases go over to another version of their model: how many run where, a dry run, the run and what it left.
import { el, fill } from '/forms/shared/dom.js';
import { get, post } from '/forms/shared/api.js';
import { alert, at, count, done, moment, onSubmit, results, rows, sure, tell, values, within } from './page.js';

const STATES = { running: '进行中', paused: '已暂停', ended: '已结束' };
const EVERY = 2000;
let models = [];
let plan = null;
let timer = null;

const chosen = () => models.find((model) => model.key === at('model').value);

async function versions() {
  models = await get('/api/admin/migrations/models');
  rows(at('versions'), models.flatMap((model) => model.versions.map((one, position) => [position === 0 ? model.name : '', `第 ${one.version} 版${position === 0 ? '（最新）' : ''}`, moment(one.deployedAt), count(one.cases)])), '没有流程模型。');
  const kept = at('model').value;
  fill(at('model'), models.map((model) => el('option', { value: model.key }, model.name)));
  if (kept) at('model').value = kept;
  choices();
}

/** The newest version is where cases go; they come from the one before that has any. */
function choices() {
  const all = chosen()?.versions ?? [];
  const option = (one) => el('option', { value: one.id }, `第 ${one.version} 版（在办 ${count(one.cases)} 件）`);
  fill(at('from'), all.map(option));
  fill(at('to'), all.map(option));
  const source = all.slice(1).find((one) => one.cases > 0) ?? all[1];
  if (source) at('from').value = source.id;
  at('plan').hidden = true;
}

function mappings() {
  const said = {};
  at('steps').querySelectorAll('select').forEach((select) => {
    if (select.value !== '' && select.value !== select.dataset.usual) said[select.dataset.activity] = select.value;
  });
  return said;
}

const request = (said) => ({ from: values(at('draft')).from, to: values(at('draft')).to, mappings: said });

function targetOf(step, said) {
  const same = plan.targets.filter((target) => target.kind === step.kind);
  if (same.length === 0) return step.targetName;
  const select = el('select', { 'aria-label': `${step.name}的对应环节`, 'data-activity': step.activity, 'data-usual': said[step.activity] ? '' : step.target ?? '' },
    step.target === null && el('option', { value: '' }, '（没有对应环节）'),
    same.map((target) => el('option', { value: target.activity }, target.name)));
  select.value = step.target ?? '';
  return select;
}

async function draft(said) {
  plan = await post('/api/admin/migrations/plan', request(said));
  tell(at('summary'), plan.problems.length > 0
    ? alert(el('p', {}, '所选对应关系不能成立：'), el('ul', {}, plan.problems.map((problem) => el('li', {}, problem))))
    : (plan.staying > 0 ? alert : done)(`${plan.modelName}第 ${plan.fromVersion} 版在办 ${count(plan.cases)} 件：可迁移到第 ${plan.toVersion} 版 ${count(plan.moving)} 件，将留在旧版本 ${count(plan.staying)} 件。`));
  const telling = plan.steps.filter((step) => step.cases > 0 || step.target === null || step.reasons.length > 0 || said[step.activity]);
  const others = plan.steps.length - telling.length;
  rows(at('steps'), telling.map((step) => [el('span', { title: step.activity }, step.name), step.kind, count(step.cases), targetOf(step, said),
    step.reasons.length > 0 ? el('span', { class: 'bad' }, step.reasons.join('；')) : step.target === null ? '没有对应环节，目前无案件' : '可以迁移']),
    `全部 ${count(plan.steps.length)} 个环节均可对应，目前没有在办案件。`);
  if (others > 0 && telling.length > 0) at('steps').append(el('tr', {}, el('td', { colspan: 5, class: 'note' }, `其余 ${others} 个环节均有对应，目前没有案件。`)));
  at('go').disabled = plan.problems.length > 0 || plan.moving === 0;
  at('plan').hidden = false;
}

onSubmit(at('draft'), async () => {
  at('plan').hidden = true;
  await draft({});
});
at('again').addEventListener('click', () => within(at('start'), () => draft(mappings())));

onSubmit(at('start'), async () => {
  const { limit } = values(at('start'));
  const number = limit === null ? null : Number(limit);
  const cases = number === null ? plan.moving : Math.min(number, plan.moving);
  if (!(await sure(`将 ${count(cases)} 件在办案件从第 ${plan.fromVersion} 版迁移到第 ${plan.toVersion} 版？`, '开始迁移'))) return;
  await post('/api/admin/migrations', { ...request(mappings()), limit: number });
  at('plan').hidden = true;
  await refresh();
});

function acts(run) {
  const act = (verb, label, question) => el('button', { type: 'button', class: 'plain', onclick: () => within(at('work'), async () => {
    if (question && !(await sure(question, label))) return;
    await post(`/api/admin/migrations/${run.id}/${verb}`);
    await refresh();
  }) }, label);
  return el('span', { class: 'inline tight' },
    run.state === 'running' && act('pause', '暂停'),
    run.state === 'paused' && act('resume', '继续'),
    run.state !== 'ended' && act('end', '结束', '尚未迁移的案件将留在旧版本，确定结束？'),
    run.state === 'ended' && run.remaining > 0 && el('button', { type: 'button', class: 'plain', onclick: () => within(at('work'), () => left(run)) }, '未迁移案件'),
    run.state === 'ended' && run.remaining > 0 && el('a', { class: 'button plain', href: `/api/admin/migrations/${run.id}/left.xlsx` }, '下载清单'));
}

async function left(run) {
  fill(at('left'), el('p', { class: 'note' }, '正在逐件核对…'));
  const found = await get(`/api/admin/migrations/${run.id}/left`);
  tell(at('left'), results(`${run.modelName}第 ${run.fromVersion} 版仍有 ${count(found.total)} 件${found.total > found.cases.length ? `，以下为前 ${found.cases.length} 件` : ''}`, ['案号', '所在环节', '未迁移的原因'],
    found.cases.map((one) => [one.caseNumber, one.steps.join('、'), one.reason])));
}

const progress = (run) => [`${STATES[run.state]}：${count(run.migrated)} / ${count(run.selected)} 件${run.failed > 0 ? `，未成 ${count(run.failed)} 件` : ''}`,
  run.state !== 'ended' && el('progress', { max: run.selected, value: run.migrated + run.failed, 'aria-label': '迁移进度' })];

async function list() {
  clearTimeout(timer);
  const runs = await get('/api/admin/migrations');
  rows(at('runs'), runs.map((run) => [run.modelName, `第 ${run.fromVersion} 版 → 第 ${run.toVersion} 版`, moment(run.startedAt), run.startedBy, el('span', {}, progress(run)), count(run.remaining), acts(run)]), '还没有迁移过。');
  const open = runs.some((run) => run.state === 'running');
  if (open) timer = setTimeout(() => within(at('work'), async () => { if (!(await list())) await versions(); }), EVERY);
  return open;
}

async function refresh() {
  await list();
  await versions();
}

at('model').addEventListener('change', choices);
['from', 'to'].forEach((id) => at(id).addEventListener('change', () => { at('plan').hidden = true; }));
within(at('draft'), refresh);
