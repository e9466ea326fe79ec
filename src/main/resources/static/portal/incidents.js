// Tries failed steps again, all ticked ones in one call; each row shows what came of it.
import { post } from '/forms/shared/api.js';

/** @param root the page, or the room in which Cockpit shows it */
export function mount(root) {
  const form = root.getElementById('acts');
  const result = root.getElementById('acts-result');
  const all = root.getElementById('all');
  const boxes = () => [...root.querySelectorAll('input[name="incident"]:not(:disabled)')];
  const chosen = () => boxes().filter((box) => box.checked);

  function say(text, kind) {
    result.className = kind;
    result.textContent = text;
  }

  function changed() {
    const count = chosen().length;
    all.checked = count > 0 && count === boxes().length;
    all.indeterminate = count > 0 && count < boxes().length;
    root.getElementById('acts-count').textContent = count === 0 ? '勾选后重试' : `已选 ${count} 项`;
  }

  function problem(text) {
    form.querySelector('[data-problem="reason"]').textContent = text;
    form.reason.setAttribute('aria-invalid', String(text !== ''));
    if (text) form.reason.focus();
  }

  form?.addEventListener('submit', async (event) => {
    event.preventDefault();
    problem('');
    if (chosen().length === 0) {
      say('请先勾选要重试的步骤。', 'alert');
      return;
    }
    const button = form.querySelector('button');
    button.disabled = true;
    try {
      const { results } = await post('/api/oversight/incidents/retries', { incidentIds: chosen().map((box) => box.value), reason: form.reason.value });
      for (const one of results) {
        const box = boxes().find((each) => each.value === one.id);
        const cell = box.closest('tr').querySelector('[data-result]');
        cell.className = one.done ? 'good' : 'bad';
        cell.textContent = one.message;
        box.checked = false;
        box.disabled = one.done;
      }
      const done = results.filter((one) => one.done).length;
      say(`已安排重试 ${done} 项${results.length > done ? `，${results.length - done} 项未办成，原因见各行` : ''}。`, done === results.length ? 'done' : 'alert');
      changed();
    } catch (refusal) {
      const at = (refusal.problems ?? []).find((each) => each.field === 'reason');
      if (at) problem(at.message);
      else say(refusal.problems?.[0]?.message ?? refusal.message, 'alert');
    } finally {
      button.disabled = false;
    }
  });

  all?.addEventListener('change', () => {
    boxes().forEach((box) => { box.checked = all.checked; });
    changed();
  });
  boxes().forEach((box) => box.addEventListener('change', changed));
}

if (document.getElementById('acts')) mount(document);
