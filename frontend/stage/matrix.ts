import { html, type TemplateResult } from 'lit';
import { covariance, variance } from '../run/number-format';
import { rich } from './rich-text';

/** Numbers by rows in brackets; its styles are those of number-styles. */
export function matrix(entries: readonly string[], columns: number): TemplateResult {
  const cells = entries.map(entry => html`<span>${rich(entry)}</span>`);
  return html`<span class="matrix" style="grid-template-columns: repeat(${columns}, auto)">${cells}</span>`;
}

/** A 2 x 2 covariance, given by rows. */
export function covarianceMatrix(c: ArrayLike<number>): TemplateResult {
  const off = covariance(c[1], c[0], c[3]);
  return matrix([variance(c[0]), off, off, variance(c[3])], 2);
}
