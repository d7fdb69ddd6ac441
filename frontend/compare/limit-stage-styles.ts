import { css } from 'lit';
import { sharedStyles } from '../element/shared-styles';

const layout = css`
  :host { display: block; padding: 0 var(--page) var(--s6); }
  section { padding-top: var(--s5); border-top: 1px solid var(--rule); }
  #title { padding-left: var(--edge); font: 480 var(--t-22) / 1.25 var(--voice); letter-spacing: -0.01em; text-wrap: pretty; }
  .detail {
    max-width: 72ch; margin-top: 3px; padding-left: var(--edge); font: 400 var(--t-16) / 1.5 var(--voice); color: var(--ink-2);
    text-wrap: pretty;
  }
  .ask { display: flex; flex-wrap: wrap; align-items: center; gap: var(--s3); min-height: var(--target); margin: var(--s3) 0 0 var(--edge); }
  .ask + p { padding-left: var(--edge); }
  button.solid {
    height: var(--target); padding: 0 14px; border: 1px solid var(--line); border-radius: var(--r-m); background: none;
    font-size: var(--t-14); font-weight: 480; cursor: pointer;
  }
  button.solid:hover { background: var(--field); }
  .pair { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 var(--s7); margin-top: var(--s4); }
  figure { min-width: 0; margin: 0; }
  figcaption { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 var(--s4); padding-left: var(--edge); }
  h3 { margin: 0; font: 560 var(--t-14) / 1.7 var(--ui); font-variant-numeric: tabular-nums; }
  .count { color: var(--ink-2); }
  twin-plane { height: clamp(240px, 46vh, 460px); }
  .control { margin: var(--s4) 0 0 var(--edge); --thumb: 22px; --play: 5.5em; }
  header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 var(--s4); }
  .num, .ends { color: var(--ink-2); }
  .tools { display: var(--desk, flex); margin-left: auto; }
  /* the curve begins and ends where the slider's thumb does */
  .curve { position: relative; height: 72px; margin: var(--s2) calc(var(--thumb) / 2) 0 calc(var(--play) + var(--thumb) / 2); border-bottom: 1px solid var(--line); }
  .curve svg { position: absolute; inset: 0; width: 100%; height: 100%; overflow: visible; }
  path { fill: none; vector-effect: non-scaling-stroke; }
  .future { stroke: var(--line); stroke-width: 1.25; }
  .past { stroke: var(--ink); stroke-width: calc(1.25px + 0.57px * var(--stroke)); }
  .line { position: absolute; inset: -4px auto 0 calc(100% * var(--at)); border-left: 1.25px solid var(--ink); }
  .dot {
    position: absolute; left: calc(100% * var(--at)); bottom: calc(100% * var(--up)); width: 11px; height: 11px;
    margin: 0 0 -6px -5px; border: 2px solid var(--ink); border-radius: 50%; background: var(--paper); box-sizing: border-box;
  }
  .row { display: flex; align-items: center; }
  .row .quiet { flex: none; width: var(--play); margin: 0; padding: 0; text-align: left; }
  input {
    appearance: none; flex: 1; min-width: 0; height: max(32px, var(--small)); margin: 0; background: none; cursor: grab;
  }
  input::-webkit-slider-runnable-track { height: 2px; background: var(--line); }
  input::-webkit-slider-thumb {
    appearance: none; box-sizing: border-box; width: var(--thumb); height: var(--thumb); margin-top: -10px;
    border: 2px solid var(--ink); border-radius: 50%; background: var(--paper);
  }
  input::-moz-range-track { height: 2px; background: var(--line); }
  input::-moz-range-thumb {
    box-sizing: border-box; width: var(--thumb); height: var(--thumb); border: 2px solid var(--ink); border-radius: 50%;
    background: var(--paper);
  }
  .ends { display: flex; justify-content: space-between; gap: var(--s4); padding-left: var(--play); font-size: var(--t-12); }
  .ends span:last-child { text-align: right; }

  @media (max-width: 640px) {
    :host { padding-bottom: calc(72px + var(--s6)); } /* the next half step stands over the page's end */
    .pair { grid-template-columns: minmax(0, 1fr); gap: var(--s4); }
    twin-plane { height: 250px; }
  }
  input:focus-visible { outline: none; }
  input:focus-visible::-webkit-slider-thumb { outline: 2px solid var(--ink); outline-offset: 3px; }
  input:focus-visible::-moz-range-thumb { outline: 2px solid var(--ink); outline-offset: 3px; }

  @media (forced-colors: active) { input { appearance: auto; } }
`;

export const limitStageStyles = [sharedStyles, layout];
