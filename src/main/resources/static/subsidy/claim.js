// A claim's page: says what was just done, and registers a withdrawal.
import { post } from '/forms/shared/api.js';

const done = sessionStorage.getItem('jy-done');
if (done) {
  sessionStorage.removeItem('jy-done');
  const place = document.getElementById('done');
  place.textContent = done;
  place.hidden = false;
}

const form = document.getElementById('withdraw');
form?.addEventListener('submit', async (event) => {
  event.preventDefault();
  try {
    await post(`/api/claims/${encodeURIComponent(form.dataset.claim)}/withdraw`, { reason: form.reason.value });
    sessionStorage.setItem('jy-done', '已登记撤回。');
    location.reload();
  } catch (refusal) {
    document.getElementById('withdraw-problem').textContent = refusal.problems?.[0]?.message ?? refusal.message;
  }
});
document.getElementById('print').addEventListener('click', () => window.print());
