// Reads a form: what stands in its visible fields, by name. Hidden fields do not belong to the chosen outcome and are left out.

export function collect(form) {
  const input = {};
  form.querySelectorAll('input[name],select[name],textarea[name]').forEach((field) => {
    if (field.closest('[hidden]')) return;
    const type = field.type;
    if (field.name.endsWith('[]')) {
      const name = field.name.slice(0, -2);
      input[name] ??= [];
      if (field.checked) input[name].push(field.value);
    } else if (type === 'radio') {
      if (field.checked) input[field.name] = field.value;
    } else if (type === 'checkbox') {
      input[field.name] = field.checked;
    } else if (type !== 'file') {
      input[field.name] = field.value.trim() === '' ? null : field.value.trim();
    }
  });
  return input;
}
