import { css } from 'lit';
import { sharedStyles } from '../element/shared-styles';

/** Two figures side by side whose plots stand on one line; below each other where there is no room. */
const layout = css`
  :host { display: block; padding: 0 var(--page) var(--s7); }
  .head {
    display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: var(--s3) var(--s5); align-items: start;
    padding: var(--s4) 0 var(--s4);
  }
  h1 { font: 480 var(--t-28) / 1.2 var(--voice); letter-spacing: -0.012em; text-wrap: pretty; }
  .detail { max-width: 46em; margin-top: 4px; font: 400 var(--t-18) / 1.45 var(--voice); color: var(--ink-2); text-wrap: pretty; }
  .outline {
    min-height: var(--target); padding: 0 14px; border: 1px solid var(--line); border-radius: var(--r-m); background: none;
    font-weight: 500; white-space: nowrap; cursor: pointer;
  }
  .outline:hover { background: var(--field); }
  .waiting { display: flex; gap: var(--s2); align-items: center; color: var(--ink-2); animation: appear 1ms 300ms both; }
  @keyframes appear { from { visibility: hidden; } }

  .pictures {
    display: grid; grid-template: auto minmax(300px, 44vh) auto / minmax(0, 1fr) minmax(0, 1fr); gap: var(--s2) var(--s8);
  }
  .figure { display: grid; grid-row: span 3; grid-template-rows: subgrid; min-width: 0; align-items: start; }
  final-histogram, means-map { align-self: stretch; }
  .share { display: flex; gap: var(--s4); align-items: center; font: 400 var(--t-18) / 1.3 var(--voice); color: var(--ink-2); text-wrap: pretty; }
  .share b { font: 480 calc(1.72 * var(--t-28)) / 1 var(--voice); letter-spacing: -0.02em; color: var(--ink); white-space: nowrap; }
  .share, .sentence { min-height: 3rem; align-self: center; }
  .sentence { display: flex; align-items: center; font: 400 var(--t-18) / 1.3 var(--voice); text-wrap: pretty; }
  .below { display: flex; gap: var(--s4); justify-content: space-between; align-items: baseline; padding-left: var(--edge); }
  .reading { min-height: 2.9em; line-height: 1.45; color: var(--ink-2); font-variant-numeric: tabular-nums; }
  /* a finger's way in: its first touch only says what a bar holds */
  .reading .link { display: none; align-items: center; padding: 0; white-space: nowrap; }
  @media (pointer: coarse) { .reading .link { display: inline-flex; } }
  .note { color: var(--ink-2); line-height: 1.45; }
  .check input { width: max(15px, 0.9em); height: max(15px, 0.9em); }
  ending-planes { margin-top: var(--s4); padding-top: var(--s5); border-top: 1px solid var(--rule); }
  .others {
    display: var(--desk, flex); flex-wrap: wrap; gap: var(--s2) var(--s5); align-items: baseline; margin-top: var(--s5); padding-top: var(--s3);
    border-top: 1px solid var(--rule); color: var(--ink-3);
  }
  .others .link { display: inline-flex; align-items: center; }

  @media (max-width: 1023px) {
    .pictures { display: block; }
    .figure { display: block; }
    .figure + .figure { margin-top: var(--s5); padding-top: var(--s5); border-top: 1px solid var(--rule); }
    final-histogram, means-map { height: 340px; margin: var(--s3) 0 var(--s2); }
  }
  @media (max-width: 640px) {
    .head { grid-template-columns: minmax(0, 1fr); }
    .detail { font-size: 1.0625rem; }
    .outline { justify-self: start; }
    final-histogram, means-map { height: 300px; }
  }
`;

export const startsStageStyles = [sharedStyles, layout];
