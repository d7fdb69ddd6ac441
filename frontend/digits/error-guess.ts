import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { send } from '../element/events';
import { sharedStyles } from '../element/shared-styles';
import { StageElement } from '../element/stage-element';
import { guess as twoDecimals } from './digits-words';

/**
 * What the learner expects, as a dashed marker on the axis of errors and as a number.
 *
 * @fires guess-changed with the error
 */
@customElement('error-guess')
export class ErrorGuess extends StageElement {
  static override styles = [
    sharedStyles,
    css`
    :host { display: block; }
    input[type='range'] {
      appearance: none; display: block; width: 100%; height: max(28px, var(--small)); margin: 6px 0 0; background: none;
      cursor: grab;
    }
    input[type='range']::-webkit-slider-runnable-track { height: 2px; background: var(--line); }
    input[type='range']::-webkit-slider-thumb {
      appearance: none; width: 22px; height: 22px; margin-top: -10px; border: 2px dashed var(--ink); border-radius: 50%;
      background: var(--paper);
    }
    input[type='range']::-moz-range-track { height: 2px; background: var(--line); }
    input[type='range']::-moz-range-thumb {
      box-sizing: border-box; width: 22px; height: 22px; border: 2px dashed var(--ink); border-radius: 50%;
      background: var(--paper);
    }
    .ends {
      display: flex; align-items: baseline; justify-content: space-between; font-size: var(--t-12); color: var(--ink-3);
      font-variant-numeric: tabular-nums;
    }
    label { font-size: var(--t-14); color: var(--ink); }
    input[type='number'] {
      width: 4.6em; height: max(30px, var(--small)); margin-left: 6px; padding: 0 6px; border: 0;
      border-radius: var(--r-s); background: var(--field); font-variant-numeric: tabular-nums; text-align: right;
    }
  `,
  ];

  @property({ type: Number }) value = 0.5;
  @property({ type: Number }) low = 0.3;
  @property({ type: Number }) high = 0.6;
  /** What the error is of, such as "Expected test error at floor 0.01". */
  @property() label = '';

  override render() {
    const { value, low, high } = this;
    return html`
      <input
        type="range" min=${low} max=${high} step="0.01" .value=${String(value)} aria-label=${this.label}
        aria-valuetext=${twoDecimals(value)} @input=${this.onInput}
      >
      <div class="ends">
        <span>${twoDecimals(low)}</span>
        <label>${this.text('digits.guess.yours')}<input
          type="number" min="0" max="1" step="0.01" .value=${value.toFixed(2)} @change=${this.onInput}
        ></label>
        <span>${twoDecimals(high)}</span>
      </div>
    `;
  }

  private readonly onInput = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const value = input.valueAsNumber;
    if (Number.isFinite(value) && value >= 0 && value <= 1) send<number>(this, 'guess-changed', Math.round(100 * value) / 100);
    else input.value = this.value.toFixed(2);
  };
}
