// Assigns or decides the ticked tasks in one call and writes each task's result into its row.
import { post } from '/forms/shared/api.js';

const boxes = () => [...document.querySelectorAll('input[name="task"]')];
const result = document.getElementById('result');

function say(text, kind) {
  result.className = kind;
  result.textContent = text;
}

async function act(path, body, verb, only) {
  const chosen = boxes().filter((box) => box.checked && (!only || box.closest('tr').dataset.bulk === 'true'));
  const left = boxes().filter((box) => box.checked).length - chosen.length;
  if (chosen.length === 0) {
    say(left > 0 ? '所选任务须打开案卷逐件办理。' : '请先勾选任务。', 'alert');
    return;
  }
  try {
    const { results } = await post(path, { ...body, taskIds: chosen.map((box) => box.value) });
    for (const one of results) {
      const row = document.querySelector(`tr[data-task="${CSS.escape(one.taskId)}"]`);
      const cell = row.querySelector('[data-result]');
      cell.className = one.done ? 'good' : 'bad';
      cell.textContent = one.done ? `已${verb}` : one.message;
      if (one.done && !only) {
        const chosenName = document.getElementById('username').selectedOptions[0];
        row.querySelector('[data-assignee]').textContent = chosenName.value ? chosenName.textContent : '—';
      }
      if (one.done && only) {
        row.querySelector('input[name="task"]').disabled = true;
        row.querySelector('input[name="task"]').checked = false;
      }
    }
    const done = results.filter((one) => one.done).length;
    const total = document.getElementById('total');
    if (only) total.textContent = Number(total.textContent) - done;
    const skipped = left > 0 ? `；${left} 项须逐件办理，未处理` : '';
    say(`${verb} ${done} 项${results.length > done ? `，${results.length - done} 项未成功，原因见各行` : ''}${skipped}。`, done === results.length ? 'done' : 'alert');
  } catch (refusal) {
    say(refusal.problems?.[0]?.message ?? refusal.message, 'alert');
  }
}

document.getElementById('all')?.addEventListener('change', (event) => boxes().filter((box) => !box.disabled).forEach((box) => { box.checked = event.target.checked; }));
document.getElementById('assign')?.addEventListener('click', () => act('/api/tasks/bulk-assign', { username: document.getElementById('username').value }, '分派', false));
document.getElementById('pass')?.addEventListener('click', () => act('/api/tasks/bulk-complete', { input: { outcome: 'pass', opinion: document.getElementById('opinion').value } }, '同意', true));
