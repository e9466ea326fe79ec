// A claim's page: says what was just done, records the account, and registers a withdrawal.
import { post } from '/forms/shared/api.js';
import { read } from '/forms/shared/claim.js';
import { clearProblems, showProblems } from '/forms/shared/problems.js';

const done = sessionStorage.getItem('jy-done');
if (done) {
  sessionStorage.removeItem('jy-done');
  const place = document.getElementById('done');
  place.textContent = done;
  place.hidden = false;
}

const account = document.getElementById('account');
account?.addEventListener('submit', async (event) => {
  event.preventDefault();
  clearProblems(account);
  const { account: given, reason } = read(account);
  try {
    await post(`/api/claims/${encodeURIComponent(account.dataset.claim)}/account`, { account: given, reason });
    sessionStorage.setItem('jy-done', '已登记收款账户。');
    location.reload();
  } catch (refusal) {
    showProblems(account, refusal);
  }
});

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
