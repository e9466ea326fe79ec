// Every task form: well-formed, one <form> named after its task, every script parses, every input has a label, no template
// expression (the page is compiled by AngularJS, so data must never be written as markup), texts in Chinese. A form drawn by
// case-task.js holds its places and nothing else.
// usage: node check-forms.mjs FILE...
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Script } from 'node:vm';
import { parseDocument, DomUtils } from 'htmlparser2';

const VOID = new Set(['input', 'br', 'hr', 'img', 'meta', 'link']);
// Nothing can be submitted before the script that checks it has come.
const LOCK = `camForm.submit = function (done) { done(new Error('camForm submission prevented')); };`;
const DRAWN = `${LOCK} import('/forms/shared/case-task.js').then(function (task) { task.mount(camForm); });`;
const PLACES = { loading: 'status', problems: 'alert', task: undefined };
let problems = 0;

/** What case-task.js fills; anything beside it would be drawn twice or never. */
function drawnForm(form, scripts, report) {
  const elements = form.children.filter((e) => e.type === 'tag' || e.type === 'script');
  const places = elements.filter((e) => e.attribs['data-jy']);
  if (places.map((e) => e.attribs['data-jy']).join() !== Object.keys(PLACES).join()) report(`wants the places ${Object.keys(PLACES).join(', ')} in this order`);
  for (const e of places) if (e.attribs.role !== PLACES[e.attribs['data-jy']]) report(`${e.attribs['data-jy']} has not the role ${PLACES[e.attribs['data-jy']] ?? 'none'}`);
  if (elements.length !== places.length + scripts.length || DomUtils.findAll((e) => ['input', 'select', 'textarea', 'button'].includes(e.name), form.children).length > 0) report('holds more than its places; fields belong into the FormView');
  if (form.attribs.class !== 'jy-form' || form.attribs.novalidate === undefined) report('is not <form class="jy-form" novalidate>');
  if (scripts.length !== 1 || DomUtils.textContent(scripts[0]).trim().replace(/\s+/g, ' ') !== DRAWN) report(`wants one script: ${DRAWN}`);
}

for (const file of process.argv.slice(2)) {
  const report = (message) => { problems += 1; console.error(`${file}: ${message}`); };
  const html = await readFile(file, 'utf8');
  if (file.endsWith('.js')) {
    const parsed = spawnSync(process.execPath, ['--input-type=module', '--check'], { input: html, encoding: 'utf8' });
    if (parsed.status !== 0) report(parsed.stderr.split('\n').find((line) => line.includes('Error')) ?? parsed.stderr);
    if (/innerHTML|outerHTML|insertAdjacentHTML|document\.write/.test(html)) report('writes markup; data must become text nodes');
    continue;
  }
  const document = parseDocument(html, { recognizeSelfClosing: false });
  const all = DomUtils.findAll(() => true, document.children);
  const forms = all.filter((e) => e.name === 'form');
  if (forms.length !== 1) report(`has ${forms.length} forms`);
  const name = basename(file, '.html').split('_')[1];
  if (forms[0]?.attribs.name !== name) report(`is not named ${name}`);
  const scripts = all.filter((e) => e.name === 'script');
  if (html.includes('case-task.js') && forms.length === 1) drawnForm(forms[0], scripts, report);
  if (html.includes('{{')) report('holds a template expression');
  const opened = (html.match(/<[a-z][a-z0-9-]*/gi) ?? []).filter((t) => !VOID.has(t.slice(1).toLowerCase())).length;
  const closed = (html.match(/<\/[a-z][a-z0-9-]*/gi) ?? []).length;
  if (opened !== closed) report(`${opened} tags opened, ${closed} closed`);
  const labelled = new Set(all.filter((e) => e.name === 'label').map((e) => e.attribs.for));
  for (const e of all.filter((x) => ['input', 'select', 'textarea'].includes(x.name))) {
    const inLabel = DomUtils.existsOne((x) => x === e, all.filter((x) => x.name === 'label').flatMap((x) => x.children));
    if (e.attribs.type !== 'hidden' && !e.attribs['aria-label'] && !labelled.has(e.attribs.id) && !inLabel) report(`${e.attribs.name ?? e.name} has no label`);
  }
  for (const script of scripts) {
    const code = DomUtils.textContent(script);
    try { new Script(`(function(){${code}\n})`, { filename: file }); } catch (e) { report(e.message); }
    if (script.attribs['cam-script'] === undefined || script.attribs.type !== 'text/form-script') report('has a script that Tasklist does not run');
    if (/innerHTML|outerHTML|insertAdjacentHTML|document\.write/.test(code)) report('writes markup; data must become text nodes');
    if (code.includes('import(') && code.indexOf(LOCK) !== code.search(/\S/)) report(`does not begin with: ${LOCK}`);
  }
  if (DomUtils.textContent(document.children).replace(/\s/g, '') && !/[一-鿿]/.test(html)) report('has no Chinese text');
}
if (problems) { console.error(`${problems} problems in the forms`); process.exit(1); }
console.log(`${process.argv.length - 2} forms are sound`);
