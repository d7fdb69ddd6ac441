import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { counted } from '../run/texts';
import { sharedStyles } from '../element/shared-styles';
import { StageElement } from '../element/stage-element';
import './digit-picture';
import type { DigitsModel } from './digits-model';
import { whole } from './digits-words';

/** How much there is to fit, how little to fit it with, and where there is nothing to see at all. */
@customElement('fit-facts')
export class FitFacts extends StageElement {
  static override styles = [
    sharedStyles,
    css`
    :host { display: block; padding-bottom: var(--s5); border-bottom: 1px solid var(--rule); }
    dl { display: grid; grid-template-columns: auto 1fr; gap: 4px 14px; align-items: baseline; margin: 0; }
    dt {
      font: 480 var(--t-22) / 1.2 var(--voice); text-align: right; font-variant-numeric: tabular-nums lining-nums;
    }
    dd { margin: 0; color: var(--ink-2); }
    .map { display: flex; gap: 14px; align-items: center; margin-top: var(--s4); color: var(--ink-2); }
    digit-picture { flex: none; width: var(--map, 64px); }
  `,
  ];

  @property({ attribute: false }) model: DigitsModel | null = null;

  override render() {
    const { model } = this;
    if (!model) return nothing;
    const { covarianceParameters: numbers } = model.clustering('mixture')?.message ?? { covarianceParameters: 0 };
    const { k, training } = model.message.settings;
    const images = Math.round(training / k);
    const still = model.varying.reduce((count, varies) => count + (varies === 0 ? 1 : 0), 0);
    return html`
      <dl>
        ${
          numbers === 0
            ? nothing
            : html`
          <dt>${whole(numbers)}</dt><dd>${counted(this.texts, 'digits.facts.covariance', numbers)}</dd>`
        }
        <dt>${whole(images)}</dt><dd>${counted(this.texts, 'digits.facts.images', images)}</dd>
      </dl>
      ${
        still === 0
          ? nothing
          : html`<div class="map">
        <digit-picture
          .pixels=${model.varying.map(varies => (varies === 0 ? 150 : 0))} .label=${this.text('digits.facts.map')}
        ></digit-picture>
        <p>${this.text('digits.facts.still', { count: still, all: 784 })}</p>
      </div>`
      }
    `;
  }
}
