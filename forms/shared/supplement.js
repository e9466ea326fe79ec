// What the applicant was asked to hand in, and the upload of it.
import { el, facts, fill, dateTime } from './dom.js';
import { mountCorrections } from './corrections.js';
import { mountUploads } from './uploads.js';

export function showSupplement(form, { view }) {
  const asked = view.supplement;
  if (asked) {
    fill(form.querySelector('[data-jy="supplement"]'), el('div', { class: 'jy-warning' }, el('strong', {}, `需补正：${asked.itemNames.join('、')}`),
      facts([['补正要求', asked.note], ['补正期限', dateTime(asked.due)], ['补正次数', `第 ${asked.number} 次`]])));
  }
  mountCorrections(form, { view });
  mountUploads(form.querySelector('[data-jy="uploads"]'), view.materials ?? []);
}
