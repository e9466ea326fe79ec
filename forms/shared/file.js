// The case as a reviewer reads it: who, what was claimed and why it fits, materials, comparison, visits, notice, history.
import { el, facts, table, section, dateTime, date, limit } from './dom.js';
import { corrections } from './corrections.js';
import { previewButton } from './preview.js';

const SEX = { MALE: '男', FEMALE: '女' };
const STATUS = { CLEAR: '未见异常', FINDING: '有疑点', UNAVAILABLE: '暂不可用' };

export const renderers = { header, warnings, supervision, person, category, supplement, materials, comparison, visits, notice, history, corrections };

const SECTIONS = 'supervision person category supplement materials comparison visits notice history corrections';

/** Makes the places of the file where the form wants it; `data-file` may name sections and their order. */
export function layOutFile(form) {
  form.querySelectorAll('[data-file]').forEach((place) => {
    place.replaceWith(
      el('header', { 'data-jy': 'header', hidden: true }),
      el('div', { 'data-jy': 'problems', role: 'alert', hidden: true }),
      el('div', { 'data-jy': 'warnings', hidden: true }),
      ...(place.dataset.file || SECTIONS).split(' ').map((name) => el('div', { 'data-jy': name, hidden: true })));
  });
}

function header({ task, view }) {
  const application = view.application;
  return [
    el('h3', {}, view.person.name),
    el('p', { class: 'jy-note' }, `案号 ${task.caseNumber}　·　${application.unitName}　·　${application.statusName}　·　`, limit(task), '　·　',
      el('a', { href: `/cases/${encodeURIComponent(task.caseNumber)}`, target: '_blank', rel: 'noopener' }, '个人档案')),
  ];
}

function warnings({ view }) {
  return (view.warnings ?? []).map((text) => el('p', { class: 'jy-warning' }, text));
}

function supervision({ view }) {
  const s = view.supervision;
  if (!s) return [];
  return [section('超期环节', s.stillOpen ? '仍未办结' : '已办结', true,
    facts([['环节', s.stepName], ['承办单位', s.unitName], ['办理期限', dateTime(s.due)], ['登记超期时间', dateTime(s.markedAt)]]))];
}

function supplement({ view }) {
  const asked = view.supplement;
  if (!asked) return [];
  return [el('div', { class: 'jy-warning' }, el('strong', {}, `需补正：${asked.itemNames.join('、')}`),
    facts([['补正要求', asked.note], ['补正期限', dateTime(asked.due) + (asked.provisional ? '（暂定）' : '')], ['补正次数', `第 ${asked.number} 次`]]))];
}

function person({ view }) {
  const p = view.person;
  const a = view.application;
  return [section('申请人信息', `${SEX[p.sex] ?? ''}　${p.maskedIdentityNumber}`, true,
    facts([['姓名', p.name], ['性别', SEX[p.sex]], ['出生日期', date(p.birthDate)], ['证件号码', p.maskedIdentityNumber], ['民族', p.ethnicity], ['政治面貌', p.politicalStatus],
      ['文化程度', p.education], ['婚姻状况', p.maritalStatus], ['联系电话', p.phone], ['电子邮箱', p.email], ['就业创业证号', p.employmentCertificateNumber], ['失业时间', date(p.unemployedSince)],
      ['户籍地址', [p.hukouUnitName, p.hukouAddress].filter(Boolean).join(' ')], ['现居住地址', [p.residenceUnitName, p.residenceAddress].filter(Boolean).join(' ')],
      ['技能', p.skills], ['就业创业意愿', p.wishes], ['首问责任人', a.firstReceiverName], ['受理渠道', a.channelName], ['提交时间', dateTime(a.submittedAt)],
      ['代办人', a.agent], ['备注', a.remarks]]),
    p.members?.length > 0 ? table('家庭成员', ['姓名', '证件号码', '关系', '就业状况'], p.members.map((m) => [m.name, m.maskedIdentityNumber, m.relation, m.status]), '') : null)];
}

function category({ view }) {
  const a = view.application;
  const finding = view.finding ?? { hits: [], missed: [] };
  const claimed = (a.categories ?? []).map((c) => c.name + (c.primary ? '（主类别）' : '')).join('、');
  return [section('申报类别与认定依据', claimed, true,
    finding.hits.length > 0
      ? el('ul', { class: 'jy-hits' }, finding.hits.map((h) => el('li', {}, el('strong', {}, h.categoryName), `　${h.explanation}`, el('span', { class: 'jy-note' }, `　${h.article}`))))
      : el('p', { class: 'jy-bad' }, '按已知情况，没有符合条件的类别。'),
    (finding.missed ?? []).map((m) => el('p', { class: 'jy-warning' }, `${m.categoryName}：${m.explanation}`)),
    facts([...(a.patient ? [['所照料的患者', a.patient]] : []), ...(view.circumstances ?? []).map((c) => [c.label, c.value])]))];
}

function materials({ view }) {
  const stage = el('div', { class: 'jy-preview', hidden: true });
  const list = view.materials ?? [];
  const missing = list.filter((m) => m.required && !m.present).length;
  return [section('申请材料', missing > 0 ? `缺 ${missing} 项必备材料` : '必备材料齐全', true,
    table('材料清单', ['材料', '要求', '文件'], list.map((m) => [
      m.name,
      m.required ? '必备' : '视情况',
      m.files.length > 0 ? el('span', {}, m.files.map((f) => el('span', { class: 'jy-file' }, previewButton(f, stage)))) : el('span', { class: m.required ? 'jy-bad' : 'jy-note' }, m.required ? '缺' : '未提交'),
    ]), '无须提交材料。'),
    stage)];
}

function comparison({ view }) {
  const all = view.comparison ?? [];
  const round = Math.max(0, ...all.map((a) => a.round));
  const answers = all.filter((a) => a.round === round);
  const findings = answers.filter((a) => a.status === 'FINDING').length;
  const note = answers.length === 0 ? '尚未比对' : findings > 0 ? `${findings} 项疑点` : '未见异常';
  return [section('数据比对', note, findings > 0,
    table('比对结果', ['部门', '结果', '说明', '数据来源', '比对时间'], answers.map((a) => [
      a.registerName,
      el('span', { class: a.status === 'CLEAR' ? 'jy-good' : 'jy-bad' }, STATUS[a.status]),
      el('span', {}, a.summary, Object.values(a.hints ?? {}).map((hint) => el('span', { class: 'jy-hint' }, hint))),
      a.source, dateTime(a.at)]), '尚未比对。'))];
}

function visits({ view }) {
  const list = view.homeVisits ?? [];
  if (list.length === 0) return [];
  return [section('入户核实', `${list.length} 次`, true,
    table('入户记录', ['日期', '地点', '结果', '核实情况', '核实人'], list.map((v) => [date(v.visitedOn), v.place, v.resultName, [v.findings, v.backdateReason && `（补录理由：${v.backdateReason}）`].filter(Boolean).join(''), v.officerName]), ''))];
}

function notice({ view }) {
  const n = view.notice;
  if (!n) return [];
  const objections = view.objections ?? [];
  return [section('公示', `${date(n.firstDay)} 至 ${date(n.lastDay)}`, objections.length > 0,
    facts([['公示编号', n.number], ['公示内容', [n.personLine, n.category].filter(Boolean).join('　')], ['起止日期', `${date(n.firstDay)} 至 ${date(n.lastDay)}${n.provisional ? '（暂定，待国务院公布节假日安排）' : ''}`]]),
    table('异议', ['收到时间', '内容', '异议人', '处理'], objections.map((o) => [dateTime(o.at), o.text, [o.contactName, o.contactPhone].filter(Boolean).join(' ') || '—', o.settled ? `${o.upheld ? '成立' : '不成立'}：${o.answer}` : '待核查']), '无异议。'))];
}

function history({ view }) {
  const list = view.history ?? [];
  return [section('办理记录', `${list.length} 条`, false,
    table('办理记录', ['时间', '环节', '单位与经办人', '结果', '意见与依据'], list.map((d) => [
      dateTime(d.at), d.stepName, `${d.unitName ?? ''} ${d.officerName ?? ''}`, d.outcomeName, [d.opinion, d.article].filter(Boolean).join('　')]), '暂无记录。'))];
}
