// The start form: an official receives an application. Sends it to our own endpoint, which checks everything and starts the
// case; the key makes a repeated submit harmless.
import { el, fill } from './dom.js';
import { call, get } from './api.js';
import { clearProblems, showProblems, wording } from './problems.js';
import { mountUploads } from './uploads.js';
import { mountUnitPicker } from './units.js';
import { accepted, refused } from './tasklist.js';
import { toast } from './toast.js';
import { styles } from './task.js';

export async function mount(camForm) {
  const form = camForm.formElement[0];
  styles();
  camForm.on('store', (event) => { event.storePrevented = true; });
  const key = crypto.randomUUID();
  camForm.submit = (callback) => {
    clearProblems(form);
    call('POST', '/api/applications', collect(form), { 'Idempotency-Key': key })
      .then((receipt) => {
        showReceipt(receipt);
        accepted(callback);
      })
      .catch((refusal) => {
        showProblems(form, refusal);
        refused(callback);
      });
  };
  try {
    const [me, lists] = await Promise.all([get('/api/me'), get('/api/registry/options')]);
    await prepare(form, me, lists);
  } catch (refusal) {
    fill(form.querySelector('[data-jy="problems"]'), el('p', {}, wording(refusal)));
  } finally {
    form.querySelector('[data-jy="loading"]')?.remove();
    form.classList.add('jy-ready');
  }
}

function showReceipt(receipt) {
  toast(`已登记，案号 ${receipt.caseNumber}`, `受理单位：${receipt.unitName}　首问责任人：${receipt.firstReceiver}`, ...(receipt.hints ?? []));
}

async function prepare(form, me, lists) {
  const own = me.posts[0];
  const policy = await get(`/api/policies/current?unitCode=${encodeURIComponent(own.unitCode)}`);
  fill(form.querySelector('[data-jy="unit"]'), `${own.unitName}　·　${policy.title}`);
  const path = own.path ?? [];
  await Promise.all([
    mountUnitPicker(form.querySelector('[data-jy="hukouUnit"]'), 'person.hukouUnitCode', '户籍地', path),
    mountUnitPicker(form.querySelector('[data-jy="residenceUnit"]'), 'person.residenceUnitCode', '现居住地', path),
  ]);
  const { recognition } = policy;
  await receivingUnit(form, me.posts, recognition.intakeTiers);
  form.querySelectorAll('[data-choices]').forEach((select) => offer(select, lists[select.dataset.choices]));
  fill(form.querySelector('[data-jy="categories"]'), recognition.categories.map((category) => el('label', { class: 'jy-check', title: category.source?.citation },
    el('input', { type: 'checkbox', name: 'categories[]', value: category.code, onchange: () => claimed(form, recognition) }), el('span', {}, category.name))));
  fill(form.querySelector('[data-jy="wishes"]'), (policy.wishes ?? []).map((wish) => el('label', { class: 'jy-check' },
    el('input', { type: 'checkbox', name: 'person.wishes[]', value: wish.code }), el('span', {}, wish.name))));
  claimed(form, recognition);
  form.querySelector('[name="person.identityNumber"]').addEventListener('change', (event) => fromNumber(form, event.target.value));
  form.querySelector('[data-jy="addMember"]').addEventListener('click', () => addMember(form, lists));
}

/** An officer whose own unit accepts no applications names the one that does. */
async function receivingUnit(form, posts, intakeTiers) {
  if (posts.filter((post) => intakeTiers.includes(post.role)).length === 1) return;
  form.querySelector('[data-jy="unitField"]').hidden = false;
  await mountUnitPicker(form.querySelector('[data-jy="receivingUnit"]'), 'unitCode', '受理单位', posts[0].path);
}

function offer(select, list) {
  fill(select, el('option', { value: '' }, select.dataset.blank), list.map((entry) => el('option', { value: entry.code }, entry.label)));
}

/** The first category ticked is the primary one until another is chosen; its materials join the list. */
function claimed(form, recognition) {
  const chosen = [...form.querySelectorAll('[name="categories[]"]:checked')].map((box) => box.value);
  const select = form.querySelector('[name="primaryCategory"]');
  const before = select.value;
  fill(select, recognition.categories.filter((category) => chosen.includes(category.code)).map((category) => el('option', { value: category.code, selected: category.code === before }, category.name)));
  const rules = [...recognition.commonMaterials, ...recognition.categories.filter((category) => chosen.includes(category.code)).flatMap((category) => category.materials)];
  const unique = [...new Map(rules.map((rule) => [rule.code, rule])).values()];
  fill(form.querySelector('[data-jy="checklist"]'), unique.length > 0 ? `需提交：${unique.map((rule) => rule.name + (rule.required ? '' : '（视情况）')).join('、')}` : '');
  form.querySelector('[data-jy="patient"]').hidden = !chosen.some((code) => (recognition.perPatient ?? []).includes(code));
  const uploads = form.querySelector('[data-jy="uploads"]');
  const signature = unique.map((rule) => rule.code).join();
  if (uploads.dataset.kinds !== signature && form.querySelectorAll('[name="materials[]"]').length === 0) {
    uploads.dataset.kinds = signature;
    mountUploads(uploads, unique);
  }
}

/** Birth date and sex follow from the number; the server checks them against it. */
function fromNumber(form, text) {
  const match = /^\d{6}(\d{4})(\d{2})(\d{2})\d{2}(\d)[\dXx]$/.exec(text.trim());
  if (!match) return;
  form.querySelector('[name="person.birthDate"]').value = `${match[1]}-${match[2]}-${match[3]}`;
  form.querySelector('[name="person.sex"]').value = Number(match[4]) % 2 === 1 ? 'MALE' : 'FEMALE';
}

function addMember(form, lists) {
  const list = form.querySelector('[data-jy="members"]');
  const index = list.childElementCount;
  const name = (field) => `person.members[${index}].${field}`;
  const input = (field, label) => el('div', { class: 'jy-field' }, el('label', { for: name(field) }, label), el('input', { id: name(field), name: name(field), type: 'text' }));
  const choice = (field, label, list) => {
    const select = el('select', { id: name(field), name: name(field), 'data-blank': '请选择' });
    offer(select, list);
    return el('div', { class: 'jy-field' }, el('label', { for: name(field) }, label), select);
  };
  list.append(el('div', { class: 'jy-member' },
    input('name', '姓名'), input('identityNumber', '证件号码'),
    choice('relation', '与申请人关系', lists.relation),
    choice('status', '就业状况', lists.employmentStatus)));
  list.lastElementChild.querySelector('input').focus();
}

function collect(form) {
  const root = {};
  const put = (path, value) => {
    const keys = path.replace(/\[(\d+)\]/g, '.$1').split('.');
    let place = root;
    keys.slice(0, -1).forEach((key, i) => {
      place[key] ??= /^\d+$/.test(keys[i + 1]) ? [] : {};
      place = place[key];
    });
    place[keys[keys.length - 1]] = value;
  };
  form.querySelectorAll('input[name],select[name],textarea[name]').forEach((field) => {
    const text = field.value.trim();
    if (field.type === 'file' || field.closest('[data-jy="patient"][hidden]')) return;
    if (field.name.endsWith('[]')) {
      const path = field.name.slice(0, -2);
      const list = path.split('.').reduce((place, key) => place?.[key], root) ?? [];
      put(path, field.checked ? [...list, text] : list);
    } else if (field.dataset.type === 'boolean') put(field.name, text === '' ? null : text === 'true');
    else if (field.dataset.type === 'number') put(field.name, text === '' ? null : Number(text));
    else if (field.dataset.type === 'words') put(field.name, text === '' ? [] : text.split(/[、,，;；\s]+/));
    else put(field.name, text === '' ? null : text);
  });
  const { primaryCategory, ...application } = root;
  application.categories = [primaryCategory, ...(root.categories ?? []).filter((code) => code !== primaryCategory)].filter(Boolean);
  if (Object.values(application.agent ?? {}).every((value) => value === null)) application.agent = null;
  if (application.person.members) application.person.members = application.person.members.filter((member) => Object.values(member).some((value) => value !== null));
  return application;
}
