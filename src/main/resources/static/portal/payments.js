// What officers do on the pages of payments and funds. Every act is one call; the page is read anew afterwards.
const one = (selector) => document.querySelector(selector);
const all = (selector) => [...document.querySelectorAll(selector)];
const number = document.body.dataset.number;

const cookie = () => document.cookie.split('; ').find((part) => part.startsWith('JY-XSRF-TOKEN='))?.split('=')[1];

async function token() {
  if (!cookie()) await fetch('/api/csrf', { credentials: 'same-origin' });
  return decodeURIComponent(cookie() ?? '');
}

async function post(path, body) {
  const form = body instanceof FormData;
  const response = await fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'X-JY-XSRF-TOKEN': await token(), Accept: 'application/json', ...(form ? {} : { 'Content-Type': 'application/json' }) },
    body: form ? body : JSON.stringify(body),
  });
  const answer = await response.json().catch(() => null);
  if (response.ok) return answer;
  throw Object.assign(new Error(answer?.detail ?? '系统暂时无法处理，请稍后重试。'), { problems: answer?.problems ?? [] });
}

function tell(error) {
  const place = one('#problem');
  place.textContent = error.problems?.map((problem) => problem.message).join(' ') || error.message;
  place.hidden = false;
  place.scrollIntoView({ block: 'nearest' });
}

/** Runs an act with its button held, so that a second click does nothing. */
function act(button, work) {
  button.disabled = true;
  one('#problem').hidden = true;
  return work().catch(tell).finally(() => { button.disabled = false; });
}

one('#compile')?.addEventListener('click', ({ currentTarget }) => act(currentTarget, async () => {
  const { number: made } = await post('/api/payments', { district: currentTarget.dataset.district });
  window.location.href = `/payments/${made}`;
}));

one('#import')?.addEventListener('submit', (event) => {
  event.preventDefault();
  const form = event.currentTarget;
  act(form.querySelector('button'), async () => {
    const { head } = await post(`/api/payments/${number}/results`, new FormData(form));
    sessionStorage.setItem('said', `已导入 ${head.lines} 行：成功 ${head.paid}，失败 ${head.failed}，重复 ${head.repeated}，拒收 ${head.refused}，疑点 ${head.findings}。`);
    window.location.reload();
  });
});

all('form.propose').forEach((form) => form.addEventListener('submit', (event) => {
  event.preventDefault();
  act(form.querySelector('button'), async () => {
    await post(`/api/payments/${number}/matters/${form.dataset.matter}/proposal`, { resolution: form.resolution.value, opinion: form.opinion.value });
    window.location.reload();
  });
}));

all('button.decide').forEach((button) => button.addEventListener('click', () => act(button, async () => {
  await post(`/api/payments/${number}/matters/${button.dataset.matter}/decision`, { agreed: button.dataset.agreed === 'true' });
  window.location.reload();
})));

all('button.told').forEach((button) => button.addEventListener('click', () => act(button, async () => {
  const response = await fetch(`/api/payments/${number}/results/${button.dataset.result}`, { credentials: 'same-origin' });
  const { lines } = await response.json();
  one('#told tbody').replaceChildren(...lines.map((line) => {
    const row = document.createElement('tr');
    [line.lineNo, line.endToEndId ?? '—', line.message].forEach((text) => { row.insertCell().textContent = text; });
    return row;
  }));
  one('#told').hidden = false;
})));

const dialog = one('#giving-up');
all('button.give-up').forEach((button) => button.addEventListener('click', () => {
  dialog.dataset.line = button.dataset.line;
  one('#giving-up-payee').textContent = `第 ${button.dataset.line} 笔　${button.dataset.payee}`;
  one('#giving-up-problem').hidden = true;
  dialog.showModal();
}));
dialog?.querySelector('form').addEventListener('submit', (event) => {
  if (event.submitter?.value !== 'yes') return;
  event.preventDefault();
  const button = event.submitter;
  button.disabled = true;
  post(`/api/payments/${number}/lines/${dialog.dataset.line}/giving-up`, { reason: one('#giving-up-reason').value })
    .then(() => window.location.reload())
    .catch((error) => {
      one('#giving-up-problem').textContent = error.problems?.[0]?.message ?? error.message;
      one('#giving-up-problem').hidden = false;
    })
    .finally(() => { button.disabled = false; });
});

one('#budget')?.addEventListener('submit', (event) => {
  event.preventDefault();
  const form = event.currentTarget;
  all('[data-problem]').forEach((place) => { place.hidden = true; });
  act(form.querySelector('button'), async () => {
    try {
      await post('/api/funds', {
        district: form.dataset.district, year: Number(form.dataset.year), source: form.source.value, amount: form.amount.value, reason: form.reason.value,
      });
      window.location.reload();
    } catch (error) {
      const told = error.problems.filter(({ field, message }) => {
        const place = one(`[data-problem="${field}"]`);
        if (place) Object.assign(place, { hidden: false, textContent: message });
        return place;
      });
      if (told.length === 0) throw error;
    }
  });
});

const said = sessionStorage.getItem('said');
if (said && one('#said')) {
  sessionStorage.removeItem('said');
  Object.assign(one('#said'), { hidden: false, textContent: said });
}
