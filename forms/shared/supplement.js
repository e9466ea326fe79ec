// The upload of what the applicant was asked to hand in.
import { mountUploads } from './uploads.js';

export function mountSupplement(form, { view }) {
  mountUploads(form.querySelector('[data-jy="uploads"]'), view.materials ?? []);
}
