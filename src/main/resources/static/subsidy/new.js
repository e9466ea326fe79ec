// The claim form as a page of its own; what is known already comes with the address.
import { draw, submit, words } from '/forms/shared/claim.js';
import { showProblems } from '/forms/shared/problems.js';

const form = document.getElementById('claim');
const asked = new URLSearchParams(location.search);

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const button = form.querySelector('button[type="submit"]');
  button.disabled = true;
  try {
    const receipt = await submit(form);
    sessionStorage.setItem('jy-done', words(receipt).join('　'));
    location.assign(`/claims/${encodeURIComponent(receipt.claimNumber)}`);
  } catch (refusal) {
    showProblems(form, refusal);
    button.disabled = false;
  }
});

await draw(form, { itemCode: asked.get('item'), caseNumber: asked.get('case') });
