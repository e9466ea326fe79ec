// What managers do from a list of what is late: urge, reassign, give to another helper, take up one tier. One call for all
// ticked rows; each row shows what came of it, and what was refused stays ticked.
import { el, fill } from '/forms/shared/dom.js';
import { post } from '/forms/shared/api.js';

/** @param root the page, or the room in which Cockpit shows it */
export function mount(root) {
  const PAUSE = 250;
  const form = root.getElementById('acts');
  const result = root.getElementById('acts-result');
  const boxes = () => [...root.querySelectorAll('input[name="matter"]')];
  const chosen = () => boxes().filter((box) => box.checked);
  const matters = () => chosen().map((box) => ({ matter: box.value, holder: box.dataset.holder ?? null }));
  const act = () => form.act.value;

  const ACTS = {
    urgings: { verb: '催办', to: null },
    reassignments: { verb: '改派', to: 'officers' },
    'helper-changes': { verb: '更换帮扶人', to: 'helpers' },
    'take-ups': { verb: '提级', to: null },
  };

  let asked = 0;
  let timer = null;

  function say(text, kind) {
    result.className = kind;
    result.textContent = text;
  }

  function option(choice, count) {
    const load = act() === 'helper-changes' ? `现帮扶 ${choice.load} 人` : `现有待办 ${choice.load} 件`;
    const part = choice.fits < count ? `，可接 ${choice.fits} 项` : '';
    return el('option', { value: choice.username }, `${choice.name}（${choice.unitName}，${load}${part}）`);
  }

  /** Who may be chosen depends on the rows; an answer that a later question has overtaken is dropped. */
  async function offer() {
    const list = ACTS[act()].to;
    form.querySelector('[data-to]').hidden = list === null;
    if (list === null) return;
    const count = chosen().length;
    const question = ++asked;
    if (count === 0) {
      fill(form.to, el('option', { value: '' }, '请先勾选事项'));
      return;
    }
    try {
      const choices = (await post('/api/oversight/choices', { matters: matters() }))[list];
      if (question !== asked) return;
      const kept = form.to.value;
      fill(form.to,
        list === 'helpers' && choices.length > 0 ? el('option', { value: '' }, '按帮扶人数均衡分给各人') : el('option', { value: '' }, choices.length > 0 ? '请选择' : '没有可以接手的人员'),
        choices.map((choice) => option(choice, count)));
      if (choices.some((choice) => choice.username === kept)) form.to.value = kept;
    } catch (refusal) {
      say(refusal.message, 'alert');
    }
  }

  function changed() {
    const count = chosen().length;
    const all = root.getElementById('all');
    all.checked = count > 0 && count === boxes().length;
    all.indeterminate = count > 0 && count < boxes().length;
    root.getElementById('acts-count').textContent = count === 0 ? '勾选事项后办理' : `已选 ${count} 项`;
    clearTimeout(timer);
    timer = setTimeout(offer, PAUSE);
  }

  function problem(name, text) {
    const place = form.querySelector(`[data-problem="${name}"]`);
    place.textContent = text;
    form[name]?.setAttribute('aria-invalid', String(text !== ''));
    if (text) form[name]?.focus();
  }

  function show(outcomes, successor) {
    for (const one of outcomes) {
      const box = boxes().find((each) => each.value === one.id);
      const row = box.closest('tr');
      const cell = row.querySelector('[data-result]');
      cell.className = one.done ? 'good' : 'bad';
      cell.textContent = one.message;
      if (one.done) box.checked = false;
      if (one.done && successor !== null) {
        box.dataset.holder = successor.value;
        row.querySelector('[data-holder-name]').textContent = successor.textContent.split('（')[0];
      }
    }
  }

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    problem('to', '');
    problem('reason', '');
    const { verb, to } = ACTS[act()];
    if (chosen().length === 0) {
      say('请先勾选事项。', 'alert');
      boxes()[0]?.focus();
      return;
    }
    const body = { matters: matters(), reason: form.reason.value };
    if (to !== null) body.to = form.to.value || null;
    const button = form.querySelector('button');
    button.disabled = true;
    try {
      const { results } = await post(`/api/oversight/${act()}`, body);
      show(results, act() === 'reassignments' ? form.to.selectedOptions[0] : null);
      const done = results.filter((one) => one.done).length;
      say(`${verb} ${done} 项${results.length > done ? `，${results.length - done} 项未办成，原因见各行` : ''}。`, done === results.length ? 'done' : 'alert');
      if (done === results.length) form.reason.value = '';
      changed();
    } catch (refusal) {
      for (const each of [...(refusal.problems ?? [])].reverse()) {
        if (each.field === 'to' || each.field === 'reason') problem(each.field, each.message);
      }
      const elsewhere = (refusal.problems ?? []).filter((each) => each.field !== 'to' && each.field !== 'reason');
      say(elsewhere.length === (refusal.problems ?? []).length ? elsewhere[0]?.message ?? refusal.message : '', 'alert');
    } finally {
      button.disabled = false;
    }
  });

  form.querySelectorAll('[name="act"]').forEach((radio) => radio.addEventListener('change', offer));
  root.getElementById('all').addEventListener('change', (event) => {
    boxes().forEach((box) => { box.checked = event.target.checked; });
    changed();
  });
  boxes().forEach((box) => box.addEventListener('change', changed));
  changed();
}

if (document.getElementById('acts')) mount(document);
