// Picks a unit of the division tree step by step: city, district, street, community.
import { el, fill } from './dom.js';
import { get } from './api.js';

const HEADS = ['市', '区（县）', '街道（乡镇）', '社区（村）'];

/** All units right below one, or the cities. */
async function children(parent) {
  const units = [];
  for (let page = 0, total = 1; units.length < total; page += 1) {
    const answer = await get(`/api/units?size=200&page=${page}${parent ? `&parent=${encodeURIComponent(parent)}` : ''}`);
    if (answer.items.length === 0) break;
    units.push(...answer.items);
    total = answer.total;
  }
  return units;
}

/** The codes from the city down to that unit; empty for none. */
export async function pathTo(code) {
  const path = [];
  for (let at = code; at;) {
    const unit = await get(`/api/units/${encodeURIComponent(at)}`);
    path.unshift(unit.code);
    at = unit.parentCode;
  }
  return path;
}

export async function mountUnitPicker(place, name, label, initial = []) {
  const hidden = el('input', { type: 'hidden', name, value: '' });
  const selects = HEADS.map((head, tier) => el('select', { 'aria-label': `${label}：${head}`, onchange: () => choose(tier) }, el('option', { value: '' }, head)));
  const load = async (tier, parent) => {
    const units = await children(parent);
    fill(selects[tier], el('option', { value: '' }, HEADS[tier]), units.map((unit) => el('option', { value: unit.code }, unit.name)));
  };
  const choose = async (tier) => {
    const chosen = selects[tier].value;
    hidden.value = chosen || selects[tier - 1]?.value || '';
    for (let below = tier + 1; below < selects.length; below += 1) fill(selects[below], el('option', { value: '' }, HEADS[below]));
    if (chosen && tier + 1 < selects.length) await load(tier + 1, chosen);
  };
  place.dataset.field = name;
  fill(place, el('div', { class: 'jy-units' }, selects), hidden);
  await load(0, null);
  for (let tier = 0; tier < initial.length; tier += 1) {
    selects[tier].value = initial[tier];
    await choose(tier);
  }
}
