// The published calendars and the import of a new year's.
import { fill } from '/forms/shared/dom.js';
import { get, post } from '/forms/shared/api.js';
import { at, count, done, fileOf, onSubmit, rows, save, tell, within } from './page.js';

const EXAMPLE = 'date,type,name\r\n2027-01-01,off,元旦\r\n2027-01-02,off,元旦\r\n2027-01-03,off,元旦\r\n';

async function list() {
  const years = await get('/api/admin/calendar');
  rows(at('years'), [...years].reverse().map((one) => [`${one.year} 年`, [one.builtIn && '系统内置', one.importedDays > 0 && '已导入'].filter(Boolean).join('，'), one.importedDays > 0 ? count(one.importedDays) : null]), '尚无已公布的年份。');
}

at('example').addEventListener('click', () => save(new Blob(['\uFEFF', EXAMPLE], { type: 'text/csv' }), '放假安排示例.csv'));

/** Problems of lines are no fields of the page: they are listed above the form, each with its line. */
function byLine(refusal) {
  refusal.problems = refusal.problems.map(({ field, message }) => {
    const line = /^lines\[(\d+)\]/.exec(field)?.[1];
    return { field: '', message: line ? `第 ${line} 行：${message}` : message };
  });
  throw refusal;
}

onSubmit(at('import'), async () => {
  fill(at('imported'));
  const data = new FormData();
  data.append('file', fileOf(at('import'), '请选择 CSV 文件'));
  const result = await post('/api/admin/calendar', data).catch(byLine);
  tell(at('imported'), done(`已导入 ${result.days} 天，涉及 ${result.years.join('、')} 年。`));
  at('import').reset();
  await list();
});

within(at('import'), list);
