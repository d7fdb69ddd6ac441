import { css } from 'lit';
import { sharedStyles } from '../element/shared-styles';

/** A drawing stands where the run stood: the same columns, the same left edge, the plane as large as it can be. */
const layout = css`
  :host { display: grid; grid-template-columns: minmax(0, 1fr) var(--numbers); gap: 0 var(--s7); }
  :host([hidden]) { display: none; }
  section {
    display: grid; min-width: 0; min-height: calc(100vh - var(--stage-top) - var(--s4));
    min-height: calc(100dvh - var(--stage-top) - var(--s4));
    grid-template: 'caption' auto 'plane' minmax(300px, 1fr) 'bar' auto / minmax(0, 1fr); padding-top: var(--lead);
  }
  header { grid-area: caption; padding-left: var(--edge); }
  h1 { color: var(--ink); font: 480 var(--t-28) / 1.2 var(--voice); letter-spacing: -0.012em; text-wrap: pretty; }
  .detail { margin-top: 3px; font: 400 var(--t-18) / 1.45 var(--voice); color: var(--ink-2); text-wrap: pretty; }
  .detail .link { padding: 0; font: inherit; }
  drawing-plane { grid-area: plane; margin-top: var(--s4); }
  .bar { grid-area: bar; display: flex; flex-wrap: wrap; align-items: center; gap: 2px; padding: var(--s3) 0 0 var(--edge); }
  .run {
    height: var(--phase); margin-right: var(--s2); padding: 0 calc(0.5 * var(--phase)); border: 0; border-radius: 10px;
    background: var(--ink); color: var(--on-ink); font-size: var(--t-16); font-weight: 530; white-space: nowrap; cursor: pointer;
  }
  .run[aria-disabled='true'] { background: var(--field); color: var(--ink-2); cursor: default; }
  .space { flex: 1; }
  .quiet[aria-disabled='true'] { color: var(--ink-3); opacity: 0.6; }
  .problem { flex-basis: 100%; margin-top: var(--s2); font-weight: 500; }
  run-progress { flex-basis: 100%; margin-top: var(--s2); }
  aside { min-width: 0; padding-top: calc(var(--lead) + 4px); }
  h2 { font-size: var(--t-14); font-weight: 600; font-variant-numeric: tabular-nums; }
  .which { display: flex; align-items: center; justify-content: space-between; }
  .which .steps { display: flex; }
  .fields { display: grid; grid-template-columns: auto 1fr; gap: var(--s2) 10px; align-items: center; margin-top: var(--s2); }
  .fields label { color: var(--ink-2); }
  .fields input {
    width: 100%; max-width: 14em; height: var(--target); padding: 0 10px; border: 0; border-radius: var(--r-m);
    background: var(--field); font-variant-numeric: tabular-nums; text-align: right; appearance: textfield;
  }
  .fields input::-webkit-inner-spin-button { display: none; }
  .fields input:hover { background: var(--field-hover); }
  .fields input:focus-visible { outline-offset: 0; border-radius: var(--r-m); }
  .fields .problem { grid-column: 2; margin: 0; }
  .keys { display: var(--desk, block); margin-top: var(--s5); padding-top: var(--s4); border-top: 1px solid var(--rule); }
  .keys p { margin-top: var(--s2); line-height: 1.5; color: var(--ink-2); }

  @media (pointer: coarse) { .keys { display: none; } }
  @media (max-width: 1179px) {
    :host { grid-template-columns: minmax(0, 1fr); }
    section { min-height: min(720px, calc(100vh - var(--stage-top) - var(--s4))); }
    aside { margin-top: var(--s4); padding-top: var(--s4); border-top: 1px solid var(--rule); }
  }
  @media (max-width: 640px) {
    section { min-height: 0; padding-top: var(--s4); grid-template-rows: auto 340px auto; }
    drawing-plane { margin-top: var(--s2); }
    .run { flex-basis: 100%; height: 48px; margin: 0 0 var(--s2); }
  }
`;

export const pointDrawingStyles = [sharedStyles, layout];
