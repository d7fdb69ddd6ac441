import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { componentGlyph } from '../chart/marks';
import { componentLetter } from '../run/component-letter';
import { coordinate, share, variance } from '../run/number-format';
import type { RunFacts } from '../run/run-facts';
import type { State } from '../run/state';
import { send, type Selection } from '../element/events';
import { symbol, varianceSymbol } from './formulas';
import { covarianceMatrix, matrix } from './matrix';
import { numberStyles } from './number-styles';
import { rich } from './rich-text';
import { sharedStyles } from '../element/shared-styles';
import { StageElement } from '../element/stage-element';

/**
 * The parameters of the frame, one row for each component; a row selects its component.
 *
 * @fires component-selected with a Selection
 */
@customElement('component-table')
export class ComponentTable extends StageElement {
  static override styles = [
    sharedStyles,
    numberStyles,
    css`
    button {
      display: inline-flex; align-items: center; min-width: 44px; min-height: var(--small);
      padding: 0; border: 0; background: none; font-weight: 600; text-align: left; cursor: pointer;
    }
    tbody tr { cursor: pointer; }
    tbody tr:hover td { background: var(--field); }
    tr[data-selected] td { background: var(--field); }
    td:first-child { border-radius: var(--r-s) 0 0 var(--r-s); box-shadow: -6px 0 0 var(--row, transparent); }
    td:last-child { border-radius: 0 var(--r-s) var(--r-s) 0; box-shadow: 6px 0 0 var(--row, transparent); }
    tbody tr:hover, tr[data-selected] { --row: var(--field); }
    .desk { display: var(--desk, table-cell); }
    th + th, td + td { padding-left: 8px; }
    .many td, :host([projector]) .many td { padding-block: 2px; }
    .long .matrix { gap: 0 6px; padding-inline: 6px; }
    .many .matrix { line-height: 1.2; gap: 0 8px; }
    :host(:not([projector])) :is(.long, .many) .matrix { font-size: 0.857em; }
    @media (max-width: 640px) {
      th:first-child { font-size: 0; }
      th, td { font-size: 13px; }
    }
  `,
  ];

  @property({ attribute: false }) facts: RunFacts | null = null;
  @property({ type: Number }) frame = 0;
  @property({ type: Number }) selected: number | null = null;
  @property({ type: Boolean, reflect: true }) projector = false;

  override render() {
    if (!this.facts) return nothing;
    const { model } = this.facts;
    const em = model.algorithm === 'em';
    const state = model.state(model.frame(this.frame).state);
    const long = [...state.means, ...state.covariances].some(value => Math.abs(value) >= 1e4);
    return html`
      <table class="${model.k > 4 && model.d > 1 ? 'many' : ''} ${long ? 'long' : ''}">
        <caption class="vh">${this.text('stage.components.title')}</caption>
        <thead><tr>
          <th scope="col">${this.text(`stage.components.${model.algorithm}`)}</th>
          ${em ? this.heading('weight', symbol('π', 'k')) : this.heading('points')}
          ${this.heading(em ? 'mean' : 'centroid', symbol('μ', 'k'))}
          ${em && model.d === 1 ? this.heading('variance', varianceSymbol, 'desk') : nothing}
          ${em && model.d > 1 ? this.heading('covariance', symbol('Σ', 'k'), 'desk') : nothing}
        </tr></thead>
        <tbody>${Array.from({ length: model.k }, (_, j) => this.row(this.facts!, state, j))}</tbody>
      </table>
    `;
  }

  private heading(name: string, sign?: TemplateResult, kind = ''): TemplateResult {
    return html`<th scope="col" class=${kind}>${this.text(`stage.components.${name}`)} ${sign}</th>`;
  }

  private row(facts: RunFacts, state: State, j: number): TemplateResult {
    const { d, algorithm } = facts.model;
    const mean = Array.from(state.means.subarray(j * d, (j + 1) * d), value => coordinate(value, facts.decimals));
    const counts = facts.model.counts(this.frame)?.largest;
    const select = () => send<Selection>(this, 'component-selected', { index: this.selected === j ? null : j });
    return html`
      <tr ?data-selected=${this.selected === j} @click=${select}>
        <td>
          <button aria-pressed=${this.selected === j ? 'true' : 'false'}>
            ${componentGlyph(j, 14)}<span class="vh">${this.text(`stage.components.${algorithm}`)}</span>
            ${componentLetter(j)}
          </button>
        </td>
        <td>${algorithm === 'em' ? share(state.weights[j]) : (counts?.[j] ?? '–')}</td>
        <td>${d === 1 ? rich(mean[0]) : matrix(mean, 1)}</td>
        ${algorithm === 'em' ? html`<td class="desk">${spread(state, j, d)}</td>` : nothing}
      </tr>
    `;
  }
}

function spread(state: State, j: number, d: number) {
  const c = state.covariances.subarray(j * d * d, (j + 1) * d * d);
  return d === 1 ? rich(variance(c[0])) : covarianceMatrix(c);
}
