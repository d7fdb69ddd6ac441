import { css } from 'lit';
import { sharedStyles } from '../element/shared-styles';

/** Two planes beside each other on a desk, one below the other on a phone; they take the room that is left over. */
const layout = css`
  :host { display: block; padding: 0 var(--page) var(--s4); }
  section {
    position: relative; display: grid; grid-template-rows: auto 1fr auto auto; min-width: 0;
    min-height: calc(100vh - var(--stage-top) - 68px); min-height: calc(100dvh - var(--stage-top) - 68px);
    padding-top: var(--lead);
  }
  :host([projector]) section { min-height: calc(100dvh - 72px - var(--s5)); }
  :host([projector]) .pair { grid-template-rows: auto minmax(240px, 1fr) auto auto; }
  job-note { position: absolute; top: 0; right: 0; z-index: 1; }
  .pair {
    display: grid; grid-template: auto minmax(170px, 1fr) auto auto / repeat(2, minmax(0, 1fr)); gap: 0 var(--s7);
    min-width: 0; margin-top: var(--s2);
  }
  figure { display: grid; grid-row: span 3; grid-template-rows: subgrid; min-width: 0; margin: 0; }
  figcaption { display: flex; align-items: baseline; gap: 0 var(--s4); padding-left: var(--edge); }
  h2 { font: 560 var(--t-14) / 1.7 var(--ui); }
  a.link { display: var(--desk, inline); margin-left: auto; min-height: 0; }
  twin-numbers { padding: 2px 0 0 var(--edge); }
  twin-differences { grid-column: 1 / -1; padding: var(--s3) 0 0 var(--edge); }
  playback-bar { padding-block: var(--s3); }

  @media (max-width: 640px) {
    :host { padding-bottom: var(--s5); }
    section { display: block; min-height: 0; padding-top: var(--s4); }
    .pair { display: block; }
    figure { margin-top: var(--s3); }
    twin-plane { height: 250px; }
    playback-bar { padding-block: var(--s2); }
  }
`;

export const twinStageStyles = [sharedStyles, layout];
