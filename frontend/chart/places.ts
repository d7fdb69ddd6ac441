import type { Places } from './view';

/** The place nearest to a point on the canvas, if it's within reach; of equally near ones the one painted last. */
export function nearest(places: Places, x: number, y: number, reach: number): number | null {
  let result: number | null = null;
  let least = reach * reach;
  for (let i = 0; i < places.x.length; i++) {
    const distance = (places.x[i] - x) ** 2 + (places.y[i] - y) ** 2;
    if (distance <= least) {
      least = distance;
      result = i;
    }
  }
  return result;
}
