import { expect, test } from 'vitest';
import { blobs, golden } from './golden';
import { blockShares, em } from './textbook';

interface Reference {
  readonly runs: Readonly<Record<string, { readonly log_likelihood: readonly number[]; readonly weights: readonly number[] }>>;
}

const { runs } = golden<Reference>('em-reference.json');

test.each([
  ['blobs-2052409-k3', 'blobs-2052409.csv', 3],
  ['blobs-20-k2', 'blobs-20.csv', 2],
  ['blobs-20-k4', 'blobs-20.csv', 4],
])('the yardstick of these tests gives what NumPy gives: %s', (name, file, k) => {
  const points = blobs(file);
  const reference = runs[name];
  const run = em(points, 2, blockShares(points.length / 2, k), reference.log_likelihood.length - 1);
  const values = run.objective.filter((_, frame) => frame % 2 === 0);
  values.forEach((value, i) => expect(value).toBeCloseTo(reference.log_likelihood[i], 7));
  run.states.at(-1)?.weights.forEach((weight, k) => expect(weight).toBeCloseTo(reference.weights[k], 9));
});
