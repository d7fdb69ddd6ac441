import { densityAt, densityRange, peak, Strip } from 'Frontend/chart/line-layout';
import { describe, expect, test } from 'vitest';
import { emModel, kMeansModel, runModel } from './models';
import { SEEDS, Seeded } from './seeded';
import { density, type Mixture } from './textbook';

describe('densities on the line', () => {
  test.each(SEEDS)('weight times the normal density, highest at the mean (seed %i)', seed => {
    const random = new Seeded(seed);
    const [weight, mean, variance, x] = [random.number(), random.number(-5, 5), random.number(0.1, 4), random.number(-9, 9)];
    const mixture: Mixture = { weights: [weight], means: [mean], covariances: [variance] };
    expect(densityAt(x, weight, mean, variance)).toBeCloseTo(weight * density([x], mixture, 0), 12);
    expect(densityAt(mean, weight, mean, variance)).toBeCloseTo(peak(weight, variance), 12);
  });
});

describe('the strip of points', () => {
  const strip = (points: readonly number[], width = 100, algorithm: 'em' | 'kmeans' = 'em') =>
    new Strip({ n: points.length, points: Float64Array.from(points), algorithm }, { min: 0, max: 100 }, width, 400, 4);

  test.each(SEEDS)('beads on one level don’t cover each other (seed %i)', seed => {
    const points = new Seeded(seed).numbers(60, 0, 100);
    const { levels } = strip(points);
    points.forEach((x, i) =>
      points.slice(0, i).forEach((other, j) => {
        if (levels[i] === levels[j]) expect(Math.abs(x - other)).toBeGreaterThanOrEqual(8 - 1e-9);
      }),
    );
  });

  test('what has room lies on the axis; equal points are stacked', () => {
    expect(Array.from(strip([10, 30, 50]).levels)).toEqual([0, 0, 0]);
    expect(Array.from(strip([10, 10, 10]).levels)).toEqual([0, 1, 2]);
    expect(strip([10, 10]).above(1)).toBeGreaterThan(strip([10, 10]).above(0));
  });

  test('a thousand equal points don’t take the place of the curves', () => {
    const many = strip(Array.from({ length: 1000 }, () => 50));
    expect(many.height).toBeLessThanOrEqual(0.3 * 400 + 1e-9);
    expect(
      strip(
        Array.from({ length: 1000 }, () => 50),
        100,
        'kmeans',
      ).height,
    ).toBeLessThanOrEqual(0.55 * 400 + 1e-9);
  });
});

describe('the axis of the densities', () => {
  test('holds every curve of the whole run, weighted or not', () => {
    const model = emModel([0, 1, 1.5, 2, 7, 8, 8.5, 9], 2, 10, { d: 1 });
    for (const weighted of [true, false]) {
      const { max } = densityRange([model], weighted, 300, 50);
      for (let state = 0; state <= 10; state++) {
        const { weights, covariances } = model.state(state);
        weights.forEach((weight, k) => expect(peak(weighted ? weight : 1, covariances[k])).toBeLessThan(max));
      }
    }
  });

  test('has room below zero for the strip, in proportion', () => {
    const { min, max } = densityRange([emModel([0, 1, 8, 9], 2, 3, { d: 1 })], true, 300, 50);
    expect(-min / max).toBeCloseTo(50 / 250, 12);
  });

  test('leaves the spike of a component that collapses out', () => {
    const state = (variance: number): Mixture => ({ weights: [0.5, 0.5], means: [0, 5], covariances: [1, variance] });
    const collapse = runModel({
      d: 1,
      points: [0, 1, 5],
      states: [state(1), state(0.5), state(1e-9)],
      stop: { reason: 'DEGENERATE_COMPONENT' },
    });
    expect(densityRange([collapse], false, 300, 50).max).toBeLessThan(1);
  });

  test('is none for K-means', () => {
    expect(densityRange([kMeansModel([0, 1, 8, 9], [0, 9], 2, 1)], true, 300, 50)).toEqual({ min: 0, max: 1 });
  });
});
