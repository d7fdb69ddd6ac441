import { css } from 'lit';
import { sharedStyles } from '../element/shared-styles';

/** The page's grid: curves and pictures at the left, criteria beside them; one column where there is no room. */
export const sweepStyles = [
  sharedStyles,
  css`
    :host { display: block; padding: 0 var(--page) var(--s7); }
    .head {
      display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 var(--s5); align-items: start;
      padding: var(--s4) 0 var(--s5);
    }
    h1 { font: 480 var(--t-28) / 1.2 var(--voice); letter-spacing: -0.012em; text-wrap: pretty; }
    .detail { grid-column: 1 / -1; max-width: 66em; margin-top: 4px; font: 400 var(--t-18) / 1.45 var(--voice); color: var(--ink-2); text-wrap: pretty; }
    .few { --criterion: 140px; }
    .status { display: flex; flex-wrap: wrap; align-items: center; gap: 0 var(--s4); min-height: 34px; color: var(--ink-2); }
    .status span:empty { display: none; }
    .status a { display: inline-flex; align-items: center; }
    .columns {
      display: grid; grid-template: 'curves criteria' auto 'pictures criteria' 1fr / minmax(0, 1fr) var(--numbers);
      gap: var(--s5) var(--s7); align-items: start;
    }
    .curves { grid-area: curves; min-width: 0; }
    aside { grid-area: criteria; min-width: 0; }
    .pictures { grid-area: pictures; min-width: 0; }
    .bar { display: flex; align-items: baseline; justify-content: space-between; gap: var(--s3); }
    h2 { font: 560 var(--t-14) / 1.5 var(--ui); }
    sweep-pictures { margin-top: var(--s2); }
    sweep-curves { margin-top: var(--s1); }
    criterion-chart { padding: var(--s2) 0 var(--s3); }
    criterion-chart + criterion-chart { border-top: 1px solid var(--rule); }
    .legend { font-size: var(--t-12); color: var(--ink-3); }
    /* beside many rows of pictures the criteria stay in sight, where they fit */
    @media (min-width: 1180px) and (min-height: 860px) { aside { position: sticky; top: var(--s3); } }
    @media (max-width: 900px) {
      .head { grid-template-columns: minmax(0, 1fr); }
      .status { grid-row: 3; min-height: var(--target); }
    }
    @media (max-width: 1179px) {
      .columns { grid-template: 'curves' auto 'criteria' auto 'pictures' auto / minmax(0, 1fr); }
      aside, .pictures { padding-top: var(--s4); border-top: 1px solid var(--rule); }
    }
    @media (min-width: 700px) and (max-width: 1179px) {
      aside { display: grid; grid-template-columns: 1fr 1fr; gap: 0 var(--s6); }
      aside > .bar, .legend { grid-column: 1 / -1; }
      criterion-chart:nth-of-type(2) { border-top: 0; }
    }
    :host([projector]) {
      --curves: 340px; --criterion: 136px; --picture: 400px; --picture-height: 280px;
    }
    :host([projector]) .status a { display: none; }
    @media (max-width: 640px) { .detail { font-size: 1.0625rem; } }
  `,
];
