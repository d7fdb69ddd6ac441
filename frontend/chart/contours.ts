import type { PlotArea } from './plot-area';
import type { Pose } from './pose';

/** Neighboring contours differ by this in ln p: each halves the density. */
const SPACING = Math.LN2;
/** How many contours lie below the middle one of the components' peaks. */
const BELOW = 6;
const MOST = 40;

/** Adds the contours of the mixture's density to the current path, from a grid of cells of this many pixels. */
export function traceContours(context: CanvasRenderingContext2D, plot: PlotArea, pose: Pose, cell: number): void {
  const components = factors(pose);
  if (!components.length) return;
  const columns = Math.ceil((plot.right - plot.left) / cell) + 1;
  const rows = Math.ceil(plot.bottom / cell) + 1;
  const grid = new Float64Array(columns * rows);
  const scratch = new Float64Array(components.length);
  for (let row = 0; row < rows; row++) {
    const y = plot.dataY(row * cell);
    for (let column = 0; column < columns; column++) {
      grid[row * columns + column] = logMixture(components, plot.dataX(plot.left + column * cell), y, scratch);
    }
  }
  const peaks = components.map(c => logMixture(components, c.x, c.y, scratch)).sort((a, b) => a - b);
  const first = Math.ceil(peaks[peaks.length >> 1] / SPACING) - BELOW;
  const last = Math.min(Math.floor(peaks[peaks.length - 1] / SPACING), first + MOST);
  for (let row = 0; row + 1 < rows; row++) {
    for (let column = 0; column + 1 < columns; column++) {
      const at = row * columns + column;
      const corners = [grid[at], grid[at + 1], grid[at + columns + 1], grid[at + columns]];
      const low = Math.max(first, Math.ceil(Math.min(...corners) / SPACING));
      const high = Math.min(last, Math.floor(Math.max(...corners) / SPACING));
      for (let level = low; level <= high; level++) {
        traceCell(context, plot.left + column * cell, row * cell, cell, corners, level * SPACING);
      }
    }
  }
}

/** A component as ln p = constant - (a dx^2 + 2 b dx dy + c dy^2) / 2. */
interface Factor {
  readonly x: number;
  readonly y: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly constant: number;
}

/** The components that have a density: those that haven't collapsed. */
function factors(pose: Pose): Factor[] {
  return Array.from(pose.weights, (weight, k) => {
    const [xx, xy, , yy] = pose.covariances.subarray(4 * k, 4 * k + 4);
    const determinant = xx * yy - xy * xy;
    return {
      x: pose.means[2 * k],
      y: pose.means[2 * k + 1],
      a: yy / determinant,
      b: -xy / determinant,
      c: xx / determinant,
      constant: Math.log(weight) - Math.log(2 * Math.PI) - 0.5 * Math.log(determinant),
    };
  }).filter(c => Number.isFinite(c.constant + c.x + c.y + c.a + c.c));
}

/** ln of the sum of the weighted densities, by log-sum-exp. */
function logMixture(components: readonly Factor[], x: number, y: number, scratch: Float64Array): number {
  let top = -Infinity;
  for (let k = 0; k < components.length; k++) {
    const c = components[k];
    const dx = x - c.x;
    const dy = y - c.y;
    const joint = c.constant - 0.5 * (c.a * dx * dx + 2 * c.b * dx * dy + c.c * dy * dy);
    scratch[k] = joint;
    if (joint > top) top = joint;
  }
  let sum = 0;
  for (let k = 0; k < components.length; k++) if (scratch[k] > top - 30) sum += Math.exp(scratch[k] - top);
  return top + Math.log(sum);
}

/** Marching squares in one cell: a segment between the two edges where the level is crossed; two in a saddle. */
function traceCell(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  cell: number,
  corners: readonly number[],
  level: number,
): void {
  const [p, q, r, s] = corners;
  const crossings: number[] = [];
  if (p < level !== q < level) crossings.push(x + (cell * (level - p)) / (q - p), y);
  if (q < level !== r < level) crossings.push(x + cell, y + (cell * (level - q)) / (r - q));
  if (r < level !== s < level) crossings.push(x + (cell * (level - s)) / (r - s), y + cell);
  if (s < level !== p < level) crossings.push(x, y + (cell * (level - p)) / (s - p));
  if (crossings.length === 8 && (p + q + r + s) / 4 < level !== p < level) crossings.push(...crossings.splice(0, 2));
  for (let i = 0; i + 3 < crossings.length; i += 4) {
    context.moveTo(crossings[i], crossings[i + 1]);
    context.lineTo(crossings[i + 2], crossings[i + 3]);
  }
}
