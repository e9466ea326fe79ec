// Uploads of materials. A file is sent as soon as it is chosen, so that a wrong one is reported at once; what is listed here
// is handed in with the form.
import { el, fill } from './dom.js';
import { post } from './api.js';

/** @param kinds materials of the policy: code, name, required */
export function mountUploads(place, kinds) {
  const select = el('select', { 'aria-label': '材料种类' }, el('option', { value: '' }, '选择材料种类'),
    kinds.map((kind) => el('option', { value: kind.kind ?? kind.code }, `${kind.name}${kind.required ? '（必备）' : ''}`)));
  // The browser's own button speaks the browser's language; this one speaks Chinese.
  const file = el('input', { type: 'file', 'aria-label': '选择文件', class: 'jy-unseen', accept: '.pdf,.jpg,.jpeg,.png,.heic,.heif', multiple: true });
  const button = el('label', { class: 'btn btn-default jy-choose' }, '选择文件', file);
  const message = el('p', { class: 'jy-problem', role: 'alert', hidden: true });
  const list = el('div', { class: 'jy-checks', 'data-field': 'materials' });
  const name = () => select.options[select.selectedIndex].textContent.replace('（必备）', '');

  file.addEventListener('change', async () => {
    fill(message);
    if (!select.value) {
      fill(message, '请先选择材料种类，再选择文件。');
      file.value = '';
      return;
    }
    for (const chosen of file.files) {
      const data = new FormData();
      data.append('kind', select.value);
      data.append('file', chosen);
      const busy = el('span', { class: 'jy-note', role: 'status' }, `正在上传 ${chosen.name} …`);
      list.append(busy);
      try {
        const { id } = await post('/api/materials', data);
        busy.replaceWith(el('label', { class: 'jy-check' }, el('input', { type: 'checkbox', name: 'materials[]', value: id, checked: true }), el('span', {}, `${name()}：${chosen.name}`)));
      } catch (refusal) {
        busy.remove();
        fill(message, `${chosen.name}：${refusal.problems?.[0]?.message ?? refusal.message}`);
      }
    }
    file.value = '';
  });
  fill(place, el('div', { class: 'jy-upload' }, select, button), message, list, el('p', { class: 'jy-help' }, 'PDF、JPG、PNG 或 HEIC，每个不超过 10 MB。'));
}
