// Registers for data comparison: how old their data are, and the upload of a new snapshot of any size.
import { el, fill } from '/forms/shared/dom.js';
import { Refusal, get, token } from '/forms/shared/api.js';
import { alert, at, count, done, fileOf, moment, onSubmit, results, rows, tell, values, within } from './page.js';

const WAYS = { http: '接口', snapshot: '数据文件', none: '未接入' };
const COLUMNS = {
  'social-insurance': '身份证号码、参保方式、参保状态；可有单位名称、最近缴费月、失业保险缴费月数',
  'market-regulation': '身份证号码、任职类型、市场主体名称、登记状态；可有成立日期',
  'civil-affairs': '身份证号码、救助类型、救助状态；可有起始日期、截止日期',
  'disabled-persons': '身份证号码、残疾类别、残疾等级、证件状态；可有有效期至',
  'public-security': '身份证号码、户籍地区划代码、户籍地、人员状态；可有变动日期',
  'unemployment-registration': '身份证号码、登记状态、登记日期；可有注销日期、登记机构',
};

async function list() {
  const standings = await get('/api/admin/registers');
  rows(at('list'), standings.map((one) => [one.registerName, WAYS[one.way] ?? one.way, one.date, one.ageDays === null ? null : el('span', { class: one.stale && 'bad' }, `${one.ageDays} 天${one.stale ? '，已过期' : ''}`),
    count(one.rows), count(one.badRows), moment(one.importedAt)]), '没有比对部门。');
  if (at('register').options.length === 0) {
    fill(at('register'), standings.map((one) => el('option', { value: one.register }, one.registerName)));
    columns();
  }
}

const columns = () => fill(at('columns'), `首行为列名：${COLUMNS[at('register').value] ?? '身份证号码等'}。`);

/** XMLHttpRequest, because fetch does not tell how much has been sent. The server stores while it reads. */
async function upload(path, file, progress) {
  const csrf = await token();
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('Content-Type', 'text/csv');
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('X-JY-XSRF-TOKEN', csrf);
    request.upload.addEventListener('progress', (event) => progress(event.loaded, event.total));
    request.addEventListener('error', () => reject(new Refusal('网络连接中断，文件没有导入，原有数据不受影响。', [], 0)));
    request.addEventListener('load', () => {
      let answer = null;
      try {
        answer = JSON.parse(request.responseText);
      } catch {
        answer = null;
      }
      if (request.status === 200 && answer) resolve(answer);
      else reject(new Refusal(answer?.detail ?? '系统暂时无法处理，请稍后重试。', answer?.problems ?? [], request.status));
    });
    request.send(file);
  });
}

function progress(sent, whole) {
  at('progress').hidden = false;
  at('progress').scrollIntoView({ block: 'nearest' });
  at('bar').max = whole;
  at('bar').value = sent;
  fill(at('percent'), sent < whole ? `${Math.floor((sent / whole) * 100)}%` : '已上传，正在完成入库…');
}

onSubmit(at('import'), async () => {
  fill(at('imported'));
  const { register, date, charset } = values(at('import'));
  const file = fileOf(at('import'), '请选择要导入的文件');
  const query = new URLSearchParams({ ...(date && { date }), ...(charset && { charset }) });
  try {
    const report = await upload(`/api/admin/registers/${encodeURIComponent(register)}/snapshots?${query}`, file, progress);
    tell(at('imported'),
      done(`已导入 ${at('register').selectedOptions[0].textContent} ${report.date} 的数据：有效 ${count(report.rows)} 行，舍弃 ${count(report.badRows)} 行。`),
      report.problems.length > 0 && results(`舍弃的行（最多显示前 ${report.problems.length} 行）`, ['行号', '原因'], report.problems.map((p) => [`第 ${p.row} 行`, p.message])));
    await list();
  } finally {
    at('progress').hidden = true;
  }
});

at('register').addEventListener('change', columns);
within(at('import'), list);
