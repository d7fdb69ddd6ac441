import { html, svg, type TemplateResult } from 'lit';
import { LOOKS, componentColor, componentLine, type Theme } from './palette';
import { componentLetter } from '../run/component-letter';

interface Shape {
  readonly path: (r: number) => string;
  /** The letter's size and how far below the center its middle lies, as shares of the radius. */
  readonly letter: number;
  readonly drop: number;
  /** For a glyph: how far the shape reaches from the middle of its box, and how far that is above the center. */
  readonly reach: number;
  readonly rise: number;
}

const shapes: readonly Shape[] = [
  { path: r => `M${r} 0A${r} ${r} 0 1 1 ${-r} 0A${r} ${r} 0 1 1 ${r} 0Z`, letter: 1.18, drop: 0, reach: 1, rise: 0 },
  { path: r => polygon(4, r * 0.9 * Math.SQRT2, 45), letter: 1.18, drop: 0, reach: 0.9, rise: 0 },
  { path: r => polygon(4, r * 1.28, 0), letter: 1.18, drop: 0, reach: 1.28, rise: 0 },
  { path: r => polygon(3, r * 1.52, -90), letter: 1.06, drop: 0.08, reach: 1.32, rise: 0.38 },
  { path: r => polygon(6, r * 1.13, 0), letter: 1.18, drop: 0, reach: 1.13, rise: 0 },
  { path: r => polygon(3, r * 1.52, 90), letter: 1.06, drop: -0.13, reach: 1.32, rise: -0.38 },
];
const paths = new Map<string, Path2D>();

/** The outline of component k's mark around (0, 0) as SVG path data. */
function markPath(k: number, r: number): string {
  return shapes[k % LOOKS].path(r);
}

/** Whether the mark has a second outline: from the seventh component on. */
function isDouble(k: number): boolean {
  return k >= LOOKS;
}

/** A component's small mark for tables and texts; color and shape are those of the plane. */
export function componentGlyph(k: number, size = 14): TemplateResult {
  const shape = shapes[k % LOOKS];
  const r = Math.min(5.6, 6.9 / shape.reach);
  const color = componentColor(k);
  const outline = (radius: number, width: number) =>
    svg`<path d=${shape.path(radius)} fill="none" stroke=${color} stroke-width=${width} stroke-linejoin="round"/>`;
  const box = `-8 ${-8 - shape.rise * r} 16 16`;
  return html`<svg class="g" width=${size} height=${size} viewBox=${box} aria-hidden="true">
    ${isDouble(k) ? [outline(r * 1.05, 1.2), outline(r * 0.52, 1.2)] : outline(r, 2.2)}
  </svg>`;
}

/** Paints the mark of component k with its letter. Strength below 1 makes it recede; its inside stays paper. */
export function paintMark(
  context: CanvasRenderingContext2D,
  theme: Theme,
  k: number,
  x: number,
  y: number,
  strength: number,
): void {
  const r = theme.mark;
  const width = theme.stroke * 1.35;
  const outline = path(k, r);
  const outer = path(k, r + 2.2 * width);
  const shape = shapes[k % LOOKS];
  context.save();
  context.translate(x, y);
  context.lineJoin = 'round';
  context.strokeStyle = theme.paper;
  context.fillStyle = theme.paper;
  context.lineWidth = width + 2;
  context.stroke(isDouble(k) ? outer : outline);
  context.fill(isDouble(k) ? outer : outline);
  context.globalAlpha = strength;
  context.strokeStyle = componentLine(theme, k).color;
  context.lineWidth = width;
  context.stroke(outline);
  if (isDouble(k)) {
    context.lineWidth = width * 0.7;
    context.stroke(outer);
  }
  context.font = `640 ${r * shape.letter}px ${theme.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  context.fillStyle = theme.ink;
  context.fillText(componentLetter(k), 0, r * (shape.drop + 0.36 * shape.letter));
  context.restore();
}

function path(k: number, r: number): Path2D {
  const key = `${k % LOOKS} ${r}`;
  let result = paths.get(key);
  if (!result) paths.set(key, (result = new Path2D(markPath(k, r))));
  return result;
}

/** A regular polygon whose first corner is at this angle. */
function polygon(corners: number, radius: number, degrees: number): string {
  const points = Array.from({ length: corners }, (_, i) => {
    const angle = (degrees / 180 + (2 * i) / corners) * Math.PI;
    return `${round(radius * Math.cos(angle))} ${round(radius * Math.sin(angle))}`;
  });
  return `M${points.join('L')}Z`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
