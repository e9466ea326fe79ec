// The record of a home visit: today at the applicant's address unless the officer says otherwise.

export function prepareVisit(form, { view, today }) {
  const day = form.querySelector('[name="visitDate"]');
  const place = form.querySelector('[name="visitPlace"]');
  const backdate = form.querySelector('[data-jy="backdate"]');
  day.max = today;
  day.value = today;
  place.value = view.person.residenceAddress ?? '';
  const late = () => { backdate.hidden = !day.value || day.value >= today || Boolean(day.closest('[hidden]')); };
  form.addEventListener('change', late);
  late();
}
