import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { bytes } from '../run/base64';
import { counted } from '../run/texts';
import { sharedStyles } from '../element/shared-styles';
import { StageElement } from '../element/stage-element';
import type { CellMessage } from '../wire';
import './digit-picture';
import { aDigit, whole } from './digits-words';
import { picture, PIXELS } from './pictures';

/** The test images of one cell of a confusion matrix. */
@customElement('cell-pictures')
export class CellPictures extends StageElement {
  static override styles = [
    sharedStyles,
    css`
    :host { display: block; }
    p { font: 400 var(--t-16) / 1.5 var(--voice); color: var(--ink-2); text-wrap: pretty; }
    ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(42px, 1fr)); gap: 6px; margin-top: var(--s3); }
    digit-picture { border-radius: 2px; }
  `,
  ];

  @property({ attribute: false }) cell: CellMessage | null = null;

  override render() {
    const { cell } = this;
    if (!cell) return html`<p>${this.text('digits.cell.invitation')}</p>`;
    const pixels = bytes(cell.pictures);
    const count = pixels.length / PIXELS;
    const { digit, label, total } = cell;
    const right = digit === label;
    const key = label > 9 ? 'digits.cell.none' : right ? 'digits.cell.right' : 'digits.cell.wrong';
    const values = {
      total: whole(total),
      shown: count,
      digit: aDigit(this.texts, digit),
      label,
      method: this.text(`digits.method.${cell.method}`),
    };
    const rest = count < total ? ` ${this.text('digits.cell.shown', values)}` : '';
    return html`
      <p role="status">${counted(this.texts, key, total, values)}${rest}</p>
      ${
        count === 0
          ? nothing
          : html`<ul>${Array.from(
              { length: count },
              (_, i) => html`<li><digit-picture
        .pixels=${picture(pixels, i)} .label=${this.text('digits.cell.alt', { ...values, number: i + 1 })}
      ></digit-picture></li>`,
            )}</ul>`
      }
    `;
  }
}
