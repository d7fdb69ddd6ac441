import { axesOf, covarianceOf, pulled } from 'Frontend/chart/handles';
import { Grip } from 'Frontend/chart/grip';
import { PlotArea } from 'Frontend/chart/plot-area';
import { startTexts, withCovariance, withMean, withWeight } from 'Frontend/run/hand';
import { describe, expect, test } from 'vitest';
import { runModel, stateOf } from './models';
import { SEEDS, Seeded } from './seeded';

const state = stateOf([0, 0, 2, 3], [1, 0.5, 0.5, 2, 4, 0, 0, 1], [0.25, 0.75]);
const plot = new PlotArea(30, 0, 630, 400, { min: -10, max: 10 }, { min: -5, max: 5 });

describe('a component in the hand', () => {
  test('gets another mean; the run’s own parameters stay as they are', () => {
    const moved = withMean(state, 1, [5, 6]);
    expect(Array.from(moved.means)).toEqual([0, 0, 5, 6]);
    expect(Array.from(state.means)).toEqual([0, 0, 2, 3]);
  });

  test('gets another covariance, which tied components all get', () => {
    const other = [3, 1, 1, 3];
    expect(Array.from(withCovariance(state, 1, other, 'full').covariances)).toEqual([1, 0.5, 0.5, 2, ...other]);
    expect(Array.from(withCovariance(state, 1, other, 'tied').covariances)).toEqual([...other, ...other]);
  });

  test('gets another weight, and the others share the rest as before', () => {
    const three = stateOf([0, 1, 2], [1, 1, 1], [0.2, 0.3, 0.5]);
    const { weights } = withWeight(three, 2, 0.9);
    expect(Array.from(weights, value => Number(value.toFixed(12)))).toEqual([0.04, 0.06, 0.9]);
    expect(Array.from(withWeight(stateOf([0, 1], [1, 1], [1, 0]), 0, 0.4).weights)).toEqual([0.4, 0.6]);
  });

  test('is written into a link without losing a bit; a dropped cluster is left out', () => {
    const model = runModel({ points: [0, 0, 1, 1], states: [{ means: [0.1 + 0.2, 1, NaN, NaN, 2, 3] }], algorithm: 'kmeans' });
    expect(startTexts(model, model.state(0))).toEqual({ means: '0.30000000000000004,1;2,3', covariances: '', weights: '' });
    const mixture = runModel({
      points: [0, 0, 1, 1],
      states: [{ weights: [0.25, 0.75], means: [0, 0, 2, 3], covariances: [1, 0.5, 0.5, 2, 4, 0, 0, 1] }],
    });
    expect(startTexts(mixture, mixture.state(0))).toEqual({
      means: '0,0;2,3',
      covariances: '1,0.5,0.5,2;4,0,0,1',
      weights: '0.25;0.75',
    });
  });
});

describe('the axes of an ellipse', () => {
  test.each(SEEDS)('are those of its covariance (seed %i)', seed => {
    const covariance = new Seeded(seed).covariance();
    const axes = axesOf(plot, stateOf([0, 0], covariance, [1]), 2, 0, 'full');
    covarianceOf(plot, axes).forEach((value, at) => expect(value).toBeCloseTo(covariance[at], 9));
    const [[ax, ay], [bx, by]] = axes as [readonly [number, number], readonly [number, number]];
    expect(ax * bx + ay * by).toBeCloseTo(0, 6);
  });

  test.each(SEEDS)('stay at a right angle when one is pulled, and the covariance positive definite (seed %i)', seed => {
    const random = new Seeded(seed);
    const axes = axesOf(plot, stateOf([0, 0], random.covariance(), [1]), 2, 0, 'full');
    const to = [random.number(-90, 90), random.number(-90, 90)] as const;
    const [[ax, ay], [bx, by]] = pulled(plot, axes, 0, to, 'full') as [readonly [number, number], readonly [number, number]];
    expect([ax, ay]).toEqual([...to]);
    expect(ax * bx + ay * by).toBeCloseTo(0, 6);
    expect(Math.hypot(bx, by)).toBeCloseTo(Math.hypot(...(axes[1] as [number, number])), 6);
    const [xx, xy, , yy] = covarianceOf(plot, [
      [ax, ay],
      [bx, by],
    ]) as [number, number, number, number];
    expect(xx * yy - xy * xy).toBeGreaterThan(0);
  });

  test('of a diagonal covariance lie along the coordinates, of a spherical one they grow together', () => {
    const axes = axesOf(plot, stateOf([0, 0], [4, 0, 0, 1], [1]), 2, 0, 'diagonal');
    expect(axes).toEqual([
      [2 * plot.scaleX, 0],
      [0, plot.scaleY],
    ]);
    expect(covarianceOf(plot, pulled(plot, axes, 0, [3 * plot.scaleX, 55], 'diagonal'))).toEqual([9, 0, 0, 1]);
    expect(covarianceOf(plot, pulled(plot, axes, 0, [3 * plot.scaleX, 55], 'spherical'))).toEqual([9, 0, 0, 9]);
  });

  test('can’t be pulled flat', () => {
    const axes = axesOf(plot, stateOf([0, 0], [4, 0, 0, 1], [1]), 2, 0, 'full');
    const [xx, , , yy] = covarianceOf(plot, pulled(plot, axes, 0, [0, 0], 'full'));
    expect(Math.min(xx, yy)).toBeGreaterThan(0);
    expect(covarianceOf(plot, pulled(plot, [[40, 0]], 0, [0.1, 0], 'full'))[0]).toBeGreaterThan(0);
  });
});

describe('a drag', () => {
  const grip = (axis: number | null, type: 'full' | 'tied' = 'full') =>
    new Grip({ component: 1, axis }, plot, state, 2, type, 100, 100);

  test('of less than four pixels may still be a click', () => {
    expect(grip(null).to(102, 102)).toBeNull();
    expect(grip(null).to(104, 100)).not.toBeNull();
  });

  test('of a mean moves it by as much data as pixels, up being up', () => {
    const moved = grip(null).to(100 + 2 * plot.scaleX, 100 + plot.scaleY);
    expect(Array.from(moved?.means ?? [])).toEqual([0, 0, 4, 4]);
  });

  test('of an axis changes the covariance and nothing else', () => {
    const moved = grip(0).to(100 + plot.scaleX, 100);
    expect(Array.from(moved?.means ?? [])).toEqual(Array.from(state.means));
    expect(moved?.covariances[4]).toBeCloseTo(9, 9);
    expect(Array.from(moved?.covariances.subarray(0, 4) ?? [])).toEqual([1, 0.5, 0.5, 2]);
  });
});
