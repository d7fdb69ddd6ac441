import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { componentLetter } from '../run/component-letter';
import { withCovariance, withMean, withWeight } from '../run/hand';
import type { RunFacts } from '../run/run-facts';
import type { State } from '../run/state';
import type { StartProblems } from '../wire';
import { send, type HandChange, type HandChoice } from '../element/events';
import { symbol, varianceSymbol } from './formulas';
import { numberStyles } from './number-styles';
import { sharedStyles } from '../element/shared-styles';
import { StageElement } from '../element/stage-element';

/** One number of a component that can be typed. */
interface Field {
  /** The number's name: the key of a text. */
  readonly name: string;
  /** Which coordinate it belongs to, for its name; empty in one dimension. */
  readonly index: string;
  readonly value: number;
  readonly changed: (value: number) => State;
}

/** Fields that share a line and a message; the message has the name of the part of a link. */
interface Line {
  readonly part: keyof StartProblems;
  readonly sign: TemplateResult;
  readonly fields: readonly Field[];
}

/** Significant digits of a number in its field; what isn't touched keeps all it has. */
const DIGITS = 5;

/**
 * One component's parameters as numbers to type: the twin of dragging it. What is typed shows in the plane at once, and
 * the button starts a run from there.
 *
 * @fires hand-changed with a HandChange
 * @fires hand-chosen with a HandChoice
 */
@customElement('hand-fields')
export class HandFields extends StageElement {
  static override styles = [
    sharedStyles,
    numberStyles,
    css`
    :host { display: var(--desk, block); margin-top: 14px; }
    fieldset { display: grid; grid-template-columns: auto 1fr; gap: 4px 10px; margin: 0; padding: 0; border: 0; }
    legend { margin-bottom: 6px; padding: 0; color: var(--ink-2); }
    .sign { align-self: center; }
    .numbers { display: flex; gap: 6px; }
    input {
      flex: 1; width: 0; min-width: 0; max-width: 9em; height: var(--small); min-height: 28px; padding: 0 8px; border: 0;
      border-radius: var(--r-m); background: var(--field); font-variant-numeric: tabular-nums; text-align: right;
      appearance: textfield;
    }
    input::-webkit-inner-spin-button { display: none; }
    input:hover { background: var(--field-hover); }
    input:focus-visible { outline-offset: 0; border-radius: var(--r-m); }
    .problem { grid-column: 2; font-weight: 500; }
    .buttons { display: flex; gap: 6px; margin-top: 8px; }
    .go { background: var(--field); color: var(--ink); font-weight: 530; }
    .go:hover { background: var(--field-hover); }
  `,
  ];

  @property({ attribute: false }) facts: RunFacts | null = null;
  @property({ type: Number }) frame = 0;
  @property({ type: Number }) component = 0;
  @property({ attribute: false }) hand: State | null = null;
  /** What was wrong with the start that was sent last: messages for means, covariances and weights. */
  @property({ attribute: false }) problems: Partial<StartProblems> = {};
  /** The lines in which something was typed that isn't a number. */
  @state() private unread: ReadonlySet<string> = new Set();

  override render() {
    const { facts, component } = this;
    if (!facts || component >= facts.model.k) return nothing;
    const now = this.state(facts);
    return html`
      <form novalidate @submit=${this.onSubmit} @keydown=${this.onKey}>
        <fieldset>
          <legend>${this.text('stage.hand.title', { a: componentLetter(component) })}</legend>
          ${linesOf(facts, now, component).map(line => this.line(line))}
        </fieldset>
        <div class="buttons">
          <button class="quiet go" type="submit">${this.text('stage.hand.start')}</button>
          ${
            this.hand
              ? html`<button class="quiet" type="button" @click=${() => this.change(null)}>${this.text('stage.hand.undo')}</button>`
              : nothing
          }
        </div>
      </form>
    `;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('component') || changed.has('frame') || changed.has('facts')) this.unread = new Set();
  }

  private line({ part, sign, fields }: Line): TemplateResult {
    const problem = this.unread.has(part) ? this.text('stage.hand.unread') : this.problems[part];
    return html`
      <span class="sign" aria-hidden="true">${sign}</span>
      <span class="numbers">${fields.map(field => this.input(field, part, Boolean(problem)))}</span>
      ${problem ? html`<p class="problem" id=${part} role="alert">${problem}</p>` : nothing}
    `;
  }

  private input({ name, index, value, changed }: Field, part: string, wrong: boolean): TemplateResult {
    const label = this.text(`stage.hand.${name}`, { index });
    return html`<input
      type="number" step="any" inputmode="decimal" aria-label=${label} title=${label}
      aria-invalid=${wrong ? 'true' : 'false'} aria-describedby=${wrong ? part : nothing}
      .value=${Number.isNaN(value) ? '' : String(Number(value.toPrecision(DIGITS)))}
      @change=${(event: Event) => this.typed(part, event.target as HTMLInputElement, changed)}
    >`;
  }

  private typed(part: string, input: HTMLInputElement, changed: (value: number) => State): void {
    const value = input.value.trim() === '' ? NaN : Number(input.value);
    const unread = new Set(this.unread);
    if (Number.isFinite(value)) {
      unread.delete(part);
      this.change(changed(value));
    } else unread.add(part);
    this.unread = unread;
  }

  private state({ model }: RunFacts): State {
    return this.hand ?? model.state(model.frame(this.frame).state);
  }

  private change(hand: State | null): void {
    if (!hand) this.unread = new Set();
    send<HandChange>(this, 'hand-changed', { hand, spoken: false });
  }

  private readonly onSubmit = (event: Event): void => {
    event.preventDefault();
    if (this.facts && this.unread.size === 0) send<HandChoice>(this, 'hand-chosen', { hand: this.state(this.facts) });
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.hand) return;
    event.preventDefault();
    this.change(null);
  };
}

/** What can be typed: of a covariance only what its type leaves open, and no weight that is held at 1/K. */
function linesOf({ model }: RunFacts, state: State, k: number): Line[] {
  const { d, message } = model;
  const { covariance: type, mixing } = message.rules;
  const mean = Array.from(state.means.subarray(k * d, (k + 1) * d));
  const index = (a: number) => (d === 1 ? '' : String(a + 1));
  const means: Line = {
    part: 'means',
    sign: symbol('μ', 'k'),
    fields: mean.map((value, a) => {
      const changed = (typed: number) => withMean(state, k, mean.with(a, typed));
      return { name: 'mean', index: index(a), value, changed };
    }),
  };
  if (!state.weights.length) return [means];
  const weight: Field = { name: 'weight', index: '', value: state.weights[k], changed: typed => withWeight(state, k, typed) };
  const weights: Line = { part: 'weights', sign: symbol('π', 'k'), fields: [weight] };
  const c = Array.from(state.covariances.subarray(k * d * d, (k + 1) * d * d));
  const field = (name: string, a: string, value: number, into: (typed: number) => number[]): Field => {
    return { name, index: a, value, changed: typed => withCovariance(state, k, into(typed), type) };
  };
  const round = type === 'spherical' && d === 2;
  const variances = round
    ? [field('variance', '', c[0], v => [v, 0, 0, v])]
    : mean.map((_, a) => field('variance', index(a), c[a * d + a], v => c.with(a * d + a, v)));
  if (d === 2 && (type === 'full' || type === 'tied'))
    variances.splice(
      1,
      0,
      field('covariance', '', c[1], v => [c[0], v, v, c[3]]),
    );
  return [
    ...(mixing === 'equal' ? [] : [weights]),
    means,
    { part: 'covariances', sign: d === 1 ? varianceSymbol : symbol('Σ', 'k'), fields: variances },
  ];
}
