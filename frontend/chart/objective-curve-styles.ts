import { css } from 'lit';

/** The timeline in the page's two voices: ink for what has happened, a hairline for what is to come. */
export const curveStyles = css`
  :host { display: block; min-width: 0; }
  header {
    position: relative; display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 var(--s4);
    padding-left: var(--edge); margin-bottom: 2px;
  }
  h2 { font: 560 var(--t-14) / 1.7 var(--ui); }
  .where { font-size: var(--t-14); font-weight: 450; color: var(--ink-2); }
  .tools { display: var(--desk, flex); flex-wrap: wrap; gap: 0 var(--s4); align-items: center; margin-left: auto; }
  .tools > *, ::slotted(*) { white-space: nowrap; }

  .plot { position: relative; height: var(--curve); font-size: var(--t-12); cursor: pointer; touch-action: pan-y; }
  .plot:focus-visible { outline-offset: 1px; }
  svg { position: absolute; inset: 0; display: block; width: 100%; height: 100%; overflow: visible; }
  path { fill: none; }
  text {
    font-family: var(--ui); font-size: 1em; font-variant-numeric: tabular-nums; fill: var(--ink-3);
    paint-order: stroke; stroke: var(--paper); stroke-width: 5px; stroke-linejoin: round; user-select: none;
  }
  .value { fill: var(--ink); font-weight: 560; }
  .reason { fill: var(--ink-2); }
  .axis { stroke: var(--line); shape-rendering: crispEdges; }
  .future { stroke: var(--line); stroke-width: 1.25; stroke-linejoin: round; }
  .past { stroke: var(--ink); stroke-width: calc(1.25px + 0.57px * var(--stroke)); stroke-linejoin: round; }
  .dots { stroke: var(--ink); stroke-width: calc(2.74px * var(--stroke)); stroke-linecap: round; }
  .cursor { stroke: var(--ink); stroke-width: 1.25; }
  .ring {
    r: calc(3.14px * var(--stroke)); fill: var(--paper); stroke: var(--ink);
    stroke-width: calc(1.25px + 0.57px * var(--stroke));
  }
  .handle { fill: var(--ink); }
  .gain .line { stroke: var(--line); stroke-dasharray: 1.5 3; }
  .gain .open { stroke: var(--ink-3); stroke-width: 6px; stroke-linecap: round; }
  .gain .inner { stroke: var(--paper); stroke-width: 3.6px; stroke-linecap: round; }

  @media (max-width: 640px) {
    header { gap: 0 var(--s3); }
    .tools { margin-left: 0; }
    ::slotted(*) { flex-basis: 100%; }
  }
`;
