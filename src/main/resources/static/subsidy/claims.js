// The list of claims: proposes claims to those who could claim and have not.
import { post } from '/forms/shared/api.js';

const button = document.getElementById('screen');
button?.addEventListener('click', async () => {
  button.disabled = true;
  const place = document.getElementById('done');
  try {
    const { checked, proposed } = await post('/api/claims/screening', {});
    place.textContent = `已筛查 ${checked} 人，提出 ${proposed} 件待本人确认的申请。${proposed > 0 ? '请刷新列表查看。' : ''}`;
  } catch (refusal) {
    place.textContent = refusal.message;
  }
  place.hidden = false;
  button.disabled = false;
});
