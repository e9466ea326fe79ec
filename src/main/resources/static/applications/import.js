// Uploads an import file, follows its progress, and lists the rows that were not received.
const at = (id) => document.getElementById(id);
const base = '/api/applications/import';
let following = null;

async function call(path, options) {
  const response = await fetch(path, { credentials: 'same-origin', ...options });
  const body = await response.json().catch(() => null);
  if (response.ok) return body;
  throw new Error(body?.problems?.[0]?.message ?? body?.detail ?? '系统暂时无法处理，请稍后重试。');
}

const cookie = () => document.cookie.split('; ').find((part) => part.startsWith('JY-XSRF-TOKEN='))?.split('=')[1];

async function token() {
  if (!cookie()) await fetch('/api/csrf', { credentials: 'same-origin' });
  return decodeURIComponent(cookie() ?? '');
}

function problem(text) {
  at('import-problem').hidden = !text;
  at('import-problem').textContent = text ?? '';
}

function cells(row, texts) {
  texts.forEach((text) => {
    const cell = document.createElement('td');
    if (text instanceof Node) cell.append(text);
    else cell.textContent = text ?? '';
    row.append(cell);
  });
  return row;
}

function show(run) {
  at('current').hidden = false;
  at('current-name').textContent = run.fileName;
  at('current-bar').max = run.total;
  at('current-bar').value = run.done;
  at('current-text').textContent = `${run.statusName}：共 ${run.total} 行，已处理 ${run.done} 行，已受理 ${run.accepted} 行，未受理 ${run.rejected} 行。`;
  const result = at('current-result');
  result.hidden = run.done === 0;
  result.href = `${base}/${run.id}/result`;
}

async function follow(id) {
  following = id;
  while (following === id) {
    const run = await call(`${base}/${id}`);
    show(run);
    const rejected = await call(`${base}/${id}/rows?status=REJECTED&size=500`);
    at('current-rows').replaceChildren(...rejected.map((row) => cells(document.createElement('tr'), [`第 ${row.row} 行`, row.message])));
    if (run.status === 'DONE') {
      await latest();
      return;
    }
    await new Promise((resolve) => { setTimeout(resolve, 1500); });
  }
}

async function latest() {
  const runs = await call(base);
  at('latest').replaceChildren(...runs.map((run) => {
    const open = document.createElement('button');
    open.type = 'button';
    open.className = 'plain';
    open.textContent = '查看';
    open.addEventListener('click', () => watch(run.id));
    const started = new Date(run.startedAt).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' });
    return cells(document.createElement('tr'), [run.fileName, started, run.statusName, run.total, run.accepted, run.rejected, open]);
  }));
}

const watch = (id) => follow(id).catch((failure) => problem(failure.message));

at('import-form').addEventListener('submit', async (event) => {
  event.preventDefault();
  problem(null);
  const file = at('import-file').files[0];
  if (!file) {
    problem('请选择文件');
    at('import-file').focus();
    return;
  }
  const button = event.submitter ?? event.target.querySelector('button');
  button.disabled = true;
  try {
    const data = new FormData();
    data.append('file', file);
    const run = await call(base, { method: 'POST', body: data, headers: { 'X-JY-XSRF-TOKEN': await token() } });
    watch(run.id);
  } catch (failure) {
    problem(failure.message);
  } finally {
    button.disabled = false;
  }
});

latest().catch((failure) => problem(failure.message));
