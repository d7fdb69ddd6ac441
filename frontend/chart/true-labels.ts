import type { RunModel } from '../run/run-model';

const matched = new WeakMap<RunModel, Int32Array>();

/**
 * For every point the component whose color its true label gets: the one that owns most of that label's points when the
 * run ends, each component at most once and the clearest match first. So a color means the same with and without truth.
 */
export function labelComponents(model: RunModel, labels: Int32Array): Int32Array {
  let result = matched.get(model);
  if (!result) matched.set(model, (result = match(model, labels)));
  return result;
}

function match(model: RunModel, labels: Int32Array): Int32Array {
  const { n, k } = model;
  const names = [...new Set(labels)].sort((a, b) => a - b);
  const rows = new Map(names.map((name, row) => [name, row]));
  const row = Int32Array.from(labels, label => rows.get(label) ?? 0);
  const shared = new Float64Array(names.length * k);
  const memberships = model.memberships(model.lastFrame);
  for (let at = 0; memberships && at < n * k; at++) shared[row[Math.floor(at / k)] * k + (at % k)] += memberships[at];
  const pairs = Array.from(shared.keys()).sort((a, b) => shared[b] - shared[a] || a - b);
  const component = new Map<number, number>();
  const taken = new Set<number>();
  for (const pair of pairs) {
    const [label, j] = [Math.floor(pair / k), pair % k];
    if (component.has(label) || taken.has(j)) continue;
    component.set(label, j);
    taken.add(j);
  }
  let next = k;
  for (let label = 0; label < names.length; label++) if (!component.has(label)) component.set(label, next++);
  return row.map(label => component.get(label) ?? 0);
}
