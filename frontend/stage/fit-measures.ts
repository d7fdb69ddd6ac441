import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { FitMeasure } from '../wire';
import './explained-row';
import { numberStyles } from './number-styles';
import { sharedStyles } from '../element/shared-styles';
import { StageElement } from '../element/stage-element';

/** What the finished fit is worth: information criteria, agreement with the true labels. */
@customElement('fit-measures')
export class FitMeasures extends StageElement {
  static override styles = [
    sharedStyles,
    numberStyles,
    css`
    ul { display: grid; gap: 2px; }
  `,
  ];

  @property({ attribute: false }) measures: readonly FitMeasure[] = [];

  override render() {
    if (this.measures.length === 0) return nothing;
    return html`
      <h2>${this.text('stage.fit.title')}</h2>
      <ul>
        ${this.measures.map(
          ({ name, value, note }) => html`
            <li><explained-row .claim=${name} .measure=${value} .why=${note}></explained-row></li>
          `,
        )}
      </ul>
    `;
  }
}
