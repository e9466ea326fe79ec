// The claim form, in Tasklist and as a page: an item, whoever claims, the people, what the materials prove. The amount is
// computed and never typed; what is left and what it comes to is shown before the claim is made. The key makes a repeated
// submit harmless.
import { el, fill, table } from './dom.js';
import { call, get, post } from './api.js';
import { drawFields } from './fields.js';
import { collect } from './input.js';
import { clearProblems, showProblems } from './problems.js';
import { mountUploads } from './uploads.js';
import { accepted, refused } from './tasklist.js';
import { toast } from './toast.js';
import { styles } from './task.js';

/** In Tasklist. */
export async function mount(camForm) {
  const form = camForm.formElement[0];
  camForm.on('store', (event) => { event.storePrevented = true; });
  camForm.submit = (callback) => submit(form)
    .then((receipt) => {
      toast(...words(receipt));
      accepted(callback);
    })
    .catch((refusal) => {
      showProblems(form, refusal);
      refused(callback);
    });
  await draw(form);
}

export const words = (receipt) => [`已提交，编号 ${receipt.claimNumber}`, `${receipt.itemName}　${receipt.lines}人　${yuan(receipt.amount)}`, ...receipt.hints];

const yuan = (money) => (money ? `${(money.fen / 100).toLocaleString('zh-CN', { minimumFractionDigits: 2 })}元` : '—');
const keys = new WeakMap();

export function submit(form) {
  clearProblems(form);
  if (!keys.has(form)) keys.set(form, crypto.randomUUID());
  return post('/api/claims', read(form), { 'Idempotency-Key': keys.get(form) });
}

/** Fills the form; `known` says what is known already: {itemCode, caseNumber}. */
export async function draw(form, known = {}) {
  styles();
  const place = form.querySelector('[data-jy="claim"]');
  try {
    const [me, items] = await Promise.all([get('/api/me'), get('/api/claims/items')]);
    fill(form.querySelector('[data-jy="unit"]'), me.posts[0].unitName);
    fill(place, choice(form, items, known));
    if (known.itemCode) chosen(form, items, known);
  } catch (refusal) {
    fill(form.querySelector('[data-jy="problems"]'), el('p', {}, refusal.message));
  } finally {
    form.querySelector('[data-jy="loading"]')?.remove();
    form.classList.add('jy-ready');
  }
}

function choice(form, items, known) {
  const option = (item) => el('option', { value: item.code, disabled: !item.on, selected: item.code === known.itemCode }, item.on ? item.name : `${item.name}（未开放：${item.open.join('、')}）`);
  const group = (claimant, label) => el('optgroup', { label }, items.filter((item) => item.claimant === claimant).map(option));
  const select = el('select', { id: 'itemCode', name: 'itemCode', onchange: () => chosen(form, items, known) },
    el('option', { value: '' }, '请选择'), group('person', '个人申领'), group('employer', '用人单位申领'), group('institution', '服务机构申领'));
  return [el('div', { class: 'jy-field' }, el('label', { for: 'itemCode' }, '补贴项目 *'), select), el('div', { 'data-jy': 'item' })];
}

function chosen(form, items, known) {
  const item = items.find((each) => each.code === form.querySelector('[name="itemCode"]').value);
  const place = form.querySelector('[data-jy="item"]');
  if (!item) {
    fill(place);
    return;
  }
  const uploads = el('div', { 'data-field': 'materials' });
  fill(place,
    el('div', { class: 'jy-note' }, el('p', {}, `依据：${item.source}`), item.note ? el('p', {}, item.note) : null,
      el('p', {}, `条件：${item.conditions.join('；')}`)),
    item.claimant === 'person' ? null : unit(),
    item.claimant === 'employer' ? list(form, item) : single(form, item, known),
    el('fieldset', { class: 'jy-part' }, el('legend', {}, '材料'),
      el('p', { class: 'jy-help' }, item.materials.map((kind) => kind.name + (kind.required ? '（必需）' : '')).join('、')), uploads),
    agent(item), account(item.claimant === 'person'), field('previousClaim', '原申请编号', '不予通过后重新申领的填写。'), field('remarks', '备注'),
    el('div', { class: 'jy-field jy-across' }, el('button', { type: 'button', onclick: () => preview(form, item) }, '试算金额和剩余月数'), el('div', { 'data-jy': 'preview', 'aria-live': 'polite' })));
  mountUploads(uploads, item.materials);
}

function field(name, label, help, type = 'text', value = null) {
  return el('div', { class: 'jy-field' }, el('label', { for: name }, label), el('input', { id: name, name, type, value, autocomplete: 'off' }), help ? el('p', { class: 'jy-help' }, help) : null);
}

const unit = () => el('fieldset', { class: 'jy-part' }, el('legend', {}, '申领单位'),
  field('creditCode', '统一社会信用代码 *', '尚未登记的，请先在“申领单位”页面登记。'));

function single(form, item, known) {
  const fields = el('div', {});
  drawFields(form, fields, item.fields);
  const who = item.claimant === 'institution' ? null
    : known.caseNumber ? el('input', { type: 'hidden', name: 'people[0].caseNumber', value: known.caseNumber })
      : [field('people[0].identityNumber', '证件号码 *'), field('people[0].name', '姓名')];
  return el('fieldset', { class: 'jy-part' }, el('legend', {}, item.claimant === 'institution' ? '项目情况' : '申领人'), el('div', { class: 'jy-grid' }, who), fields);
}

const COLUMNS = [['identityNumber', '证件号码'], ['name', '姓名'], ['firstMonth', '起始月份'], ['lastMonth', '截止月份'], ['contractMonths', '合同月数'], ['paid', '实际支出（元）']];

function list(form, item) {
  const body = el('tbody', {});
  const add = (person = {}) => {
    const at = `people[${body.childElementCount}]`;
    body.append(el('tr', { 'data-field': at },
      COLUMNS.map(([name, label]) => el('td', {}, el('input', { name: `${at}.${name}`, 'aria-label': label, value: person[name] ?? null, size: name === 'identityNumber' ? 20 : 9 }))),
      [['wagesPaid', '工资已付'], ['insurancePaid', '社保已缴']].map(([name, label]) => el('td', {}, el('input', { type: 'checkbox', name: `${at}.${name}`, 'aria-label': label, checked: person[name] ?? true })))));
  };
  const file = el('input', { type: 'file', accept: '.xlsx', 'aria-label': '人员名单（XLSX）', onchange: async () => {
    const data = new FormData();
    data.append('file', file.files[0]);
    try {
      const rows = await call('POST', '/api/claims/people', data);
      body.replaceChildren();
      rows.forEach((row) => add(row.person));
    } catch (refusal) {
      showProblems(form, refusal);
    }
    file.value = '';
  } });
  add();
  return el('fieldset', { class: 'jy-part', 'data-field': 'people' }, el('legend', {}, '人员名单'),
    el('p', { class: 'jy-help' }, '每人须为本市已认定的就业困难人员。可逐人填写，也可以', el('a', { href: '/api/claims/people-template.xlsx' }, '下载模板'), '填好后导入：', file),
    el('div', { class: 'jy-scroll' }, el('table', { class: 'jy-table' },
      el('thead', {}, el('tr', {}, [...COLUMNS.map(([, label]) => label), '工资已付', '社保已缴'].map((head) => el('th', { scope: 'col' }, head)))), body)),
    el('button', { type: 'button', onclick: () => add() }, '增加一人'));
}

const folded = (title, ...content) => el('details', { class: 'jy-section' }, el('summary', {}, el('h4', {}, title)), el('div', { class: 'jy-grid' }, content));

const agent = () => folded('代办人', field('agent.name', '姓名'), field('agent.phone', '联系电话'), field('agent.relation', '与申领人的关系'));

const account = (person) => folded('收款账户', field('account.holder', '账户户名'), field('account.bankName', '开户银行'),
  field('account.number', person ? '社会保障卡银行账号' : '基本存款账户账号'), field('account.bankCode', '联行号', '银行要求时填写。'),
  person ? el('label', { class: 'jy-check' }, el('input', { type: 'checkbox', name: 'account.activated' }), el('span', {}, '社会保障卡金融功能已激活')) : null);

async function preview(form, item) {
  clearProblems(form);
  const place = form.querySelector('[data-jy="preview"]');
  try {
    const shown = await post('/api/claims/preview', read(form));
    fill(place, el('p', {}, el('strong', {}, shown.total ? `合计 ${yuan(shown.total)}` : '尚不能提交，问题见上。')),
      shown.hints.map((hint) => el('p', { class: 'jy-warning' }, hint)),
      table(item.name, ['姓名', '剩余月数', '标准', '期间', '金额', '计算'],
        shown.lines.map((line) => [line.personName, line.left, line.standard, line.period, yuan(line.amount), [line.explanation, ...line.calculation].filter(Boolean).join('　')]), '没有可以试算的人员。'),
      sources(shown.lines));
    if (shown.problems.length > 0) showProblems(form, { message: '', problems: shown.problems });
  } catch (refusal) {
    showProblems(form, refusal);
  }
}

/** Where the values come from, each once: whoever claims for thirty people reads them once. */
function sources(lines) {
  const values = [...new Set(lines.flatMap((line) => line.sources))];
  return values.length === 0 ? null : el('div', { class: 'jy-note' }, el('p', {}, '取值与出处：'), el('ul', {}, values.map((value) => el('li', {}, value))));
}

/** What is filled in, as the endpoint reads it; an agent or account that was left empty is none. */
export function read(form) {
  const root = {};
  for (const [path, value] of Object.entries(collect(form))) {
    const steps = path.replace(/\[(\d+)\]/g, '.$1').split('.');
    let place = root;
    steps.slice(0, -1).forEach((step, i) => {
      place[step] ??= /^\d+$/.test(steps[i + 1]) ? [] : {};
      place = place[step];
    });
    place[steps[steps.length - 1]] = value;
  }
  for (const part of ['agent', 'account']) {
    if (Object.values(root[part] ?? {}).every((value) => value === null || value === false)) root[part] = null;
  }
  if (root.account) root.account.activated ??= true;
  root.people = (root.people ?? []).filter((person) => Object.values(person).some((value) => value !== null && value !== true && value !== false));
  root.people.forEach((person) => { if (person.contractMonths) person.contractMonths = Number(person.contractMonths); });
  return root;
}
