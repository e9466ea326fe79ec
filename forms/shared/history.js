// Tasklist's history knows officers by their account; here they get their names.
import { get } from './api.js';

const PLACES = '.operation-user, .event-body .new-value span, .event-body .original-value span';
const names = new Map();

async function name(places) {
  const accounts = [...new Set(places.map((place) => place.textContent.trim()))].filter((account) => /^[\w.-]+$/.test(account));
  const unknown = accounts.filter((account) => !names.has(account));
  if (unknown.length > 0) {
    const found = await get(`/api/officers/names?usernames=${unknown.map(encodeURIComponent).join(',')}`);
    unknown.forEach((account) => names.set(account, found[account] ?? account));
  }
  for (const place of places) {
    const known = names.get(place.textContent.trim());
    if (known) place.textContent = known;
  }
}

new MutationObserver((changes) => {
  const places = changes.flatMap((change) => [...change.addedNodes])
    .filter((node) => node.nodeType === Node.ELEMENT_NODE && node.closest('.tab-content'))
    .flatMap((node) => [...node.querySelectorAll(PLACES)]);
  // AngularJS fills in its texts right after it has added the nodes.
  if (places.length > 0) setTimeout(() => name(places).catch(() => {}), 0);
}).observe(document.body, { childList: true, subtree: true });
