import { css } from 'lit';
import { sharedStyles } from '../stage/shared-styles';

/** The page about digits: sections of two columns, the text at the right; one below the other where it is narrow. */
const layout = css`
  :host { display: block; --side: 400px; padding: 0 var(--page) var(--s7); }
  .head {
    display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: var(--s3) var(--s5); align-items: end;
    padding: var(--s4) 0 var(--s5);
  }
  h1 { font: 480 var(--t-28) / 1.2 var(--voice); letter-spacing: -0.012em; text-wrap: pretty; }
  .detail {
    max-width: 52em; margin-top: 4px; font: 400 var(--t-18) / 1.45 var(--voice); color: var(--ink-2); text-wrap: pretty;
  }
  .note { margin-top: var(--s2); color: var(--ink-2); }
  .switches { display: flex; flex-wrap: wrap; gap: var(--s2); }
  .columns { display: grid; grid-template-columns: minmax(0, 1fr) var(--side); gap: 0 var(--s8); }
  /* of the clustering before, while another one is being found */
  [inert] { visibility: hidden; }
  cluster-detail { margin-top: var(--s5); padding-top: var(--s4); border-top: 1px solid var(--rule); }
  .playback { --edge: 0px; margin-top: var(--s4); padding-top: var(--s3); border-top: 1px solid var(--rule); }
  playback-bar { margin: 0 0 var(--s2) -9px; }
  digits-progress { padding-bottom: var(--s5); }
  .section { margin-top: var(--s6); padding-top: var(--s5); border-top: 1px solid var(--rule); }
  h2 { font: 480 var(--t-22) / 1.25 var(--voice); letter-spacing: -0.008em; text-wrap: pretty; }
  .confusions segment-choice { display: block; margin: var(--s3) 0; }
  confusion-table { max-width: 54em; }
  cell-pictures { padding-top: 4px; }

  @media (min-width: 1180px) { digit-gallery { --digit: min(168px, 19vh); } }
  @media (max-width: 1179px) {
    .columns { grid-template-columns: minmax(0, 1fr); }
    error-bars, cell-pictures { margin-top: var(--s6); }
    error-bars { padding-top: var(--s5); border-top: 1px solid var(--rule); }
  }
  @media (max-width: 640px) {
    :host { --plot: 300px; }
    .head { grid-template-columns: minmax(0, 1fr); padding-bottom: var(--s4); }
    .detail { font-size: 1.0625rem; }
  }
  :host([projector]) { --side: 520px; --digit: 232px; --plot: 440px; --cell: 54px; --sample: 64px; --map: 96px; }
`;

export const digitsStageStyles = [sharedStyles, layout];
