import { html, type TemplateResult } from 'lit';

/** Symbols and formulas, in the notation of Bishop's PRML: italic letters, bold-free, x_i for a whole point. */
export const symbol = (letter: string, index = ''): TemplateResult =>
  html`<span class="math">${letter}${index ? html`<sub>${index}</sub>` : ''}</span>`;

/** sigma_k squared: the variance in one dimension. */
export const varianceSymbol = html`<span class="math">σ<sub>k</sub><sup>2</sup></span>`;

const sum = (index: string): TemplateResult => html`<span class="sum">∑</span><sub>${index}</sub>`;

/** r_ik = pi_k N(x_i | mu_k, Sigma_k) / sum over j of the same; `spoken` says it in words. */
export function responsibilityFormula(d: number, spoken: string): TemplateResult {
  const spread = (k: string) => (d === 1 ? html`${symbol('σ', k)}<sup>2</sup>` : symbol('Σ', k));
  const term = (k: string) =>
    html`${symbol('π', k)} ${symbol('N')}(${symbol('x', 'i')} | ${symbol('μ', k)}, ${spread(k)})`;
  return html`
    <div class="formula" role="math" aria-label=${spoken}>
      ${symbol('r', 'ik')} =
      <span class="fraction"><span>${term('k')}</span><span>${sum('j')} ${term('j')}</span></span>
    </div>
  `;
}

/** mu_k = sum of r_ik x_i over N_k. */
export function meanFormula(spoken: string): TemplateResult {
  return html`
    <div class="formula" role="math" aria-label=${spoken}>
      ${symbol('μ', 'k')} =
      <span class="fraction">
        <span>${sum('i')} ${symbol('r', 'ik')} ${symbol('x', 'i')}</span>
        <span>${symbol('N', 'k')}</span>
      </span>
    </div>
  `;
}

/** Sigma_k = sum of r_ik (x_i - mu_k)(x_i - mu_k)' over N_k; in one dimension the variance. */
export function covarianceFormula(d: number, spoken: string): TemplateResult {
  const off = html`(${symbol('x', 'i')} − ${symbol('μ', 'k')})`;
  const square = d === 1 ? html`${off}<sup>2</sup>` : html`${off}${off}<sup>⊤</sup>`;
  return html`
    <div class="formula" role="math" aria-label=${spoken}>
      ${d === 1 ? varianceSymbol : symbol('Σ', 'k')} =
      <span class="fraction">
        <span>${sum('i')} ${symbol('r', 'ik')} ${square}</span>
        <span>${symbol('N', 'k')}</span>
      </span>
    </div>
  `;
}
