// Cockpit shows the diagrams, so each one must be drawn whole and tidy: every flow node and flow has its shape, shapes do
// not overlap, edges are orthogonal, dock at their ends and cross no shape, labels lie on no foreign shape.
// usage: node check-diagrams.mjs FILE...
import { readFile } from 'node:fs/promises';
import BpmnModdle from 'bpmn-moddle';

const moddle = new BpmnModdle();
const TOLERANCE = 1;

const ancestors = (element) => {
  const result = new Set();
  for (let e = element.$parent; e; e = e.$parent) result.add(e.id);
  return result;
};
const shrink = ({ x, y, width, height }, by) => ({ x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by });
const overlap = (a, b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const segmentBox = (p, q) => ({ x: Math.min(p.x, q.x), y: Math.min(p.y, q.y), width: Math.abs(p.x - q.x), height: Math.abs(p.y - q.y) });
const crosses = (box, b) => box.x <= b.x + b.width && b.x <= box.x + box.width && box.y <= b.y + b.height && b.y <= box.y + box.height;
const touches = (p, b) => crosses({ x: p.x, y: p.y, width: 0, height: 0 }, shrink(b, -2));

let problems = 0;
for (const file of process.argv.slice(2)) {
  const report = (message) => { problems += 1; console.error(`${file}: ${message}`); };
  const { rootElement, warnings } = await moddle.fromXML(await readFile(file, 'utf8'));
  warnings.forEach((w) => report(w.message));

  const shapes = new Map();
  const edges = new Map();
  for (const diagram of rootElement.diagrams ?? []) {
    for (const drawn of diagram.plane.planeElement ?? []) {
      if (!drawn.bpmnElement) { report(`${drawn.id} draws nothing`); continue; }
      (drawn.$type === 'bpmndi:BPMNShape' ? shapes : edges).set(drawn.bpmnElement.id, drawn);
    }
  }
  const walk = (container) => {
    for (const element of container.flowElements ?? []) {
      if (element.$type === 'bpmn:SequenceFlow') {
        if (!edges.has(element.id)) report(`${element.id} has no edge`);
      } else if (element.$instanceOf('bpmn:FlowNode') && !shapes.has(element.id)) {
        report(`${element.id} has no shape`);
      }
      walk(element);
    }
  };
  rootElement.rootElements.filter((e) => e.$type === 'bpmn:Process').forEach(walk);

  const drawn = [...shapes.values()];
  drawn.forEach((a, i) => {
    for (const b of drawn.slice(i + 1)) {
      const [ea, eb] = [a.bpmnElement, b.bpmnElement];
      if (ancestors(ea).has(eb.id) || ancestors(eb).has(ea.id)) continue;
      if (ea.attachedToRef === eb || eb.attachedToRef === ea) continue;
      if (overlap(a.bounds, b.bounds)) report(`${ea.id} and ${eb.id} overlap`);
    }
    const label = a.label?.bounds;
    if (label) {
      for (const b of drawn) {
        if (b === a || ancestors(a.bpmnElement).has(b.bpmnElement.id)) continue;
        if (a.bpmnElement.attachedToRef === b.bpmnElement ? overlap(shrink(label, 2), b.bounds) : overlap(label, b.bounds)) {
          report(`the label of ${a.bpmnElement.id} lies on ${b.bpmnElement.id}`);
        }
      }
    }
  });

  for (const edge of edges.values()) {
    const flow = edge.bpmnElement;
    const points = edge.waypoint;
    const ends = [flow.sourceRef, flow.targetRef];
    [[points[0], ends[0]], [points[points.length - 1], ends[1]]].forEach(([point, node]) => {
      const shape = node && shapes.get(node.id);
      if (shape && !touches(point, shape.bounds)) report(`${flow.id} does not dock at ${node.id}`);
    });
    for (let i = 1; i < points.length; i += 1) {
      const box = segmentBox(points[i - 1], points[i]);
      if (box.width > TOLERANCE && box.height > TOLERANCE) report(`${flow.id} runs askew`);
      for (const shape of drawn) {
        const node = shape.bpmnElement;
        if (ends.includes(node)) {
          if (crosses(box, shrink(shape.bounds, 6))) report(`${flow.id} runs through its own end ${node.id}`);
          continue;
        }
        if (ancestors(flow).has(node.id)) continue;
        if (crosses(box, shrink(shape.bounds, TOLERANCE))) report(`${flow.id} crosses ${node.id}`);
      }
    }
  }
}
if (problems) { console.error(`${problems} problems in the diagrams`); process.exit(1); }
console.log(`${process.argv.length - 2} diagrams are tidy`);
