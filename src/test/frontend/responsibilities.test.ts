import { assignments, logDensity, responsibilities } from 'Frontend/run/responsibilities';
import { describe, expect, test } from 'vitest';
import { blobs, golden } from './golden';
import { stateOf } from './models';
import { SEEDS, Seeded } from './seeded';

/** Written by the server's ResponsibilitiesGoldenTest from core's E-step. */
interface Reference {
  readonly name: string;
  readonly d: number;
  readonly weights: readonly number[];
  readonly means: readonly number[];
  readonly covariances: readonly number[];
  readonly points: readonly number[];
  readonly responsibilities: readonly number[];
  readonly logDensities: readonly number[];
}

interface NumPy {
  readonly runs: Readonly<
    Record<
      string,
      {
        readonly weights: readonly number[];
        readonly means: readonly (readonly number[])[];
        readonly covariances: readonly (readonly (readonly number[])[])[];
        readonly responsibilities_of_the_fit_first_5: readonly (readonly number[])[];
      }
    >
  >;
}

interface Lloyd {
  readonly runs: readonly {
    readonly trace: readonly { readonly centroids: number[][] }[];
    readonly labels: readonly number[];
  }[];
}

const references = golden<readonly Reference[]>('responsibilities.json');

describe('the browser colors points by the responsibilities that the server computes with', () => {
  test('there are references in one and in two dimensions', () => {
    expect(new Set(references.map(({ d }) => d))).toEqual(new Set([1, 2]));
  });

  test.each(references.map(one => [one.name, one] as const))('%s: responsibilities', (_, reference) => {
    const { d, points, means, covariances, weights } = reference;
    const k = weights.length;
    const state = stateOf(means, covariances, weights);
    const found = responsibilities(Float64Array.from(points), points.length / d, d, k, state);
    expect(found).toHaveLength(reference.responsibilities.length);
    expect(farthest(found, reference.responsibilities)).toBeLessThan(1e-9);
  });

  test.each(references.map(one => [one.name, one] as const))('%s: logarithms of densities', (_, reference) => {
    const { d, points, means, covariances, weights, logDensities } = reference;
    const state = stateOf(means, covariances, weights);
    logDensities.forEach((expected, at) => {
      const [i, j] = [Math.floor(at / weights.length), at % weights.length];
      const found = logDensity(points.slice(i * d, (i + 1) * d), d, j, state);
      expect(Math.abs(found - expected)).toBeLessThan(1e-9 * Math.max(1, Math.abs(expected)));
    });
  });

  test.each(Object.entries(golden<NumPy>('em-reference.json').runs).filter(([name]) => name.startsWith('blobs')))(
    '%s: the fit as NumPy has it',
    (name, fit) => {
      const points = Float64Array.from(blobs(name.replace(/-k\d$/, '.csv')));
      const state = stateOf(fit.means.flat(), fit.covariances.flat(2), fit.weights);
      const expected = fit.responsibilities_of_the_fit_first_5.flat();
      const found = responsibilities(points, points.length / 2, 2, fit.weights.length, state);
      expect(farthest(found.subarray(0, expected.length), expected)).toBeLessThan(1e-9);
    },
  );
});

test.each(SEEDS)('a row of responsibilities sums to 1, however far away the point is (seed %i)', seed => {
  const random = new Seeded(seed);
  const k = 1 + random.index(5);
  const state = stateOf(
    random.numbers(2 * k, -5, 5),
    Array.from({ length: k }, () => random.covariance()).flat(),
    random.numbers(k, 0.1, 1),
  );
  const points = Float64Array.from([...random.numbers(40, -10, 10), 500, -700]);
  const found = responsibilities(points, points.length / 2, 2, k, state);
  for (let i = 0; i < found.length; i += k) {
    const sum = found.subarray(i, i + k).reduce((a, b) => a + b, 0);
    expect(Math.abs(sum - 1)).toBeLessThan(1e-12);
  }
});

test('a density is known even where it is smaller than the smallest double', () => {
  const state = stateOf([0], [1], [1]);
  expect(logDensity([1000], 1, 0, state)).toBeCloseTo(-500_000 - 0.5 * Math.log(2 * Math.PI), 6);
});

describe('K-means', () => {
  test.each(golden<Lloyd>('kmeans-reference.json').runs.map((run, at) => [at, run] as const))(
    'assigns every point as the reference does (run %i)',
    (_, { trace, labels }) => {
      const points = Float64Array.from(blobs('blobs-20.csv'));
      const centroids = trace.at(-1)?.centroids ?? [];
      const found = assignments(points, labels.length, 2, centroids.length, stateOf(centroids.flat()));
      labels.forEach((label, i) => {
        const row = Array.from(found.subarray(i * centroids.length, (i + 1) * centroids.length));
        expect(row).toEqual(centroids.map((_, k) => (k === label ? 1 : 0)));
      });
    },
  );

  test('the first of equally near centroids gets the point, a dropped one (NaN) none', () => {
    const state = stateOf([NaN, NaN, -1, 0, 1, 0]);
    expect(Array.from(assignments(Float64Array.of(0, 7), 1, 2, 3, state))).toEqual([0, 1, 0]);
  });
});

function farthest(found: ArrayLike<number>, expected: readonly number[]): number {
  return Math.max(...expected.map((value, at) => Math.abs(value - found[at])));
}
