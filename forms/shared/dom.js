// Builds nodes. User data only ever becomes text nodes: Tasklist compiles form markup as AngularJS templates.

export function el(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else node.setAttribute(key, value === true ? '' : value);
  }
  // ng-non-bindable keeps AngularJS from ever compiling what stands below.
  if (node.namespaceURI === 'http://www.w3.org/1999/xhtml') node.setAttribute('ng-non-bindable', '');
  append(node, children);
  return node;
}

function append(node, children) {
  for (const child of children.flat()) {
    if (child === null || child === undefined || child === false || child === '') continue;
    node.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
}

export function fill(node, ...children) {
  node.replaceChildren();
  append(node, children);
  node.hidden = node.childNodes.length === 0;
}

/** More characters than that do not fit into one column. */
const LONG = 18;

/** A list of label and value; what is unknown is shown as a dash, so that a gap is seen as one. */
export function facts(rows) {
  const list = el('dl', { class: 'jy-facts' });
  for (const [label, value] of rows) {
    const text = Array.isArray(value) ? value.join('、') : value;
    const long = String(text ?? '').length > LONG;
    list.append(el('div', { class: long && 'jy-wide' }, el('dt', {}, label), el('dd', {}, text === null || text === undefined || text === '' ? '—' : text)));
  }
  return list;
}

export function table(caption, heads, rows, empty) {
  if (rows.length === 0) return el('p', { class: 'jy-empty' }, empty);
  return el('div', { class: 'jy-scroll' }, el('table', { class: 'jy-table' },
    el('caption', {}, caption),
    el('thead', {}, el('tr', {}, heads.map((head) => el('th', { scope: 'col' }, head)))),
    el('tbody', {}, rows.map((cells) => el('tr', {}, cells.map((cell) => el('td', {}, cell ?? '—')))))));
}

/** A section that a reviewer can fold; the summary says enough to leave it folded. */
export function section(title, note, open, ...children) {
  return el('details', { class: 'jy-section', open }, el('summary', {}, el('h4', {}, title), note ? el('span', { class: 'jy-note' }, note) : null), ...children);
}

const DATE_TIME = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hour12: false });
const DATE = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', year: 'numeric', month: 'long', day: 'numeric' });

const asDate = (value) => (typeof value === 'number' ? new Date(value * 1000) : new Date(value));

export const dateTime = (value) => (value ? DATE_TIME.format(asDate(value)) : null);
export const date = (value) => (value ? DATE.format(asDate(value)) : null);

/** Until when a task is to be done. A date in a year whose calendar is not published yet is provisional and says so. */
export function limit(task) {
  if (!task.due) return '未规定期限';
  const due = dateTime(task.due) + (task.provisional ? '（暂定，待国务院公布放假安排）' : '');
  return task.overdue ? el('strong', { class: 'jy-bad' }, `已超期（期限 ${due}）`) : `办理期限 ${due}`;
}
