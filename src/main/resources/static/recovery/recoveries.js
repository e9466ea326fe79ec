// Proposing a recovery: a claim's paid lines, the months of one, and why.
import { get, post } from '/forms/shared/api.js';
import { el, fill } from '/forms/shared/dom.js';
import { onSubmit } from '/portal/admin/page.js';

const at = (id) => document.getElementById(id);
let paid = [];

const yuan = (fen) => `${(fen / 100).toFixed(2)}元`;
const chosen = () => paid.find((line) => line.ref === at('ref').value);
const ticked = () => [...at('months').querySelectorAll('input:checked')].map((box) => box.value);

function total() {
  const line = chosen();
  const months = ticked();
  const parts = line.months.filter((part) => (part.month === null ? !part.asked : months.includes(part.month)));
  at('total').textContent = yuan(parts.reduce((sum, part) => sum + part.amount.fen, 0));
}

function showMonths() {
  const monthly = chosen().months.filter((part) => part.month !== null);
  at('monthsField').hidden = monthly.length === 0;
  fill(at('months'), monthly.map((part) => {
    const box = el('input', { type: 'checkbox', value: part.month });
    box.disabled = part.asked;
    box.addEventListener('change', total);
    return el('label', {}, box, ` ${part.month}　${yuan(part.amount.fen)}${part.asked ? '（已提出追回）' : ''}`);
  }));
  total();
}

onSubmit(at('search'), async () => {
  at('said').textContent = '';
  at('proposal').hidden = true;
  paid = await get(`/api/recoveries/paid?claimNumber=${encodeURIComponent(at('claimNumber').value)}`);
  if (paid.length === 0) {
    at('said').textContent = '该申领没有已拨付的补贴。';
    return;
  }
  const reasons = await get('/api/recoveries/reasons');
  fill(at('reasonCode'), el('option', { value: '' }, '请选择'), reasons.map((one) => el('option', { value: one.code }, one.name)));
  fill(at('ref'), paid.map((line) => el('option', { value: line.ref },
    `${line.personName}　${line.itemName}　${yuan(line.amount.fen)}（${line.paidOn}拨付）`)));
  at('proposal').hidden = false;
  showMonths();
});

at('ref').addEventListener('change', showMonths);

onSubmit(at('proposal'), async () => {
  const { number } = await post('/api/recoveries', {
    ref: at('ref').value,
    months: ticked(),
    reasonCode: at('reasonCode').value,
    reason: at('reason').value,
  });
  window.location.href = `/recoveries/${number}`;
});
