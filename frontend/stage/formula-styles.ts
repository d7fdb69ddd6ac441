import { css, unsafeCSS } from 'lit';
import rules from 'virtual:typesetting-rules';

/** KaTeX's rules inside a shadow root; its fonts are the page's (see fonts.css), since a shadow root can't declare any. */
const typesetting = unsafeCSS(rules);

export const formulaStyles = css`
  ${typesetting}
  .formula { display: var(--desk, block); margin: 0 0 8px; white-space: nowrap; overflow: auto hidden; }
  .formula .katex { font-size: 1.2em; }
`;
