import { Zoom } from 'Frontend/chart/zoom';
import { describe, expect, test } from 'vitest';
import { SEEDS, Seeded } from './seeded';

const WHOLE = { min: -10, max: 30 };

describe('a zoom', () => {
  test('begins with the whole plane', () => {
    expect(Zoom.whole.isWhole).toBe(true);
    expect(Zoom.whole.horizontal(WHOLE)).toEqual(WHOLE);
  });

  test('comes closer to the middle', () => {
    expect(Zoom.whole.closer(2).horizontal(WHOLE)).toEqual({ min: 0, max: 20 });
  });

  test('comes back to the very same whole', () => {
    expect(Zoom.whole.closer(8, 0.1, 0.9).closer(1 / 8)).toBe(Zoom.whole);
    expect(Zoom.whole.closer(0.5)).toBe(Zoom.whole);
  });

  test('has an end', () => {
    const closest = Zoom.whole.closer(1000);
    expect(closest.isClosest).toBe(true);
    expect(closest.factor).toBe(200);
    expect(closest.closer(2).factor).toBe(200);
  });

  test('moves by shares of what is seen', () => {
    const closer = Zoom.whole.closer(4);
    expect(closer.moved(0.5, 0).horizontal(WHOLE)).toEqual({ min: 10, max: 20 });
    expect(closer.moved(0, -0.5).vertical(WHOLE)).toEqual({ min: 0, max: 10 });
    expect(Zoom.whole.moved(0.3, 0)).toBe(Zoom.whole);
  });

  test('brings a place into view, moving no more than it must', () => {
    const closer = Zoom.whole.closer(4);
    expect(closer.showing(0.5, 0.5)).toBe(closer);
    const shown = closer.showing(1.4, 0.5);
    expect(shown.horizontal(WHOLE).min).toBeCloseTo(10, 9);
    expect(shown.vertical(WHOLE)).toEqual(closer.vertical(WHOLE));
  });
});

describe.each(SEEDS)('after many moves (seed %i)', seed => {
  const random = new Seeded(seed);

  test('what is at a place of the view stays there when one comes closer, and nothing beyond the whole is seen', () => {
    let zoom = Zoom.whole;
    for (let i = 0; i < 30; i++) {
      const [atX, atY] = [random.number(), random.number()];
      const at = ({ min, max }: typeof WHOLE) => min + atX * (max - min);
      const closer = zoom.closer(random.number(1, 2), atX, atY);
      expect(at(closer.horizontal(WHOLE))).toBeCloseTo(at(zoom.horizontal(WHOLE)), 9);
      zoom = closer.moved(random.number(-1, 1), random.number(-1, 1)).closer(random.number(0.3, 1), random.number());
      for (const seen of [zoom.horizontal(WHOLE), zoom.vertical(WHOLE)]) {
        expect(seen.min).toBeGreaterThanOrEqual(WHOLE.min - 1e-9);
        expect(seen.max).toBeLessThanOrEqual(WHOLE.max + 1e-9);
        expect(seen.max - seen.min).toBeCloseTo(40 / zoom.factor, 9);
      }
    }
  });
});
