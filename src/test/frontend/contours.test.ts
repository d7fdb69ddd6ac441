import { traceContours } from 'Frontend/chart/contours';
import { traceEllipse } from 'Frontend/chart/ellipse';
import { PlotArea } from 'Frontend/chart/plot-area';
import { emptyPose, setParameters } from 'Frontend/chart/pose';
import { describe, expect, test } from 'vitest';
import { runModel, stateOf } from './models';
import { Path } from './path';
import { SEEDS, Seeded } from './seeded';
import { density, type Mixture } from './textbook';

const plot = new PlotArea(0, 0, 600, 400, { min: -6, max: 6 }, { min: -4, max: 4 });

describe.each(SEEDS)('the contours of a random mixture (seed %i)', seed => {
  const random = new Seeded(seed);
  const k = 1 + random.index(4);
  const mixture: Mixture = {
    weights: random.numbers(k, 0.2, 1),
    means: Array.from({ length: k }, () => [random.number(-4, 4), random.number(-3, 3)]).flat(),
    covariances: Array.from({ length: k }, () => random.covariance()).flat(),
  };
  const lines = contours(mixture, 4);

  test('are lines of equal density, each half the density of the next', () => {
    expect(lines.length).toBeGreaterThan(50);
    for (const [fromX, fromY, toX, toY] of lines) {
      const [from, to] = [halvings(mixture, fromX, fromY), halvings(mixture, toX, toY)];
      // straight between the corners of a cell, so not exact
      expect(Math.abs(from - Math.round(from))).toBeLessThan(0.1);
      expect(Math.round(from)).toBe(Math.round(to));
    }
  });

  test('come nearer to that the finer the grid is', () => {
    const worst = (cell: number) => Math.max(...contours(mixture, cell).map(([x, y]) => off(halvings(mixture, x, y))));
    expect(worst(2)).toBeLessThan(0.5 * worst(8));
  });
});

test('above the density of a saddle two peaks are apart, below they are one', () => {
  const square = new PlotArea(0, 0, 500, 500, { min: -5, max: 5 }, { min: -5, max: 5 });
  const covariances = [1, 0, 0, 1, 1, 0, 0, 1];
  const saddle: Mixture = { weights: [0.5, 0.5], means: [-1.5, -1.5, 1.5, 1.5], covariances };
  const inTheMiddle = contours(saddle, 100, square).filter(segment => segment.every(value => Math.abs(value) <= 1));
  // of the cell around it: one contour rounds off the corners at the peaks, two those between
  const atPeaks = inTheMiddle.filter(([fromX, fromY, toX, toY]) => (fromX + toX) * (fromY + toY) > 0);
  expect([atPeaks.length, inTheMiddle.length]).toEqual([2, 6]);
});

test('collapsed components have no density to draw', () => {
  expect(contours({ weights: [1], means: [0, 0], covariances: [1, 1, 1, 1] }, 4)).toEqual([]);
  const beside = { weights: [0.5, 0.5], means: [0, 0, 1, 1], covariances: [0, 0, 0, 0, 1, 0, 0, 1] };
  expect(contours(beside, 4).length).toBeGreaterThan(50);
});

describe('an ellipse', () => {
  test.each(SEEDS)('lies at that many standard deviations around its mean (seed %i)', seed => {
    const random = new Seeded(seed);
    const [mean, covariance] = [[random.number(-4, 4), random.number(-3, 3)], random.covariance()];
    const path = new Path();
    expect(traceEllipse(path.context, plot, Float64Array.from(mean), Float64Array.from(covariance), 0, 2)).toBe(true);
    const [a, b, , c] = covariance;
    for (const [x, y] of path.circle()) {
      const [dx, dy] = [plot.dataX(x) - mean[0], plot.dataY(y) - mean[1]];
      const squared = (c * dx * dx - 2 * b * dx * dy + a * dy * dy) / (a * c - b * b);
      expect(Math.sqrt(squared)).toBeCloseTo(2, 6);
    }
  });

  test('of a collapsed component is a dot, of one that isn’t there nothing', () => {
    const path = new Path();
    expect(traceEllipse(path.context, plot, Float64Array.of(1, 1), new Float64Array(4), 0, 1)).toBe(true);
    for (const [x, y] of path.circle()) expect(Math.hypot(x - plot.x(1), y - plot.y(1))).toBeCloseTo(0.4, 9);
    expect(traceEllipse(path.context, plot, Float64Array.of(NaN, NaN), Float64Array.of(1, 0, 0, 1), 0, 1)).toBe(false);
  });
});

/** The segments of the contours in data units. */
function contours({ weights, means, covariances }: Mixture, cell: number, area = plot): [number, number, number, number][] {
  const pose = emptyPose(runModel({ points: [0, 0], states: [{ weights, means, covariances }] }));
  setParameters(pose, stateOf(means, covariances, weights));
  const path = new Path();
  traceContours(path.context, area, pose, cell);
  return path.segments.map(([fromX, fromY, toX, toY]) => [
    area.dataX(fromX),
    area.dataY(fromY),
    area.dataX(toX),
    area.dataY(toY),
  ]);
}

/** How often 1 was halved to get the mixture's density there. */
function halvings(mixture: Mixture, x: number, y: number): number {
  const densities = mixture.weights.map((weight, j) => weight * density([x, y], mixture, j));
  return Math.log2(densities.reduce((a, b) => a + b));
}

function off(level: number): number {
  return Math.abs(level - Math.round(level));
}
