import { CurveLabels } from 'Frontend/run/curve-labels';
import { CurveLayout } from 'Frontend/run/curve-layout';
import { curveShape } from 'Frontend/run/curve-shape';
import { GainLayout } from 'Frontend/run/gain-layout';
import { RunFacts } from 'Frontend/run/run-facts';
import { describe, expect, test } from 'vitest';
import { homeworkRun, kMeansModel, runModel } from './models';

const box = { width: 700, height: 150, left: 34, right: 10, top: 18, bottom: 26 };
const facts = homeworkRun();

/** A run whose objective after each iteration is one of these. */
function climb(...values: number[]): RunFacts {
  return new RunFacts(
    runModel({
      d: 1,
      points: [0, 1],
      states: values.map(() => ({ weights: [1], means: [0], covariances: [1] })),
      objective: values.flatMap((value, i) => (i === 0 ? [value] : [values[i - 1], value])),
    }),
  );
}

/** The corners of a path. */
function corners(path: string): { draw: string; x: number; y: number }[] {
  return [...path.matchAll(/([ML])(-?[\d.]+),(-?[\d.]+)/g)].map(([, draw, x, y]) => ({ draw, x: Number(x), y: Number(y) }));
}

describe('where the curve goes', () => {
  const layout = new CurveLayout(facts, box);

  test('frames lie evenly from the left edge to the right one', () => {
    expect(layout.x(0)).toBe(34);
    expect(layout.x(68)).toBe(690);
    expect(layout.x(34)).toBeCloseTo(362, 9);
  });

  test('the highest objective is at the top, the lowest above the axis', () => {
    expect(layout.y(facts.highest)).toBeCloseTo(18, 9);
    expect(layout.y(facts.lowest)).toBeCloseTo(116, 9);
    expect(layout.y(NaN)).toBeNaN();
  });

  test('a place across leads back to its frame', () => {
    for (let frame = 0; frame <= 68; frame++) expect(layout.frameAt(layout.x(frame) + 2)).toBe(frame);
    expect(layout.frameAt(-100)).toBe(0);
    expect(layout.frameAt(9999)).toBe(68);
  });

  test('past and future meet in the frame that is shown', () => {
    const [past, future] = [corners(layout.line(0, 30)), corners(layout.line(30, 68))];
    expect([past.length, future.length]).toEqual([31, 39]);
    expect(future[0]).toMatchObject({ draw: 'M', x: past.at(-1)?.x, y: past.at(-1)?.y });
  });

  test('a dot for each M as far as the cursor', () => {
    expect(layout.dots(9).match(/h0/g)).toHaveLength(4);
    expect(new CurveLayout(facts, { ...box, width: 120 }).dots(68)).toBe('');
  });

  test('numbers under the axis are as many as there is room for', () => {
    expect(layout.labeled(60)).toEqual([0, 5, 10, 15, 20, 25, 30]);
    expect(layout.labeled(1)).toHaveLength(34);
    expect(layout.ticks([0, 5]).match(/v6/g)).toHaveLength(2);
  });

  test('a value that is none breaks the line', () => {
    const broken = new CurveLayout(climb(-5, NaN, -4, -3), box);
    const drawn = corners(broken.line(0, 6));
    expect(drawn.map(({ draw }) => draw)).toEqual(['M', 'L', 'M', 'L', 'L']);
    expect(broken.height(2)).toBeNaN();
    expect(broken.band(0, 700)).not.toBeNull();
  });

  test('a curve that never moves runs through the middle', () => {
    const flat = new CurveLayout(climb(-5, -5), box);
    expect(flat.height(0)).toBe((124 - 8 + 18) / 2);
  });
});

describe('the texts on the curve', () => {
  const layout = new CurveLayout(facts, box);
  const measure = (text: string) => 6.5 * text.length;
  const labels = new CurveLabels(facts, layout, 12, false, measure);

  test('beside the value at the cursor stands why the run stopped', () => {
    expect(labels.showsReason).toBe(true);
    expect(labels.at(20).map(({ text }) => text)).toEqual(['Converged:', 'small gains', '−751.12']);
  });

  test('where there is no room for that, the value at the end stands there', () => {
    const wide = new CurveLabels(facts, new CurveLayout(facts, { ...box, height: 300 }), 12, false, text =>
      text.startsWith('Conv') ? 9999 : measure(text),
    );
    expect(wide.showsReason).toBe(false);
    expect(wide.at(30).map(({ text }) => text)).toEqual(['−747.18', '−705.22']);
  });

  test('no text lies on another, or outside, wherever the cursor is', () => {
    for (let frame = 0; frame <= 68; frame++) {
      const placed = labels.at(frame);
      for (const { x, y, width, height } of placed) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(box.width);
        expect(y + height).toBeLessThanOrEqual(layout.base);
      }
      placed.forEach((one, i) =>
        placed.slice(i + 1).forEach(other => {
          const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
          const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
          expect([frame, one.text, other.text, across > 0.01 && down > 0.01]).toEqual([frame, one.text, other.text, false]);
        }),
      );
    }
  });

  test('with the gains only the cursor has its value', () => {
    const alone = new CurveLabels(facts, layout, 12, true, measure);
    expect(alone.showsReason).toBe(false);
    expect(alone.at(20).map(({ text }) => text)).toEqual(['−751.12']);
  });

  test('a frame without a value has none', () => {
    const broken = climb(NaN, -5, -4);
    expect(new CurveLabels(broken, new CurveLayout(broken, box), 12, true, measure).at(0)).toEqual([]);
  });
});

describe('the gains on their scale', () => {
  const layout = new CurveLayout(facts, box);

  test('a tenth of a gain is as far down, wherever it is', () => {
    const gains = new GainLayout(climb(0, 100, 110, 111), new CurveLayout(climb(0, 100, 110, 111), box));
    const [first, second, third] = gains.dots;
    expect(second.y - first.y).toBeCloseTo(third.y - second.y, 9);
    expect(second.y).toBeGreaterThan(first.y);
  });

  test('each stands where its iteration ends', () => {
    const gains = new GainLayout(facts, layout);
    expect(gains.dots).toHaveLength(34);
    expect(gains.dots[4].x).toBeCloseTo(layout.x(10), 9);
    expect(gains.last?.gain).toBeCloseTo(facts.gain(33), 12);
  });

  test('what is not above 0 breaks the line and has no dot', () => {
    const run = climb(-10, -8, -9, -5, -4);
    const gains = new GainLayout(run, new CurveLayout(run, box));
    expect(gains.dots.map(({ iteration }) => iteration)).toEqual([0, 2, 3]);
    expect(corners(gains.line).map(({ draw }) => draw)).toEqual(['M', 'M', 'L']);
    expect(gains.line).not.toContain('NaN');
  });

  test('what K-means takes away is its gain', () => {
    const run = new RunFacts(kMeansModel([0, 1, 8, 9], [0, 1], 2, 1));
    const gains = new GainLayout(run, new CurveLayout(run, box));
    // before the first assignment there is no inertia to fall from
    expect(gains.dots[0]?.iteration).toBe(1);
  });

  test('a run without a gain has an empty scale', () => {
    const still = climb(-5, -5);
    const gains = new GainLayout(still, new CurveLayout(still, box));
    expect([gains.line, gains.first, gains.last]).toEqual(['', null, null]);
  });
});

describe('the shape of a curve', () => {
  test('a plateau: many iterations bring next to nothing, and then more comes', () => {
    expect(curveShape(facts)).toEqual({ kind: 'plateau', iterations: 10 });
  });

  test('steep: most of the way in the first iterations', () => {
    expect(curveShape(climb(0, 80, 95, 97, 98, 99, 100))).toEqual({ kind: 'steep', iterations: 2 });
  });

  test('steady: the way goes on to the end', () => {
    expect(curveShape(climb(0, 25, 50, 75, 100))).toEqual({ kind: 'steady', iterations: 4 });
  });

  test('a curve that falls has the same shapes; one that does not move has none', () => {
    expect(curveShape(climb(100, 20, 5, 3, 2, 1, 0))).toEqual({ kind: 'steep', iterations: 2 });
    expect(curveShape(climb(1, 1, 1))).toBeNull();
    expect(curveShape(climb(1))).toBeNull();
  });
});
