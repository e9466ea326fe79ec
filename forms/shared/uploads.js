// Uploads of materials. A file is sent as soon as it is chosen, so that a wrong one is reported at once; what is listed here
// is handed in with the form.
import { el, fill } from './dom.js';
import { post } from './api.js';
import { previewButton } from './preview.js';

/** Kept in step with jiuyuan.materials.max-size: a file that the server would refuse anyway is not sent. */
const MAX_MEGABYTES = 10;
const PICTURES = ['.jpg', '.jpeg', '.png', '.heic', '.heif'];

export async function upload(kind, file, name = file.name) {
  const data = new FormData();
  data.append('kind', kind);
  data.append('file', file, name);
  return post('/api/materials', data);
}

/**
 * @param kinds materials that may be handed in: code, name, required; with none no kind is asked
 * @param name of the list of ids in the input
 * @param limit greatest number of files, null without
 * @param kept ids that were handed in before and may be taken out
 * @param pictures whether nothing but pictures is taken
 */
export function mountUploads(place, kinds, { name = 'materials', limit = null, kept = [], pictures = false } = {}) {
  const endings = pictures ? PICTURES : ['.pdf', ...PICTURES];
  const select = el('select', { 'aria-label': '材料种类', hidden: kinds.length === 0 }, kinds.length === 1 ? null : el('option', { value: '' }, '选择材料种类'),
    kinds.map((kind) => el('option', { value: kind.kind ?? kind.code }, `${kind.name ?? kind.label}${kind.required ? '（必备）' : ''}`)));
  // The browser's own button speaks the browser's language; this one speaks Chinese.
  const file = el('input', { type: 'file', 'aria-label': '选择文件', class: 'jy-unseen', accept: endings.join(','), multiple: limit !== 1 });
  const button = el('label', { class: 'btn btn-default jy-choose' }, '选择文件', file);
  const message = el('p', { class: 'jy-problem', role: 'alert', hidden: true });
  const list = el('div', { class: 'jy-checks', 'data-field': name });
  const stage = el('div', { class: 'jy-preview', hidden: true });
  const title = () => (kinds.length === 0 ? '' : `${select.options[select.selectedIndex].textContent.replace('（必备）', '')}：`);
  const line = (id, label) => el('label', { class: 'jy-check' }, el('input', { type: 'checkbox', name: `${name}[]`, value: id, checked: true }), el('span', {}, label));

  file.addEventListener('change', async () => {
    fill(message);
    const kind = kinds.length === 0 ? 'other' : select.value;
    if (!kind) {
      fill(message, '请先选择材料种类，再选择文件。');
      file.value = '';
      return;
    }
    for (const chosen of file.files) {
      const problem = refuse(chosen);
      if (problem) {
        fill(message, problem);
        continue;
      }
      const busy = el('span', { class: 'jy-note', role: 'status' }, `正在上传 ${chosen.name} …`);
      list.append(busy);
      try {
        const info = await upload(kind, chosen);
        const shown = previewButton(info, stage);
        shown.textContent = '预览';
        busy.replaceWith(el('span', { class: 'jy-uploaded' }, line(info.id, `${title()}${chosen.name}`), shown));
      } catch (refusal) {
        busy.remove();
        fill(message, `${chosen.name}：${refusal.problems?.[0]?.message ?? refusal.message}`);
      }
    }
    file.value = '';
  });

  function refuse(chosen) {
    if (limit && list.querySelectorAll('input:checked').length >= limit) return `最多上传 ${limit} 个文件。`;
    if (pictures && !endings.some((ending) => chosen.name.toLowerCase().endsWith(ending))) return `${chosen.name}：请选择 JPG、PNG 或 HEIC 图片。`;
    if (chosen.size > MAX_MEGABYTES * 1024 * 1024) return `${chosen.name}：超过 ${MAX_MEGABYTES} MB，请压缩后再上传。`;
    return null;
  }

  fill(list, kept.map((id, index) => line(id, `已上传的材料 ${index + 1}`)));
  list.hidden = false;
  fill(place, el('div', { class: 'jy-upload' }, select, button), message, list, stage,
    el('p', { class: 'jy-help' }, `${pictures ? '' : 'PDF、'}JPG、PNG 或 HEIC，每个不超过 ${MAX_MEGABYTES} MB${limit ? `，最多 ${limit} 个` : ''}。`));
}
