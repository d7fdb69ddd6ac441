import type { RunModel } from '../run/run-model';
import type { KeptLayer } from './kept-layer';
import type { Theme } from './palette';
import type { PlotArea } from './plot-area';
import type { Pose } from './pose';
import type { EndName } from './texts';

/** Places on the canvas in CSS pixels; NaN for what isn't drawn. */
export interface Places {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

/** Everything that a painter needs to know for one picture. */
export interface View {
  readonly model: RunModel;
  readonly theme: Theme;
  readonly plot: PlotArea;
  readonly pose: Pose;
  /** Whether the pose is a frame's, not one on the way to it. */
  readonly settled: boolean;
  /** The last state that the trails have reached; from there they lead to where the means are now. */
  readonly reached: number;
  readonly points: Places;
  /** The radius of a point: --point, less where there are thousands. */
  readonly pointRadius: number;
  /** All points, painted, as large as the canvas. */
  readonly pointImage: OffscreenCanvas | ImageBitmap;
  /** Keeps the ellipses while only colors move. */
  readonly ellipses: KeptLayer;
  /** Where the means' marks go. */
  readonly marks: Places;
  /** The ends of the selected component's axes, which can be pulled. */
  readonly handles: Places;
  /** Where the mark of a component was in another state of the run, for the trails. */
  readonly markAt: (state: number, k: number) => readonly [x: number, y: number];
  readonly selectedPoint: number | null;
  readonly hoveredPoint: number | null;
  readonly ringed?: readonly number[];
  readonly selectedComponent: number | null;
  readonly contours: boolean;
  readonly weighted: boolean;
  readonly trails: boolean;
  readonly legend: readonly string[];
  readonly xName: EndName | null;
  readonly yName: EndName | null;
}

/** How strongly a component is drawn: the others recede when one is selected. */
export function strength(view: View, k: number): number {
  return view.selectedComponent === null || view.selectedComponent === k ? 1 : 0.38;
}
