// Money of a recovery that was handed to legal proceedings.
import { post } from '/forms/shared/api.js';
import { onSubmit } from '/portal/admin/page.js';

const form = document.getElementById('receipt');

if (form) {
  onSubmit(form, async () => {
    await post(`/api/recoveries/${form.dataset.number}/repayments`, {
      amount: form.amount.value,
      paidOn: form.paidOn.value,
      voucher: form.voucher.value,
    });
    window.location.reload();
  });
}
