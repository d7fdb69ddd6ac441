import { css } from 'lit';
import { sharedStyles } from '../element/shared-styles';

/** Of the plot of errors. */
export const errorPlotStyles = [
  sharedStyles,
  css`
    :host { display: block; min-width: 0; }
    .plot { position: relative; height: var(--plot, 330px); font-size: var(--t-12); }
    svg { position: absolute; inset: 0; display: block; width: 100%; height: 100%; overflow: visible; }
    text {
      font-family: var(--ui); font-size: 1em; font-variant-numeric: tabular-nums; fill: var(--ink-3);
      user-select: none; pointer-events: none;
    }
    .halo { paint-order: stroke; stroke: var(--paper); stroke-width: 5px; stroke-linejoin: round; }
    .label, .strong { font-size: var(--t-14); fill: var(--ink); }
    .strong { font-weight: 560; }
    .quiet-label { font-size: var(--t-14); fill: var(--ink-2); }
    .reference { fill: var(--ink-2); }
    path, line, circle { fill: none; vector-effect: non-scaling-stroke; }
    .grid { stroke: var(--rule); shape-rendering: crispEdges; }
    .gap { fill: var(--field); }
    .kmeans { stroke: var(--ink-2); stroke-width: calc(0.72px * var(--stroke)); stroke-dasharray: 5 4; }
    .training-line { stroke: var(--ink); stroke-width: calc(0.72px * var(--stroke)); }
    .test-line { stroke: var(--ink); stroke-width: calc(1.25px + 0.57px * var(--stroke)); }
    .between { stroke: var(--line); stroke-width: 8; stroke-opacity: 0.35; }
    .training { fill: var(--paper); stroke: var(--ink); stroke-width: 1.75; r: calc(2.9px * var(--stroke)); }
    .test { fill: var(--ink); r: calc(3.15px * var(--stroke)); }
    .faint { r: calc(2.1px * var(--stroke)); fill: var(--line); fill-opacity: 0.75; }
    .faint.hollow { fill: none; stroke: var(--line); stroke-width: 1.25; stroke-opacity: 0.75; }
    .shown, .guess { pointer-events: none; }
    .shown { stroke: var(--ink); stroke-width: 1.25; r: calc(5.4px * var(--stroke)); }
    .hit { fill: transparent; r: 14px; cursor: pointer; }
    .guess { stroke: var(--ink-2); stroke-width: 1.25; stroke-dasharray: 2.5 2.5; r: 6px; }
    .fell { stroke: var(--ink-2); stroke-dasharray: 1.5 3; }
    .column { stroke: var(--line); stroke-dasharray: 1.5 4; }
    .marker { cursor: grab; touch-action: none; }
    .marker:active { cursor: grabbing; }
    .marker .ring { fill: var(--paper); stroke: var(--ink); stroke-width: 2; stroke-dasharray: 3.5 3; r: calc(9px + var(--stroke) * 1px); }
    .marker .reach { fill: transparent; r: 24px; }
  `,
];
