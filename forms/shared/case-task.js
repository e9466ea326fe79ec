// Draws a workflow.FormView in Tasklist: who it is about, warnings, cards to read, the outcomes and the fields each needs.
// The Java bean behind the task says all of that; its form is these lines and nothing else (.ci/lint holds it to them),
// forms/<capability>/userTask_signAgreement.html:
//
//   <form role="form" name="signAgreement" class="jy-form" novalidate>
//     <p data-jy="loading" role="status">正在载入…</p>
//     <div data-jy="problems" role="alert" hidden></div>
//     <div data-jy="task"></div>
//     <script cam-script type="text/form-script">import('/forms/shared/case-task.js').then(function (task) { task.mount(camForm); });</script>
//   </form>
//
// Sent is {"outcome": code, <name of field>: value, ...}: texts, dates, numbers and money as text or null, CHECKBOX true or
// false, CHOICES, FILES and PHOTOS as lists (io.jiuyuan.workflow.FormInput reads them). FILES, PHOTOS: options are the kinds of material to
// choose from (none: not asked), max the number of files. SIGNATURE: the id of a material of the kind `signature`.
import { el, facts, fill, limit, section, table } from './dom.js';
import { applyConditions, drawFields, readFields } from './fields.js';
import { mountTask, outcomes } from './task.js';

export function mount(camForm) {
  return mountTask(camForm, { render, read: readFields, apply: applyConditions });
}

function render(form, { task, view }) {
  const fields = el('div', {});
  fill(form.querySelector('[data-jy="task"]'),
    header(task, view),
    view.warnings.map((text) => el('p', { class: 'jy-warning' }, text)),
    view.cards.map(card),
    el('fieldset', { class: 'jy-decision' }, el('legend', {}, task.name), choice(form, view.options), fields));
  drawFields(form, fields, view.fields);
}

function header(task, view) {
  return el('header', {},
    el('h3', {}, view.title),
    view.subtitle ? el('p', { class: 'jy-subtitle' }, view.subtitle) : null,
    el('p', { class: 'jy-note' }, page(task.caseNumber), '　·　', limit(task)));
}

/** The page of what a task is about, by the letters with which its number begins. */
const PAGES = {
  JY: ['案号', 'cases', '个人档案'],
  LJ: ['编号', 'households', '家庭档案'],
  BT: ['编号', 'claims', '补贴申请'],
  GZ: ['编号', 'notices', '公示明细和办理情况'],
  YZ: ['编号', 'notices/objections', '所在公示'],
  BF: ['批次', 'payments', '批次明细、支付文件和回盘'],
};

function page(number) {
  if (!number) return '';
  const [name, path, title] = PAGES[number.slice(0, 2)] ?? PAGES.JY;
  return el('span', {}, `${name} ${number}　`, el('a', { href: `/${path}/${encodeURIComponent(number)}`, target: '_blank', rel: 'noopener' }, title));
}

export function card({ title, note, open, heads, rows }) {
  const cells = rows.map((row) => row.map(paper));
  return section(title, note, open, heads.length > 0 ? table(title, heads, cells, '暂无记录。') : facts(cells));
}

/** A cell that is the address of a paper or a material is a link to it: what was printed or handed in is a click away. */
function paper(cell) {
  const link = (text) => el('a', { href: cell, target: '_blank', rel: 'noopener' }, text);
  if (/^\/api\/documents\/[\w-]+\.pdf$/.test(cell ?? '')) return link('查看、打印（PDF）');
  return /^\/api\/materials\/[\w-]+\/content$/.test(cell ?? '') ? link('查看') : cell;
}

/** One outcome needs no choice: submitting is the choice. */
function choice(form, options) {
  if (options.length === 1) return el('input', { type: 'hidden', name: 'outcome', value: options[0].code });
  if (options.length === 0) return null;
  return el('div', { class: 'jy-options', role: 'radiogroup', 'aria-label': '办理结果' }, outcomes(options, () => applyConditions(form)));
}
