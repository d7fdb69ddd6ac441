import { css } from 'lit';

export const formulaStyles = css`
  .formula {
    display: var(--desk, block); margin: 0 0 8px; font: 400 1.12em / 1.25 var(--math); white-space: nowrap;
    overflow: auto hidden;
  }
  .formula .math { font-size: 1em; }
  .formula sub { font-style: italic; font-size: 0.72em; line-height: 0; }
  .fraction { display: inline-grid; justify-items: center; vertical-align: middle; margin-left: 2px; }
  .fraction > span { padding: 0 3px; }
  .fraction > span:first-child { border-bottom: 1px solid currentColor; padding-bottom: 2px; }
  .fraction > span:last-child { padding-top: 2px; }
  .sum { font-size: 1.15em; line-height: 1; }
`;
