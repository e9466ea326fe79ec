// The tab 就业援助 of Cockpit: what is late in the units below, in short; every number opens its list on our own pages.
const COLUMNS = [
  ['ASSISTED', '在援人员'], ['PLACEMENTS_OVERDUE', '安置超期'], ['VISITS_UNSUPERVISED', '漏访待督办'],
  ['VISITS_MISSED', '本年漏访'], ['TASKS', '待办任务'], ['TASKS_OVERDUE', '超期任务'],
];
const PATH = '/employment-assistance';

function el(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...children.filter((child) => child !== null && child !== undefined).map((child) => (child instanceof Node ? child : String(child))));
  return node;
}

const percent = (value) => (value === null ? '—' : `${value.toFixed(1)}%`);
const listOf = (figure, unit) => `/oversight/${figure}?unitCode=${encodeURIComponent(unit)}`;

function number(row, figure) {
  const n = row.figures[figure] ?? 0;
  return el('td', { class: 'jy-number' }, n > 0 && row.below ? el('a', { href: listOf(figure, row.place.code) }, n) : n);
}

function view(overview, show) {
  const unitLink = (place) => {
    const link = el('a', { href: `#${PATH}?unitCode=${place.code}` }, place.name);
    link.addEventListener('click', (event) => { event.preventDefault(); show(place.code); });
    return link;
  };
  const trail = overview.above.flatMap((place, at) => (at < overview.above.length - 1 ? [unitLink(place), ' › '] : [place.name]));
  const numbers = COLUMNS.map(([figure, label]) => el('a', { class: 'jy-tile', href: listOf(figure, overview.place.code) },
    el('strong', {}, overview.total.figures[figure] ?? 0), label));
  const rates = overview.rates.map((rate) => el('tr', {}, el('td', {}, rate.name), el('td', { class: 'jy-number' }, `${rate.part} / ${rate.whole}`),
    el('td', { class: 'jy-number' }, percent(rate.percent)), el('td', {}, rate.target === null ? '—' : `不低于 ${rate.target}%`), el('td', {}, rate.definition)));
  const units = overview.below.map((row) => el('tr', {}, el('td', {}, row.below ? unitLink(row.place) : row.place.name),
    ...COLUMNS.map(([figure]) => number(row, figure)), el('td', { class: 'jy-number' }, percent(row.rate))));
  const head = (...labels) => el('thead', {}, el('tr', {}, ...labels.map((label, at) => el('th', at > 0 ? { class: 'jy-number' } : {}, label))));
  return [
    el('section', {}, el('div', { class: 'inner' },
      el('h1', { class: 'section-title' }, `${overview.total.place.name}就业援助情况`), el('p', { class: 'jy-trail' }, ...trail),
      el('div', { class: 'jy-tiles' }, ...numbers),
      el('p', {}, el('a', { href: `/oversight?unitCode=${overview.place.code}` }, '打开工作情况页面（含经办人员待办）')))),
    el('section', {}, el('div', { class: 'inner' }, el('h1', { class: 'section-title' }, '各单位情况'),
      el('table', { class: 'cam-table' }, head('单位', ...COLUMNS.map(([, label]) => label), '期限内安置率'), el('tbody', {}, ...units)))),
    el('section', {}, el('div', { class: 'inner' }, el('h1', { class: 'section-title' }, '安置率'),
      el('table', { class: 'cam-table' }, el('thead', {}, el('tr', {}, el('th', {}, '口径'), el('th', { class: 'jy-number' }, '人次 / 总数'), el('th', { class: 'jy-number' }, '比例'), el('th', {}, '政策目标'), el('th', {}, '说明'))), el('tbody', {}, ...rates)))),
  ];
}

async function show(place, unitCode) {
  const answer = await fetch(`/api/oversight${unitCode ? `?unitCode=${encodeURIComponent(unitCode)}` : ''}`, { headers: { Accept: 'application/json' } });
  const told = await answer.json();
  place.replaceChildren(...(answer.ok ? view(told, (code) => show(place, code)) : [el('p', { class: 'jy-refused' }, told.detail ?? '暂时不能显示，请稍后重试。')]));
}

export default [
  {
    id: 'jiuyuan-oversight-link',
    pluginPoint: 'cockpit.navigation',
    priority: 150,
    properties: { path: PATH },
    render: (node) => { node.append(el('a', { href: `#${PATH}` }, '就业援助')); },
  },
  {
    id: 'jiuyuan-oversight',
    pluginPoint: 'cockpit.route',
    priority: 0,
    properties: { path: PATH, label: '就业援助' },
    render: (node) => {
      const place = el('div', { class: 'jy-oversight', role: 'region', 'aria-label': '就业援助' }, el('p', {}, '正在载入…'));
      node.append(place);
      show(place);
    },
  },
];
