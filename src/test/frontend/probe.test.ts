import { narrate } from 'Frontend/run/narrator';
import { invariants } from 'Frontend/run/invariants';
import { curveShape } from 'Frontend/run/curve-shape';
import { RunFacts } from 'Frontend/run/run-facts';
import { test } from 'vitest';
import { english } from './english';
import { homeworkRun, emModel, runModel } from './models';
import { blobs, golden } from './golden';
test('x', () => {
  const show = (f: RunFacts) => { for (let i = 0; i <= f.model.lastFrame; i++) if (i < 12 || i > f.model.lastFrame - 4 || i % 10 == 0) { const n = narrate(f, i, english); console.log(i, n.headline, '|', n.detail, '|', n.spoken, '|', invariants(f, i).map(v => `${v.key} ${v.holds} ${v.measure} ${v.value}`).join('; ')); } };
  const h = homeworkRun(); show(h); console.log(h.mostShared(), curveShape(h));
  const o = new RunFacts(emModel(blobs('blobs-20.csv'), 5, 150, {stop: {reason: 'MAX_ITERATIONS'}})); show(o); console.log(curveShape(o));
  const k = golden<any>('kmeans-reference.json').runs[0];
  const pts = blobs('blobs-20.csv');
  console.log(JSON.stringify(k.trace.slice(0,2)), k.trace.length, pts.slice(0,6));
});
