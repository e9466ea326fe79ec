// Registers an employer or institution; its district or street is picked from the division tree.
import { post } from '/forms/shared/api.js';
import { collect } from '/forms/shared/input.js';
import { clearProblems, showProblems } from '/forms/shared/problems.js';
import { mountUnitPicker, pathTo } from '/forms/shared/units.js';
import { get } from '/forms/shared/api.js';

const form = document.getElementById('employer');
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  clearProblems(form);
  try {
    await post('/api/employers', collect(form));
    location.reload();
  } catch (refusal) {
    showProblems(form, refusal);
  }
});
const me = await get('/api/me');
await mountUnitPicker(document.getElementById('unit'), 'unitCode', '所在地', await pathTo(me.posts[0].unitCode));
