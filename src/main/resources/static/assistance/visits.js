// Records a day's visits: the ticked homes are saved one by one on the server, each result is written at its home, and what
// has to be corrected is told at its field.
import { get, post } from '/forms/shared/api.js';
import { mountUploads } from '/forms/shared/uploads.js';

const form = document.getElementById('day');
const result = document.getElementById('result');
const date = document.getElementById('visitDate');
const offline = document.getElementById('offline');
const reason = document.getElementById('offlineReason');
const homes = () => [...document.querySelectorAll('li[data-case]')];
const picked = (home) => home.querySelector('input[name="pick"]').checked;
const kind = (home) => home.querySelector('.kinds input:checked').value;

function say(text, kindOfMessage) {
  result.className = kindOfMessage;
  result.textContent = text;
}

function mountPhotos(home) {
  mountUploads(home.querySelector('[data-photos]'), [{ code: 'visit-photo', label: '走访照片' }],
    { name: `photos-${home.dataset.case}`, limit: Number(form.dataset.photos), pictures: true });
}

function show(home) {
  const photos = home.querySelector('[data-photos]');
  if (picked(home) && !photos.hasChildNodes()) mountPhotos(home);
  home.classList.toggle('picked', picked(home));
  home.querySelector('.entry').hidden = !picked(home);
  home.querySelectorAll('[data-when]').forEach((field) => { field.hidden = !field.dataset.when.split(' ').includes(kind(home)); });
}

function showReason() {
  offline.hidden = date.value === date.max;
}

function read(home) {
  const entry = { caseNumber: home.dataset.case, outcome: kind(home), visitDate: date.value, offlineReason: offline.hidden ? null : reason.value };
  home.querySelectorAll('[data-for]').forEach((field) => {
    if (field.hidden) return;
    entry[field.dataset.for] = field.dataset.for === 'photos'
      ? [...field.querySelectorAll('[data-field] input:checked')].map((photo) => photo.value)
      : field.querySelector('[data-field]').value;
  });
  return entry;
}

function complain(place, message) {
  const text = document.createElement('p');
  text.className = 'problem';
  text.textContent = message;
  place.append(text);
}

function tell(home, one) {
  home.querySelectorAll('.problem').forEach((text) => text.remove());
  const cell = home.querySelector('[data-result]');
  cell.className = one.done ? 'good' : 'bad';
  cell.textContent = one.message;
  for (const problem of one.problems) {
    const field = home.querySelector(`[data-for="${CSS.escape(problem.field)}"]`);
    complain(field && !field.hidden ? field : home.querySelector('.fields'), problem.message);
  }
  if (one.done) {
    home.querySelector('input[name="pick"]').checked = false;
    home.querySelectorAll('textarea, input[type="time"]').forEach((field) => { field.value = ''; });
    home.querySelector('[data-photos]').replaceChildren();
    show(home);
  }
}

/** How each home stands now; what was recorded for an earlier month changes nothing here. */
async function refresh() {
  const { cases } = await get('/api/visits');
  for (const one of cases) {
    const home = homes().find((each) => each.dataset.case === one.caseNumber);
    const chip = home?.querySelector('[data-status].status');
    if (!chip) continue;
    chip.className = `status ${one.status.toLowerCase()}`;
    chip.textContent = one.statusName;
    const attempts = one.attempts > 0 ? `，未遇或电话 ${one.attempts} 次` : '';
    home.querySelector('[data-count]').textContent = `入户 ${one.done}/${one.required}${attempts}${one.lastVisit ? `，最近入户 ${one.lastVisit}` : ''}`;
  }
}

function count() {
  const chosen = homes().filter(picked).length;
  document.getElementById('chosen').textContent = chosen > 0 ? `已勾选 ${chosen} 户` : '尚未勾选';
}

form?.addEventListener('change', (event) => {
  if (event.target === date) showReason();
  const home = event.target.closest('li[data-case]');
  if (home) show(home);
  count();
});

form?.addEventListener('submit', async (event) => {
  event.preventDefault();
  const chosen = homes().filter(picked);
  if (chosen.length === 0) {
    say('请先勾选走访的各户。', 'alert');
    return;
  }
  const button = document.getElementById('save');
  button.disabled = true;
  try {
    const { results } = await post('/api/visits', { visits: chosen.map(read) });
    results.forEach((one) => tell(homes().find((home) => home.dataset.case === one.caseNumber), one));
    const done = results.filter((one) => one.done).length;
    const failed = results.length - done;
    count();
    if (done > 0) await refresh();
    say(`已登记 ${done} 户${failed > 0 ? `，${failed} 户未保存，原因见各户` : ''}。`, failed === 0 ? 'done' : 'alert');
  } catch (refusal) {
    say(refusal.problems?.[0]?.message ?? refusal.message, 'alert');
  } finally {
    button.disabled = false;
  }
});

if (form) {
  showReason();
  homes().forEach(show);
  count();
}
