// Every task form: well-formed, one <form>, every script parses, every input has a label, no template expression (the page is
// compiled by AngularJS, so data must never be written as markup), texts in Chinese.
// usage: node check-forms.mjs FILE...
import { readFile } from 'node:fs/promises';
import { Script } from 'node:vm';
import { parseDocument, DomUtils } from 'htmlparser2';

const VOID = new Set(['input', 'br', 'hr', 'img', 'meta', 'link']);
let problems = 0;
for (const file of process.argv.slice(2)) {
  const report = (message) => { problems += 1; console.error(`${file}: ${message}`); };
  const html = await readFile(file, 'utf8');
  if (file.endsWith('.js')) {
    if (!/^\s*(import|export)\b/m.test(html)) try { new Script(html, { filename: file }); } catch (e) { report(e.message); }
    if (/innerHTML|outerHTML|insertAdjacentHTML|document\.write/.test(html)) report('writes markup; data must become text nodes');
    continue;
  }
  const document = parseDocument(html, { recognizeSelfClosing: false });
  const all = DomUtils.findAll(() => true, document.children);
  const forms = all.filter((e) => e.name === 'form');
  if (forms.length !== 1) report(`has ${forms.length} forms`);
  if (html.includes('{{')) report('holds a template expression');
  const opened = (html.match(/<[a-z][a-z0-9-]*/gi) ?? []).filter((t) => !VOID.has(t.slice(1).toLowerCase())).length;
  const closed = (html.match(/<\/[a-z][a-z0-9-]*/gi) ?? []).length;
  if (opened !== closed) report(`${opened} tags opened, ${closed} closed`);
  const labelled = new Set(all.filter((e) => e.name === 'label').map((e) => e.attribs.for));
  for (const e of all.filter((x) => ['input', 'select', 'textarea'].includes(x.name))) {
    const inLabel = DomUtils.existsOne((x) => x === e, all.filter((x) => x.name === 'label').flatMap((x) => x.children));
    if (e.attribs.type !== 'hidden' && !e.attribs['aria-label'] && !labelled.has(e.attribs.id) && !inLabel) report(`${e.attribs.name ?? e.name} has no label`);
  }
  for (const script of all.filter((e) => e.name === 'script')) {
    const code = DomUtils.textContent(script);
    try { new Script(`(function(){${code}\n})`, { filename: file }); } catch (e) { report(e.message); }
    if (/innerHTML|outerHTML|insertAdjacentHTML|document\.write/.test(code)) report('writes markup; data must become text nodes');
  }
  if (DomUtils.textContent(document.children).replace(/\s/g, '') && !/[一-鿿]/.test(html)) report('has no Chinese text');
}
if (problems) { console.error(`${problems} problems in the forms`); process.exit(1); }
console.log(`${process.argv.length - 2} forms are sound`);
