import { css } from 'lit';

/** What the parts of the numbers panel share: headings, tables, glyphs, vectors and matrices in brackets. */
export const numberStyles = css`
  :host { display: block; }
  h2 {
    display: flex; align-items: baseline; justify-content: space-between; gap: var(--s3); margin-bottom: 8px;
    font: 560 var(--t-14) / 1.5 var(--ui);
  }
  h2 small { font-size: var(--t-14); font-weight: 400; color: var(--ink-2); }
  table { width: 100%; border-collapse: collapse; }
  th { padding: 0 0 5px; font-weight: 400; color: var(--ink-2); text-align: right; white-space: nowrap; }
  td { padding: 5px 0; text-align: right; white-space: nowrap; vertical-align: middle; }
  th:first-child, td:first-child { text-align: left; }
  .name { font-weight: 600; }
  .g { width: 1em; height: 1em; margin-right: 7px; vertical-align: -0.14em; overflow: visible; }
  .quiet-text { color: var(--ink-2); }
  .math { font-family: var(--math); font-style: italic; font-size: 1.12em; line-height: 1; }
  .math sub { font-size: 0.72em; line-height: 0; margin-left: 0.06em; }
  .matrix {
    position: relative; display: inline-grid; gap: 0 10px; padding: 1px 7px; line-height: 1.35; text-align: right;
  }
  .matrix::before, .matrix::after {
    content: ''; position: absolute; inset: 0 auto 0 0; width: 4px; border: 1px solid var(--line);
  }
  .matrix::before { border-right: 0; }
  .matrix::after { inset: 0 0 0 auto; border-left: 0; }
  :host([projector]) td { padding: 9px 0; }
`;
