// Draws the charts of the manager's page from the tables that stand below them. Without this script the tables stay open;
// with it they are folded up, and every bar and line can be told from the others without its colour.
const LIBRARY = '/_static/echarts/6.0.0/dist/echarts.esm.min.js';
const COLOURS = ['#155b9d', '#c2571a', '#1b6e3c', '#6b4c9a', '#8a6d00'];
const SYMBOLS = ['circle', 'triangle', 'rect', 'diamond'];
const LINES = ['solid', 'dashed', 'dotted', [12, 4, 2, 4]];
const INK = '#1d2733';
const FONT = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif';

const words = (cell) => cell.textContent.trim();
const numberOf = (text) => (text === '—' ? null : Number(text.replace(/[,%]/g, '')));

function read(table, columns) {
  const heads = [...table.tHead.rows[0].cells].map(words);
  const rows = [...table.tBodies[0].rows].filter((row) => row.cells.length === heads.length);
  return {
    names: rows.map((row) => words(row.cells[0])),
    series: columns.map((at) => ({ name: heads[at].replace(/（.*）/, ''), values: rows.map((row) => numberOf(words(row.cells[at]))) })),
  };
}

const empty = ({ series }) => series.every(({ values }) => values.every((value) => !value));

/** Bars that lie, one line each, the value behind it. */
function bars({ names, series }, { suffix, most, target, stacked }) {
  const last = series.length - 1;
  return {
    grid: { left: 8, right: 60, top: series.length > 1 ? 30 : 8, bottom: 4, containLabel: true },
    xAxis: { type: 'value', max: most, axisLabel: { show: false }, splitLine: { show: false } },
    yAxis: { type: 'category', inverse: true, data: names, axisTick: { show: false }, axisLabel: { color: INK, interval: 0 } },
    series: series.map(({ name, values }, at) => ({
      name, type: 'bar', stack: stacked ? 'all' : undefined,
      data: stacked ? values.map((value) => ({ value, label: { show: Boolean(value) } })) : values, barMaxWidth: 22,
      label: {
        show: true, color: INK, position: stacked ? 'inside' : 'right', backgroundColor: stacked ? 'rgba(255,255,255,.85)' : undefined, padding: stacked ? [1, 3] : 0,
        formatter: ({ value }) => `${value ?? '—'}${stacked ? '' : suffix}`,
      },
      markLine: target && at === last ? { silent: true, symbol: 'none', lineStyle: { color: INK, type: 'dashed', width: 2 }, label: { formatter: `目标 ${target}${suffix}`, position: 'insideEndTop', color: INK, rotate: 0 }, data: [{ xAxis: target }] } : undefined,
    })),
  };
}

function upright({ names, series }, kind) {
  const short = names.map((name) => name.replace(/^\d{4}年/, ''));
  return {
    grid: { left: 8, right: 12, top: 34, bottom: 4, containLabel: true },
    xAxis: { type: 'category', data: short, axisTick: { show: false }, axisLabel: { color: INK } },
    yAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: '#e6eaef' } } },
    series: series.map(({ name, values }, at) => ({
      name, type: kind === 'lines' ? 'line' : 'bar', data: values, barMaxWidth: 22,
      symbol: SYMBOLS[at], symbolSize: 8, lineStyle: { type: LINES[at], width: 2 },
      label: { show: kind === 'columns' || at === 0, position: 'top', color: INK, fontSize: 11, formatter: ({ value }) => value || '' },
      labelLayout: { hideOverlap: true },
    })),
  };
}

function options(figure, told) {
  const { kind, suffix = '', most, target } = figure.dataset;
  const body = kind === 'lines' || kind === 'columns' ? upright(told, kind)
    : bars(told, { suffix, most: most && Number(most), target: target && Number(target), stacked: kind === 'stacked' });
  return {
    ...body,
    animation: false,
    color: COLOURS,
    textStyle: { fontFamily: FONT, fontSize: 13, color: INK },
    legend: told.series.length > 1 ? { top: 0, left: 0, itemWidth: 28, textStyle: { color: INK } } : undefined,
    tooltip: { trigger: 'axis', confine: true, axisPointer: { type: 'shadow' } },
    // Patterns on the areas, and a sentence for those who hear the page.
    aria: { enabled: true, decal: { show: true } },
  };
}

function height(kind, { names, series }) {
  if (kind === 'lines' || kind === 'columns') return 250;
  const perName = kind === 'grouped' ? 16 * series.length + 10 : 30;
  return Math.max(90, names.length * perName + (series.length > 1 ? 44 : 16));
}

/** @param root the page, or the shadow root in which Cockpit shows it */
export async function draw(root) {
  const figures = [...root.querySelectorAll('figure.chart')];
  if (figures.length === 0) return;
  const echarts = await import(LIBRARY);
  for (const figure of figures) {
    const table = root.querySelector(`#${figure.dataset.table}`);
    const told = read(table, figure.dataset.columns.split(' ').map(Number));
    const canvas = figure.querySelector('.canvas');
    if (empty(told)) {
      canvas.replaceChildren('目前没有数据。');
      canvas.style.height = 'auto';
      canvas.className = 'note';
      canvas.hidden = false;
      continue;
    }
    canvas.hidden = false;
    canvas.style.height = `${height(figure.dataset.kind, told)}px`;
    const chart = echarts.init(canvas, null, { renderer: 'svg', locale: 'ZH' });
    chart.setOption(options(figure, told));
    new ResizeObserver(() => chart.resize()).observe(canvas);
  }
  for (const data of root.querySelectorAll('details.data')) data.open = false;
}

if (document.querySelector('main.oversight')) draw(document);
