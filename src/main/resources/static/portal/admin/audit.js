// The journal of who did what, and whether its chain is whole.
import { el, fill } from '/forms/shared/dom.js';
import { get } from '/forms/shared/api.js';
import { alert, at, count, done, moment, onSubmit, rows, values, within } from './page.js';

const ACTIONS = {
  login: '登录', 'login-failed': '登录失败', logout: '退出登录', 'password-changed': '修改密码', 'password-change-failed': '修改密码失败', 'account-locked': '账号锁定', 'account-unlocked': '解除锁定',
  'person-file-read': '查阅个人档案', 'person-identity-read': '查阅证件号码', 'person-email-read': '查阅电子邮箱', 'person-number-corrected': '更正证件号码', 'material-read': '查阅材料', 'document-read': '查阅文书',
  'ledger-export-asked': '申请导出台账', 'ledger-exported': '导出台账', 'ledger-export-broken': '导出台账中断', 'statistics-frozen': '冻结统计', 'statistics-corrected': '更正统计', 'statistics-exported': '导出统计',
  'application-received': '受理申请', 'application-import-started': '批量导入申请', 'engine-call': '流程引擎操作',
  'officer-created': '新建账号', 'officer-renamed': '更正姓名', 'officer-password-reset': '重置密码', 'officer-disabled': '停用账号', 'officer-enabled': '启用账号', 'officer-post-added': '增加任职', 'officer-post-ended': '结束任职',
  'officer-imported': '导入人员', 'officer-left': '离任移交', 'keys-rotated': '重新加密', 'audit-read': '查阅审计记录',
  'divisions-imported': '导入区划', 'unit-moved': '单位划转', 'unit-closed': '撤销单位', 'calendar-imported': '导入工作日历', 'register-imported': '导入比对数据', 'message-retried': '重发消息', 'letter-read': '查阅信函', 'letter-delivered': '信函送达',
  'claim-received': '受理补贴申请', 'claim-read': '查阅补贴申请', 'payment-objection-read': '查阅公示异议', 'recovery-proposed': '提出追回', 'recovery-read': '查阅追回',
  'fund-budget-set': '登记预算', 'payee-account-recorded': '登记收款账户', 'payment-batch-compiled': '编制支付批次', 'payment-batch-checked': '核对支付批次', 'payment-batch-released': '放行支付批次', 'payment-batch-returned': '退回支付批次', 'payment-batch-ended': '支付批次办结',
  'payment-round-opened': '提起再次支付', 'payment-file-written': '生成支付文件', 'payment-file-downloaded': '下载支付文件', 'payment-sheet-exported': '导出支付明细', 'payment-result-read': '导入银行回盘', 'payment-give-up-proposed': '提出不再支付', 'payment-matter-proposed': '提出疑点处理意见', 'payment-matter-decided': '审定疑点处理意见',
  'payment-notice-released': '发布资金公示', 'payment-notice-discarded': '作废公示草稿', 'payment-notice-taken-down': '撤回资金公示', 'payment-objection-settled': '答复公示异议',
  'assessment-fixed': '固定年终考核', 'assessment-corrected': '更正年终考核', 'assessment-exported': '导出年终考核', 'allocation-entered': '填报分配因素', 'allocation-exported': '导出分配因素',
  'oversight-urged': '催办', 'oversight-reassigned': '改派', 'oversight-helper-changed': '更换帮扶人', 'oversight-taken-up': '提级督办', 'oversight-retried': '重试故障步骤',
  'helper-handover': '移交帮扶对象', 'migration-started': '开始模型迁移', 'migration-paused': '暂停模型迁移', 'migration-resumed': '继续模型迁移', 'migration-ended': '模型迁移结束',
};
const FINDINGS = { missing: '该条记录缺失', unlinked: '该条记录与前一条不衔接', changed: '该条记录的内容被改动' };
let entries = [];
let next = null;

async function load(from) {
  const { actor, action, subject } = values(at('search'));
  const query = new URLSearchParams(Object.entries({ actor, action, subject, before: from }).filter(([, value]) => value !== null));
  const page = await get(`/api/audit?${query}`);
  entries = from === null ? page.entries : [...entries, ...page.entries];
  next = page.nextBefore;
  rows(at('list'), entries.map((one) => [el('span', { class: 'when' }, moment(one.recordedAt, true)), one.actor, el('span', { title: one.action }, ACTIONS[one.action] ?? one.action), el('span', { class: 'subject' }, one.subject || '—'), one.detail || '—']), '没有符合条件的记录。');
  at('more').hidden = next === null;
}

onSubmit(at('search'), () => load(null));
at('more').addEventListener('click', () => within(at('search'), () => load(next)));

at('verify').addEventListener('click', () => within(at('search'), async () => {
  fill(at('verified'), el('p', { class: 'note' }, '正在核验…'));
  try {
    const result = await get('/api/admin/audit/verify');
    fill(at('verified'), result.intact
      ? [done(`链条完整，共 ${count(result.entries)} 条记录。`), el('p', { class: 'note' }, '末条校验值（可抄录留存，日后比对）：', el('code', { class: 'hash' }, result.head))]
      : alert(`链条在第 ${count(result.firstBroken)} 条断开：${FINDINGS[result.finding] ?? result.finding}。此前 ${count(result.entries)} 条完整。请保护现场并报告。`));
  } catch (refusal) {
    fill(at('verified'));
    throw refusal;
  }
}));

Object.entries(ACTIONS).forEach(([code, label]) => at('action').append(el('option', { value: code }, label)));
within(at('search'), () => load(null));
