import { html, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import covariance from './formulas/covariance.tex';
import mean from './formulas/mean.tex';
import planarResponsibility from './formulas/responsibility.tex';
import linearResponsibility from './formulas/responsibility-1d.tex';
import variance from './formulas/variance.tex';

/** A symbol in a table or a sentence, in the formulas' letters. */
export const symbol = (letter: string, index = ''): TemplateResult =>
  html`<span class="math">${letter}${index ? html`<sub>${index}</sub>` : ''}</span>`;

/** sigma_k squared: the variance in one dimension. */
export const varianceSymbol = html`<span class="math">σ<sub>k</sub><sup>2</sup></span>`;

/** How r_ik follows from weights and densities; `spoken` says it in words. */
export const responsibilityFormula = (d: number, spoken: string): TemplateResult =>
  formula(d === 1 ? linearResponsibility : planarResponsibility, spoken);

/** mu_k as a weighted mean of the points. */
export const meanFormula = (spoken: string): TemplateResult => formula(mean, spoken);

/** Sigma_k, or in one dimension the variance, as a weighted mean of squares. */
export const covarianceFormula = (d: number, spoken: string): TemplateResult =>
  formula(d === 1 ? variance : covariance, spoken);

/** What the build typeset from files of ours is safe to show as it is. */
function formula(typeset: string, spoken: string): TemplateResult {
  return html`<div class="formula" role="math" aria-label=${spoken}>${unsafeHTML(typeset)}</div>`;
}
