import { voronoiRegion } from 'Frontend/chart/voronoi';
import { describe, expect, test } from 'vitest';
import { SEEDS, Seeded } from './seeded';
import { nearest } from './textbook';

const X = { min: -10, max: 10 };
const Y = { min: -5, max: 5 };

describe.each(SEEDS)('the regions of random centroids (seed %i)', seed => {
  const random = new Seeded(seed);
  const k = 1 + random.index(12);
  const centroids = Array.from({ length: k }, () => [random.number(-12, 12), random.number(-6, 6)]).flat();
  const regions = centroids.slice(0, k).map((_, j) => voronoiRegion(Float64Array.from(centroids), j, X, Y));

  test('hold exactly the places whose nearest centroid they belong to', () => {
    for (let i = 0; i < 200; i++) {
      const place = [random.number(X.min, X.max), random.number(Y.min, Y.max)];
      const holding = regions.flatMap((region, j) => (holds(region, place[0], place[1]) ? [j] : []));
      expect(holding).toEqual(nearest(place, 2, centroids));
    }
  });

  test('cover the whole plane once', () => {
    expect(regions.map(area).reduce((a, b) => a + b)).toBeCloseTo(200, 6);
  });
});

describe('at the edges', () => {
  test('one centroid has everything', () => {
    expect(area(voronoiRegion(Float64Array.of(3, 3), 0, X, Y))).toBe(200);
  });

  test('of equal centroids the first has everything', () => {
    const equal = Float64Array.of(1, 1, 1, 1);
    expect(area(voronoiRegion(equal, 0, X, Y))).toBe(200);
    expect(voronoiRegion(equal, 1, X, Y)).toEqual([]);
  });

  test('a dropped cluster has nothing and takes nothing', () => {
    const dropped = Float64Array.of(NaN, NaN, 1, 1);
    expect(voronoiRegion(dropped, 0, X, Y)).toEqual([]);
    expect(area(voronoiRegion(dropped, 1, X, Y))).toBe(200);
  });

  test('a centroid far outside may have no place that is seen', () => {
    expect(voronoiRegion(Float64Array.of(0, 0, 500, 0), 1, X, Y)).toEqual([]);
  });
});

/** Whether a place lies inside of a convex polygon. */
function holds(polygon: readonly number[], x: number, y: number): boolean {
  const sides = corners(polygon).map(([ax, ay, bx, by]) => (bx - ax) * (y - ay) - (by - ay) * (x - ax));
  return sides.length > 0 && sides.every(side => side >= 0);
}

function area(polygon: readonly number[]): number {
  return corners(polygon).reduce((sum, [ax, ay, bx, by]) => sum + (ax * by - bx * ay) / 2, 0);
}

/** Each side as its two ends. */
function corners(polygon: readonly number[]): [number, number, number, number][] {
  return Array.from({ length: polygon.length / 2 }, (_, i) => {
    const next = (2 * i + 2) % polygon.length;
    return [polygon[2 * i], polygon[2 * i + 1], polygon[next], polygon[next + 1]];
  });
}
