// The search's unit, chosen tier by tier; without this script all units are searched.
import { mountUnitPicker, pathTo } from '/forms/shared/units.js';

const place = document.getElementById('unit');
await mountUnitPicker(place, 'unitCode', '单位', await pathTo(place.dataset.chosen ?? ''));
