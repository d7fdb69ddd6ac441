import { type Oklab, toOklab } from './oklab';

/** How many components look different by color, shape and dash; those after them repeat with a double outline. */
export const LOOKS = 6;

/** The style sheet's tokens as a canvas needs them: read once, kept until the theme changes. */
export interface Theme {
  readonly paper: string;
  readonly ink: string;
  readonly ink3: string;
  readonly rule: string;
  readonly line: string;
  /** One for each look. */
  readonly components: readonly string[];
  readonly mixes: readonly Oklab[];
  /** A point before the first E. */
  readonly none: Oklab;
  readonly fill1: number;
  readonly fill2: number;
  /** Lengths in CSS pixels; point and mark are radii. */
  readonly point: number;
  readonly stroke: number;
  readonly mark: number;
  readonly text: number;
  readonly font: string;
  /** Durations in milliseconds; 0 where motion isn't wanted. */
  readonly recolor: number;
  readonly move: number;
  readonly scrub: number;
  /** The control points of the moves' cubic-bezier. */
  readonly ease: readonly number[];
  readonly projector: boolean;
}

const dashes: readonly (readonly number[])[] = [[], [9, 5], [1.5, 5], [12, 4, 2, 4], [5, 3], [2, 3, 8, 3]];
const DASHES_FOR_STROKE = 1.75;

/** The color of component k for a style sheet. */
export function componentColor(k: number): string {
  return `var(${componentToken(k)})`;
}

/** How component k is drawn on a canvas: from the seventh on with half the stroke; dashes grow with the stroke. */
export function componentLine(theme: Theme, k: number): { color: string; width: number; dash: number[] } {
  const scale = theme.stroke / DASHES_FOR_STROKE;
  return {
    color: theme.components[k % LOOKS],
    width: theme.stroke * (k < LOOKS ? 1 : 0.5),
    dash: dashes[k % LOOKS].map(length => length * scale),
  };
}

/** Reads the tokens that hold on this element. */
export function readTheme(host: Element): Theme {
  const style = getComputedStyle(host);
  const get = (name: string, fallback: string) => style.getPropertyValue(name).trim() || fallback;
  const color = (name: string, fallback: string) => toHex(get(name, fallback), fallback);
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const duration = (name: string, fallback: string) => (still ? 0 : milliseconds(get(name, fallback)));
  const components = Array.from({ length: LOOKS }, (_, k) => color(componentToken(k), '#55595f'));
  return {
    paper: color('--paper', '#fcfcfa'),
    ink: color('--ink', '#1a1c1f'),
    ink3: color('--ink-3', '#6a6f76'),
    rule: color('--rule', '#e2e2dc'),
    line: color('--line', '#84898f'),
    components,
    mixes: components.map(toOklab),
    none: toOklab(color('--none', '#8a8f95')),
    fill1: Number(get('--fill-1', '.1')),
    fill2: Number(get('--fill-2', '.035')),
    point: Number(get('--point', '4.25')),
    stroke: Number(get('--stroke', '1.75')),
    mark: Number(get('--mark', '11')),
    text: pixels(get('--t-12', '.75rem')),
    font: get('--ui', 'system-ui, sans-serif'),
    recolor: duration('--m-e', '420ms'),
    move: duration('--m-m', '720ms'),
    scrub: duration('--m-scrub', '90ms'),
    ease: (get('--ease-move', '').match(/-?[\d.]+/g) ?? ['.5', '0', '.15', '1']).map(Number),
    projector: document.documentElement.dataset.mode === 'projector',
  };
}

/** The color of every point as a mix by its responsibilities, n x 3; gray where there are none. */
export function mixColors(theme: Theme, memberships: Float64Array | null, k: number, into: Float32Array): void {
  const n = into.length / 3;
  for (let i = 0; i < n; i++) {
    let lightness = 0;
    let a = 0;
    let b = 0;
    for (let j = 0; memberships && j < k; j++) {
      const r = memberships[i * k + j];
      const mix = theme.mixes[j % LOOKS];
      lightness += r * mix[0];
      a += r * mix[1];
      b += r * mix[2];
    }
    const asked = lightness > 0;
    into[3 * i] = asked ? lightness : theme.none[0];
    into[3 * i + 1] = asked ? a : theme.none[1];
    into[3 * i + 2] = asked ? b : theme.none[2];
  }
}

/** Colors every point like one component. */
export function ownColors(theme: Theme, components: Int32Array, into: Float32Array): void {
  components.forEach((k, i) => into.set(theme.mixes[k % LOOKS], 3 * i));
}

/** Any opaque CSS color as "#rrggbb". */
function toHex(color: string, fallback: string): string {
  if (/^#[\da-f]{6}$/i.test(color)) return color;
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return fallback;
  context.fillStyle = fallback;
  context.fillStyle = color;
  return /^#[\da-f]{6}$/i.test(context.fillStyle) ? context.fillStyle : fallback;
}

function pixels(length: string): number {
  const value = parseFloat(length);
  return length.endsWith('rem') ? value * parseFloat(getComputedStyle(document.documentElement).fontSize) : value;
}

function milliseconds(duration: string): number {
  return parseFloat(duration) * (duration.endsWith('ms') ? 1 : 1000);
}

function componentToken(k: number): string {
  return `--comp-${'abcdef'[k % LOOKS]}`;
}
