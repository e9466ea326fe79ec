// Records that the applicant withdraws, and shows the file anew.
import { post } from '/forms/shared/api.js';

const form = document.getElementById('withdraw');
form?.addEventListener('submit', async (event) => {
  event.preventDefault();
  try {
    await post(`/api/cases/${encodeURIComponent(form.dataset.case)}/withdraw`, { reason: form.reason.value });
    location.reload();
  } catch (refusal) {
    document.getElementById('withdraw-problem').textContent = refusal.problems?.[0]?.message ?? refusal.message;
  }
});
