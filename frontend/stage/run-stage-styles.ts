import { css } from 'lit';
import { oneColumn, twoColumns } from './room';
import { sharedStyles } from '../element/shared-styles';

/** The stage's grid: two columns on a desk, one below; the plane takes what is left over. */
const layout = css`
  :host {
    display: grid; grid-template-columns: minmax(0, 1fr) var(--numbers); gap: 0 var(--s7);
    padding: 0 var(--page) var(--s4);
  }
  .stage {
    display: grid; min-width: 0; min-height: calc(100vh - var(--stage-top) - var(--s4));
    min-height: calc(100dvh - var(--stage-top) - var(--s4));
    grid-template: 'caption' auto 'plane' minmax(300px, 1fr) 'bar' auto 'curve' auto / minmax(0, 1fr);
    padding-top: var(--lead);
  }
  point-drawing { grid-column: 1 / -1; }
  .first { position: relative; margin-top: var(--lead); padding: 0 0 var(--s2) var(--edge); }
  run-caption { grid-area: caption; }
  /* on the plane's upper edge, so that the caption has the whole width */
  view-options { grid-area: plane; justify-self: end; align-self: start; z-index: 1; }
  mixture-plot { grid-area: plane; position: relative; min-width: 0; min-height: 0; margin-top: 28px; }
  playback-bar { grid-area: bar; padding-block: var(--s3); }
  objective-curve { grid-area: curve; }
  aside { position: relative; min-width: 0; padding-top: calc(var(--lead) + 4px); }

  ${twoColumns(
    host => css`
    ${host} numbers-panel {
      position: absolute; inset: 0 -8px 0 -8px; padding: calc(var(--lead) + 4px) 8px 0; overflow: hidden auto;
      /* what changes in it doesn't lay out the page */
      contain: strict; scrollbar-width: thin;
    }
  `,
  )}
  ${oneColumn(
    host => css`
    ${host} { grid-template-columns: minmax(0, 1fr); }
    ${host} .stage { grid-template-rows: auto minmax(270px, 1fr) auto auto; }
    ${host} aside { margin-top: var(--s4); border-top: 1px solid var(--rule); }
  `,
  )}
  @media (max-width: 640px) {
    :host { padding-bottom: 88px; }
    .stage {
      min-height: 0; padding-top: var(--s4);
      grid-template: 'caption' auto 'plane' 340px 'bar' auto 'curve' auto 'options' auto / minmax(0, 1fr);
    }
    view-options { grid-area: options; justify-self: start; padding-top: var(--s2); }
    mixture-plot { margin-top: var(--s2); }
    playback-bar { padding-block: var(--s2); }
  }
`;

export const runStageStyles = [sharedStyles, layout];
