import type { Range } from './axes';

/** The corners of a polygon, x and y in turn. */
export type Polygon = number[];

/**
 * The part of the plane where a point is assigned to centroid k: the rectangle cut by the half-plane nearer to k than
 * to j, for every other j. Of equal centroids the first gets it all, as in the assignment step.
 *
 * @returns the corners in data units; empty where the region is, or the cluster was dropped (NaN)
 */
export function voronoiRegion(centroids: Float64Array, k: number, x: Range, y: Range): Polygon {
  const [kx, ky] = [centroids[2 * k], centroids[2 * k + 1]];
  if (!Number.isFinite(kx + ky)) return [];
  let region = [x.min, y.min, x.max, y.min, x.max, y.max, x.min, y.max];
  for (let j = 0; 2 * j < centroids.length && region.length; j++) {
    const [jx, jy] = [centroids[2 * j], centroids[2 * j + 1]];
    if (j === k || !Number.isFinite(jx + jy)) continue;
    if (jx === kx && jy === ky) {
      if (j < k) return [];
    } else region = cut(region, (kx + jx) / 2, (ky + jy) / 2, kx - jx, ky - jy);
  }
  return region;
}

/** What is left of a convex polygon on the side of a line (through a point) that the direction points to. */
function cut(polygon: Polygon, throughX: number, throughY: number, directionX: number, directionY: number): Polygon {
  const result: Polygon = [];
  const side = (at: number) => (polygon[at] - throughX) * directionX + (polygon[at + 1] - throughY) * directionY;
  for (let at = 0; at < polygon.length; at += 2) {
    const next = (at + 2) % polygon.length;
    const here = side(at);
    const there = side(next);
    if (here >= 0) result.push(polygon[at], polygon[at + 1]);
    if (here >= 0 !== there >= 0) {
      const share = here / (here - there);
      result.push(
        polygon[at] + share * (polygon[next] - polygon[at]),
        polygon[at + 1] + share * (polygon[next + 1] - polygon[at + 1]),
      );
    }
  }
  return result;
}
