import { css, type CSSResult } from 'lit';

type Rules = (host: CSSResult) => CSSResult;

/** Rules for a page with room for one column: large letters, on a projector, need more of it for two. */
export function oneColumn(rules: Rules): CSSResult {
  return css`
    @media (max-width: 1179px) { ${rules(css`:host`)} }
    @media (min-width: 1180px) and (max-width: 1599px) { ${rules(css`:host([projector])`)} }
  `;
}

/** Rules for a page with room for two columns. */
export function twoColumns(rules: Rules): CSSResult {
  return css`
    @media (min-width: 1180px) and (max-width: 1599px) { ${rules(css`:host(:not([projector]))`)} }
    @media (min-width: 1600px) { ${rules(css`:host`)} }
  `;
}
