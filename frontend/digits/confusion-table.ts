import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { send } from '../element/events';
import { sharedStyles } from '../element/shared-styles';
import { StageElement } from '../element/stage-element';
import type { CellChoice } from '../wire';
import { DIGITS, type MethodErrors } from './digits-model';
import { whole } from './digits-words';

/** The column of images without a label. */
const NONE = 10;

/** The darkest that a cell gets, in percent of ink, so that its number can still be read. */
const DARKEST = 34;

/**
 * Of 100 test images of each digit, how many are read as which. A grid with one tab stop: arrows move, Enter shows the
 * images of a cell.
 *
 * @fires cell-chosen with a CellChoice
 */
@customElement('confusion-table')
export class ConfusionTable extends StageElement {
  static override styles = [
    sharedStyles,
    css`
    :host { display: block; }
    table { width: 100%; border-collapse: separate; border-spacing: 2px; table-layout: fixed; }
    caption { caption-side: bottom; padding-top: var(--s2); text-align: left; color: var(--ink-2); }
    th { padding: 0; font-weight: 400; color: var(--ink-2); font-variant-numeric: tabular-nums; }
    thead th { padding-bottom: 4px; }
    th[scope='row'] { text-align: center; }
    .corner { width: 2em; height: auto; background: none; cursor: default; }
    tbody td {
      height: var(--cell, 32px); padding: 0; text-align: center; border-radius: 3px; cursor: pointer;
      background: color-mix(in srgb, var(--ink) var(--share), var(--field));
    }
    td.tiny { color: var(--ink-2); }
    td.zero { color: var(--ink-3); cursor: default; }
    td.right { font-weight: 600; }
    td:hover:not(.zero) { box-shadow: inset 0 0 0 1px var(--line); }
    td[aria-selected='true'] { box-shadow: inset 0 0 0 2px var(--ink); }
    td:focus-visible { outline-offset: 0; }
    @media (max-width: 640px) { table { border-spacing: 1px; } td { font-size: 13px; } }
  `,
  ];

  @property({ attribute: false }) errors: MethodErrors | null = null;
  /** The cell whose images are shown. */
  @property({ attribute: false }) chosen: CellChoice | null = null;
  @state() private active = 0;

  override render() {
    const { errors } = this;
    if (!errors) return nothing;
    const labels = this.labels(errors);
    return html`
      <table role="grid" aria-label=${this.text('digits.confusion.title')} @keydown=${this.onKey}>
        <caption>${this.text('digits.confusion.caption')}</caption>
        <thead>
          <tr>
            <td class="corner"></td>
            ${labels.map(
              label => html`<th scope="col">
              ${label === NONE ? this.text('digits.confusion.none') : label}
            </th>`,
            )}
          </tr>
        </thead>
        <tbody>${DIGITS.map(
          digit => html`<tr>
          <th scope="row">${digit}</th>
          ${labels.map((label, column) => this.cell(errors, digit, label, digit * labels.length + column))}
        </tr>`,
        )}</tbody>
      </table>
    `;
  }

  /** The columns: ten digits, and one for images without a label where there are any. */
  private labels({ confusion }: MethodErrors): readonly number[] {
    return confusion.some(row => (row[NONE] ?? 0) > 0) ? [...DIGITS, NONE] : DIGITS;
  }

  private cell(errors: MethodErrors, digit: number, label: number, index: number): TemplateResult {
    const row = errors.confusion[digit];
    const count = row[label] ?? 0;
    const total = row.reduce((a, b) => a + b, 0);
    const share = total === 0 ? 0 : count / total;
    const chosen = this.chosen?.method === errors.method && this.chosen.digit === digit && this.chosen.label === label;
    const name = this.text(label === NONE ? 'digits.confusion.cell.none' : 'digits.confusion.cell', {
      digit,
      label,
      count: whole(count),
      total: whole(total),
    });
    return html`<td
      class="${count === 0 ? 'zero' : share < 0.005 ? 'tiny' : ''} ${digit === label ? 'right' : ''}"
      style="--share: ${(DARKEST * Math.sqrt(share)).toFixed(1)}%"
      tabindex=${index === this.active ? 0 : -1} data-cell=${index} aria-selected=${chosen ? 'true' : 'false'}
      aria-label=${name} title=${name}
      @click=${() => this.choose(index)}
    >${count === 0 ? '' : share < 0.005 ? '<1' : Math.round(100 * share)}</td>`;
  }

  private choose(index: number): void {
    const { errors } = this;
    if (!errors) return;
    this.active = index;
    const labels = this.labels(errors);
    const digit = Math.floor(index / labels.length);
    const label = labels[index % labels.length];
    if ((errors.confusion[digit][label] ?? 0) === 0) return;
    send<CellChoice>(this, 'cell-chosen', { method: errors.method, digit, label });
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const { errors } = this;
    if (!errors || event.altKey || event.ctrlKey || event.metaKey) return;
    const columns = this.labels(errors).length;
    const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns };
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.choose(this.active);
    } else if (event.key in steps) {
      event.preventDefault();
      const next = this.active + steps[event.key];
      const sameRow = Math.floor(next / columns) === Math.floor(this.active / columns);
      if (next < 0 || next >= DIGITS.length * columns || (Math.abs(steps[event.key]) === 1 && !sameRow)) return;
      this.active = next;
      void this.updateComplete.then(() => this.shadowRoot?.querySelector<HTMLElement>(`[data-cell='${next}']`)?.focus());
    }
  };
}
