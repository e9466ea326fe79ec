// The tab 就业援助 of Cockpit: the manager's page itself, in a room of its own, so that neither style sheet disturbs the other.
import { draw } from './oversight-charts.js';

const PATH = '/employment-assistance';
const SHEETS = ['/portal/portal.css', '/public/oversight.css', '/portal/oversight-acts.css'];

function el(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...children);
  return node;
}

/** Links of the page stay in the tab, whatever else they lead to opens beside Cockpit. */
function follow(room, event) {
  const link = event.target.closest('a[href]');
  if (!link) return;
  const address = new URL(link.getAttribute('href'), window.location.origin);
  const href = link.getAttribute('href');
  if (href.startsWith('#')) {
    event.preventDefault();
    room.querySelector(href)?.scrollIntoView();
  } else if (/^\/oversight(\/|$)/.test(address.pathname)) {
    event.preventDefault();
    show(room, address.pathname + address.search);
  } else {
    link.target = '_blank';
  }
}

async function show(room, address) {
  const main = room.querySelector('main');
  try {
    const answer = await fetch(address, { headers: { Accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.querySelector('main') ?? el('main', {}, '暂时不能显示，请稍后重试。');
    main.replaceWith(document.importNode(fresh, true));
    room.host.scrollIntoView();
    if (address.startsWith('/oversight/')) {
      const back = el('p', {}, el('a', { href: page.querySelector('header a:last-child').getAttribute('href') }, '返回工作情况'));
      room.querySelector('main').prepend(back);
    }
    await draw(room);
    if (room.getElementById('acts')) {
      const { mount } = await import(address.startsWith('/oversight/incidents') ? '/portal/incidents.js' : '/portal/oversight-acts.js');
      mount(room);
    }
  } catch {
    room.querySelector('main').replaceChildren('暂时不能显示，请稍后重试。');
  }
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
      const host = el('div', { class: 'jy-oversight', role: 'region', 'aria-label': '就业援助' });
      const room = host.attachShadow({ mode: 'open' });
      room.append(...SHEETS.map((href) => el('link', { rel: 'stylesheet', href })), el('main', { class: 'wide-page oversight' }, '正在载入…'));
      room.addEventListener('click', (event) => follow(room, event));
      node.append(host);
      show(room, '/oversight');
    },
  },
];
