import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { componentGlyph } from '../chart/marks';
import { componentLetter } from '../run/component-letter';
import { pointAccount, pointDistances, type PointAccount } from '../run/accounts';
import { coordinate, density, fixed, general, share } from '../run/number-format';
import type { RunFacts } from '../run/run-facts';
import { formulaStyles } from './formula-styles';
import { responsibilityFormula, symbol } from './formulas';
import { numberStyles } from './number-styles';
import './responsibility-bar';
import { rich } from './rich-text';
import { sharedStyles } from '../element/shared-styles';
import { StageElement } from '../element/stage-element';

/** How one point came to its responsibilities (weight x density, their sum, the division), or to its cluster. */
@customElement('point-account')
export class PointAccountElement extends StageElement {
  static override styles = [
    sharedStyles,
    numberStyles,
    formulaStyles,
    css`
    td { padding: 3px 0; }
    .operator { padding: 3px 4px; color: var(--ink-3); text-align: center; }
    .result { padding-left: 14px; font-weight: 600; }
    tr.total td { border-top: 1px solid var(--line); font-weight: 400; }
    tr.total .result { font-weight: 400; }
    .many td { padding-block: 1px; }
    .wide { overflow-x: auto; }
    @media (max-width: 640px) {
      th, td { font-size: 13px; }
      .operator { padding: 3px 2px; }
      .result { padding-left: 8px; }
    }
    @media (max-width: 360px) {
      th, td { font-size: 12px; }
      .operator { padding: 3px 1px; }
      .result { padding-left: 4px; }
    }
  `,
  ];

  @property({ attribute: false }) facts: RunFacts | null = null;
  @property({ type: Number }) frame = 0;
  @property({ type: Number }) point: number | null = null;
  @property({ type: Boolean, reflect: true }) projector = false;

  override render() {
    const { facts, point } = this;
    if (!facts) return nothing;
    if (point === null || point >= facts.model.n) {
      return html`
        <h2>${this.text('stage.point.none.title')}</h2>
        <p class="quiet-text">${this.text('stage.point.none')}</p>
      `;
    }
    const { d, points, algorithm } = facts.model;
    const place = Array.from(points.subarray(point * d, (point + 1) * d), value => coordinate(value, facts.decimals));
    const shown = d === 1 ? place[0] : `(${place.join(', ')})`;
    // after an M (or update) these are still the numbers of the step before, as the colors are
    const before = facts.model.frame(this.frame).phase === 'M' ? `.before.${algorithm}` : '';
    return html`
      <h2>${this.text(`stage.point.title${before}`, { point })}<small class="num">${rich(shown)}</small></h2>
      ${algorithm === 'em' ? this.shares(facts, point) : this.distances(facts, point)}
    `;
  }

  private shares(facts: RunFacts, point: number): TemplateResult {
    const account = pointAccount(facts, this.frame, point);
    if (!account) {
      return html`
        <responsibility-bar></responsibility-bar>
        <p class="quiet-text">${rich(this.text('stage.point.unasked'))}</p>
      `;
    }
    return html`
      <responsibility-bar .shares=${account.rows.map(row => row.responsibility)}></responsibility-bar>
      ${responsibilityFormula(facts.model.d, this.text('stage.formula.responsibility'))}
      <div class="wide"><table class=${account.rows.length > 6 ? 'many' : ''}>
        <caption class="vh">${this.text('stage.point.caption')}</caption>
        ${this.projector ? nothing : this.head()}
        <tbody>
          ${account.rows.map((row, j) => this.row(row, j))}
          ${this.projector ? nothing : this.sum(account)}
        </tbody>
      </table></div>
    `;
  }

  private head(): TemplateResult {
    return html`<thead><tr>
      <th scope="col"><span class="vh">${this.text('stage.components.em')}</span></th>
      <th scope="col">${this.text('stage.point.weight')}</th><th></th>
      <th scope="col">${this.text('stage.point.density')}</th><th></th>
      <th scope="col">${this.text('stage.point.product')}</th>
      <th scope="col">${symbol('r', 'ik')}</th>
    </tr></thead>`;
  }

  private row(row: PointAccount['rows'][number], j: number): TemplateResult {
    const steps = html`
      <td>${share(row.weight)}</td><td class="operator">×</td>
      <td>${rich(density(row.logDensity))}</td><td class="operator">=</td>
      <td>${rich(density(row.logProduct))}</td>
    `;
    return html`<tr>
      ${nameCell(j)}${this.projector ? nothing : steps}<td class="result">${share(row.responsibility)}</td>
    </tr>`;
  }

  private sum({ logSum }: PointAccount): TemplateResult {
    return html`<tr class="total">
      <td class="quiet-text" colspan="5">${this.text('stage.point.sum')}</td>
      <td>${rich(density(logSum))}</td>
      <td class="result">1</td>
    </tr>`;
  }

  private distances(facts: RunFacts, point: number): TemplateResult {
    const { squared, cluster } = pointDistances(facts, this.frame, point);
    const nearest = squared.indexOf(Math.min(...squared.filter(value => !Number.isNaN(value))));
    const shares = cluster === null ? [] : squared.map((_, j) => (j === cluster ? 1 : 0));
    return html`
      <responsibility-bar .shares=${shares}></responsibility-bar>
      <table class=${squared.length > 6 ? 'many' : ''}>
        <caption class="vh">${this.text('stage.point.distances')}</caption>
        <thead><tr>
          <th scope="col">${this.text('stage.components.kmeans')}</th>
          <th scope="col">${this.text('stage.point.squared')}</th>
          <th scope="col"><span class="vh">${this.text('stage.point.nearest')}</span></th>
        </tr></thead>
        <tbody>${squared.map((value, j) => this.distance(value, j, j === nearest))}</tbody>
      </table>
      ${cluster === null ? html`<p class="quiet-text">${rich(this.text('stage.point.unassigned'))}</p>` : nothing}
    `;
  }

  private distance(squared: number, j: number, nearest: boolean): TemplateResult {
    const shown = squared < 1e5 && squared >= 0.01 ? fixed(squared, 2) : general(squared, 3);
    return html`<tr>
      ${nameCell(j)}
      <td class=${nearest ? 'name' : ''}>${rich(shown)}</td>
      <td>${nearest ? this.text('stage.point.nearest') : ''}</td>
    </tr>`;
  }
}

function nameCell(j: number): TemplateResult {
  return html`<td class="name">${componentGlyph(j, 14)}${componentLetter(j)}</td>`;
}
