import { css } from 'lit';
import { oneColumn } from '../stage/room';
import { sharedStyles } from '../element/shared-styles';

/** What the large parts of the page about digits share: two columns, headings, captions. */
export const digitsStyles = [
  sharedStyles,
  css`
    :host { display: block; }
    .head {
      display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: var(--s3) var(--s5); align-items: end;
      padding: var(--s4) 0 var(--s5);
    }
    h1 { outline: none; font: 480 var(--t-28) / 1.2 var(--voice); letter-spacing: -0.012em; text-wrap: pretty; }
    h2 { font: 480 var(--t-22) / 1.25 var(--voice); letter-spacing: -0.008em; text-wrap: pretty; }
    .detail {
      max-width: 52em; margin-top: 4px; font: 400 var(--t-18) / 1.45 var(--voice); color: var(--ink-2);
      text-wrap: pretty;
    }
    .note { margin-top: var(--s2); color: var(--ink-2); }
    .switches { display: flex; flex-wrap: wrap; gap: var(--s2); }
    .columns { display: grid; grid-template-columns: minmax(0, 1fr) var(--side); gap: 0 var(--s8); }
    cluster-detail { margin-top: var(--s5); padding-top: var(--s4); border-top: 1px solid var(--rule); }
    /* the timeline is as wide as the page, below the pictures and what stands beside them */
    .clusters { grid-template-areas: 'pictures side' 'time time'; }
    .pictures { grid-area: pictures; min-width: 0; }
    .clusters ::slotted(*) { grid-area: side; }
    cluster-timeline { grid-area: time; min-width: 0; margin-top: var(--s4); padding-top: var(--s3); border-top: 1px solid var(--rule); }
    digits-progress { padding-bottom: var(--s5); }
    .methods { display: block; margin: var(--s3) 0; }
    confusion-table { max-width: 54em; }
    cell-pictures { padding-top: 4px; }
    /* of the clustering before, while another one is being found */
    [inert] { visibility: hidden; }

    @media (min-width: 1180px) { digit-gallery { --digit: min(168px, 19vh); } }
    :host([projector]) digit-gallery { --digit: 232px; }
    ${oneColumn(
      host => css`
      ${host} .columns { grid-template-columns: minmax(0, 1fr); }
      ${host} .clusters { grid-template-areas: 'pictures' 'time' 'side'; }
      ${host} cell-pictures { margin-top: var(--s5); }
    `,
    )}
    @media (max-width: 1599px) {
      :host([projector]) .head { grid-template-columns: minmax(0, 1fr); }
      :host([projector]) digit-gallery { --digit: max(172px, 19vh); }
    }
    @media (max-width: 640px) {
      .head { grid-template-columns: minmax(0, 1fr); padding-bottom: var(--s4); }
      .detail { font-size: 1.0625rem; }
    }
  `,
];
