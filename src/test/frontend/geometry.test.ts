import { axisName, Geometry, radiusOf } from 'Frontend/chart/geometry';
import type { Theme } from 'Frontend/chart/palette';
import { PlotArea } from 'Frontend/chart/plot-area';
import { plotSize } from 'Frontend/chart/plot-chart';
import { MeansLayout } from 'Frontend/compare/means-layout';
import { StartsModel } from 'Frontend/compare/starts-model';
import type { RunModel } from 'Frontend/run/run-model';
import type { StartsMessage } from 'Frontend/wire';
import { describe, expect, test } from 'vitest';
import { doubles64, emModel, ints64 } from './models';
import { Seeded } from './seeded';

const theme = { point: 4, mark: 11, text: 12, projector: false } as Theme;
const look = { weighted: false, densityName: 'density', equalScales: false };
const cloud = new Seeded(3).numbers(80, -5, 5);

/** A geometry and the plot that it is drawn in. */
function laidOut(model: RunModel, change: Partial<typeof look> = {}) {
  const geometry = new Geometry(model, theme, 700, 450, { ...look, ...change });
  return { geometry, plot: plotOf(geometry) };
}

function plotOf({ axes, width, height }: Pick<Geometry, 'axes' | 'width' | 'height'>): PlotArea {
  const size = plotSize(theme, width, height);
  return new PlotArea(34, 10, 34 + size.width, 10 + size.height, axes.x, axes.y);
}

describe('a run in the plane', () => {
  const { geometry, plot } = laidOut(emModel(cloud, 2, 2));

  test('has every point inside of the plot', () => {
    const { x, y } = geometry.places(plot);
    x.forEach((left, i) => expect(left > plot.left && left < plot.right && y[i] > plot.top && y[i] < plot.bottom).toBe(true));
  });

  test('has the marks at the means', () => {
    const state = { weights: new Float64Array(2), means: Float64Array.of(1, 2, 3, 4), covariances: new Float64Array(8) };
    expect(geometry.mark(plot, state, 1)).toEqual([plot.x(3), plot.y(4)]);
  });

  test('with equal scales a unit is as long on both axes', () => {
    const equal = laidOut(emModel(cloud, 2, 2), { equalScales: true });
    expect(-equal.plot.scaleY).toBeCloseTo(equal.plot.scaleX, 9);
  });
});

describe('a run on the line', () => {
  const { geometry, plot } = laidOut(emModel(cloud, 2, 2, { d: 1 }));

  test('has its points in a strip above the axis, each at its own x', () => {
    const { x, y } = geometry.places(plot);
    x.forEach((left, i) => {
      expect(left).toBeCloseTo(plot.x(cloud[i]), 3);
      expect(y[i]).toBeLessThan(plot.bottom);
      expect(y[i]).toBeGreaterThan(plot.y(0));
    });
  });

  test('names its second axis after the density', () => expect(geometry.axes.yName?.text).toBe('density'));
});

test('an axis without a name is called x, in the plane with a subscript', () => {
  expect(axisName(['waiting (min)', ''], 2, 0)).toMatchObject({ text: 'waiting (min)', italic: false });
  expect(axisName(['waiting (min)', ''], 2, 1)).toMatchObject({ text: 'x', subscript: '2', italic: true });
  expect(axisName([], 1, 0)).toMatchObject({ text: 'x', subscript: '' });
});

test('thousands of points are smaller', () => {
  expect([radiusOf(theme, 100), radiusOf(theme, 1500)]).toEqual([4, 4]);
  expect(radiusOf(theme, 10_000)).toBeLessThan(2.5);
});

describe('the map of many starts', () => {
  const finals = [-7, -5, NaN, -5, -6];
  const model = (d: 1 | 2) => {
    const message: StartsMessage = {
      algorithm: 'em',
      first: 0,
      chance: true,
      count: finals.length,
      k: 2,
      finals: doubles64(finals),
      means: doubles64(finals.flatMap((_, start) => (d === 1 ? [start, 9] : [start, 1, 9, 2]))),
      order: ints64(finals.flatMap(() => [0, 1])),
      best: { start: 1, value: -5, link: '' },
      shareAtBest: 0.4,
      tolerance: 0.1,
      degenerated: 1,
      bars: [
        { from: -7, to: -6, count: 1, best: null },
        { from: -6, to: -5, count: 3, best: null },
      ],
      places: 3,
      endings: [],
    };
    return new StartsModel(
      { n: 4, d, points: doubles64(d === 1 ? [0, 3, 6, 10] : [0, 0, 3, 1, 6, 2, 10, 3]), axes: [] },
      message,
      5,
    );
  };
  const map = (d: 1 | 2) => {
    const layout = new MeansLayout(model(d), theme, 600, 400);
    const plot = plotOf(layout);
    return { layout, plot, dots: layout.dots(plot) };
  };

  test('has a dot for every component of every start that has means', () => {
    const { dots } = map(2);
    expect(Array.from(dots.x, Number.isNaN)).toEqual([false, false, false, false, true, true, false, false, false, false]);
  });

  test('in the plane sets those of one bar side by side, close to their means', () => {
    const { layout, dots, plot } = map(2);
    expect(dots.x[2]).toBeCloseTo(plot.x(1), 3);
    expect(Math.hypot(dots.x[6] - plot.x(3), dots.y[6] - plot.y(1))).toBeCloseTo(layout.dotRadius * Math.sqrt(0.5), 3);
  });

  test('on the line is a row for each start, the best at the top', () => {
    const { dots } = map(1);
    const rows = [1, 3, 4, 0].map(start => dots.y[2 * start]);
    expect(rows).toEqual([...rows].sort((a, b) => a - b));
    expect(dots.y[2]).toBe(dots.y[3]);
  });

  test('has marks at the best run’s means', () => {
    const { layout, plot } = map(2);
    const marks = layout.marks(plot);
    expect(marks.x[1]).toBeCloseTo(plot.x(9), 3);
    expect(marks.y[0]).toBeCloseTo(plot.y(1), 3);
  });
});
