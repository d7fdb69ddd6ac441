import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { plain } from '../run/number-format';
import { send } from '../element/events';
import { sharedStyles } from '../element/shared-styles';
import { StageElement } from '../element/stage-element';
import type { DigitsProgressMessage, ErrorPoint, SeriesProgress } from '../wire';
import './digits-progress';
import { capital, error } from './digits-words';
import './error-guess';
import { errorRange } from './error-plot-layout';
import { named, SEVERAL, tick, type Experiment, type Place } from './experiment';
import './segment-choice';

/** A learner may expect better than everything that has been seen. */
const BETTER = 0.05;

/**
 * One value of an experiment: what is expected of it before it is run, and what came of it.
 *
 * @fires value-aimed with another value to try
 * @fires guess-changed with the error that is expected
 * @fires committed with that error, or null without one: run it
 * @fires starts-wanted for the runs from several starts
 * @fires point-chosen with the ErrorPoint to show
 * @fires run-canceled
 */
@customElement('experiment-trial')
export class ExperimentTrial extends StageElement {
  static override styles = [
    sharedStyles,
    css`
    :host { display: block; }
    h3 { margin: var(--s5) 0 4px; font: 560 var(--t-14) / 1.5 var(--ui); }
    .hint { color: var(--ink-2); }
    segment-choice { display: block; margin-bottom: var(--s3); }
    .row { display: flex; flex-wrap: wrap; gap: var(--s2) var(--s3); align-items: center; margin-top: var(--s4); }
    .solid, .outline {
      min-height: max(44px, var(--target)); padding: 0 18px; border: 1px solid transparent; border-radius: var(--r-m);
      font-size: var(--t-16); font-weight: 530; white-space: nowrap; cursor: pointer;
    }
    .solid { background: var(--ink); color: var(--on-ink); }
    .outline { border-color: var(--line); background: none; }
    .running { margin-top: var(--s3); }
  `,
  ];

  @property({ attribute: false }) experiment: Experiment | null = null;
  @property() target = '';
  @property({ type: Number }) guess = 0.5;
  /** The value hasn't been run, and nothing else is on its way. */
  @property({ type: Boolean }) asks = false;
  @property({ attribute: false }) running: DigitsProgressMessage | null = null;
  @property({ attribute: false }) series: SeriesProgress | null = null;
  /** There is another filled button on the page. */
  @property({ type: Boolean }) secondary = false;
  private hadFocus = false;

  protected override willUpdate(): void {
    this.hadFocus = this.shadowRoot?.activeElement !== null;
  }

  /** What was pressed may be gone, as there is something else to press now; the focus stays near. */
  protected override updated(): void {
    if (this.hadFocus && !this.shadowRoot?.activeElement) this.renderRoot.querySelector<HTMLElement>('#try')?.focus();
  }

  override render() {
    const { experiment, target } = this;
    if (!experiment) return nothing;
    const { variable } = experiment;
    const where = named(this.texts, variable, target);
    return html`
      <h3 id="try" tabindex="-1">${this.text(`digits.try.${variable}`)}</h3>
      <segment-choice
        tight .label=${this.text(`digits.try.${variable}`)} .value=${target}
        .options=${experiment.values.map(value => ({ value, text: plain(tick(this.texts, variable, value)) }))}
        @chosen=${(event: CustomEvent<string>) => send(this, 'value-aimed', event.detail)}
      ></segment-choice>
      ${this.asks ? this.prediction(experiment, where) : this.known(experiment, where)}
    `;
  }

  private prediction(experiment: Experiment, where: string): TemplateResult {
    const { low, high } = errorRange(experiment, [this.guess], BETTER);
    return html`
      <h3>${this.text('digits.guess.question', { where })}</h3>
      <p class="hint">${this.text('digits.guess.hint')}</p>
      <error-guess
        .texts=${this.texts} .value=${this.guess} .low=${low} .high=${high} .label=${this.text('digits.guess.label', { where })}
      ></error-guess>
      <div class="row">
        <button class=${this.secondary ? 'outline' : 'solid'} @click=${() => send(this, 'committed', this.guess)}>
          ${this.text('digits.guess.commit')}
        </button>
        <button class="link" @click=${() => send(this, 'committed', null)}>${this.text('digits.guess.without')}</button>
      </div>
    `;
  }

  /** A value that is in the plot already, or that has to wait for the run on its way. */
  private known(experiment: Experiment, where: string): TemplateResult | typeof nothing {
    const place = experiment.place(this.target);
    if (this.series)
      return html`<p class="hint" role="status">
      ${this.text('digits.starts.running', { ...this.series })}
      <button class="link" @click=${() => send(this, 'run-canceled', null)}>${this.text('digits.progress.cancel')}</button>
    </p>`;
    if (this.running)
      return html`
      <p class="hint">${this.text('digits.guess.busy')}</p>
      <digits-progress class="running" silent .texts=${this.texts} .progress=${this.running}></digits-progress>`;
    return place ? this.outcome(experiment, place, where) : nothing;
  }

  private outcome(experiment: Experiment, { points, test, value }: Place, where: string): TemplateResult {
    const tests = points.map(point => point.test);
    const values = {
      where,
      test: error(test),
      count: points.length,
      low: error(Math.min(...tests)),
      high: error(Math.max(...tests)),
    };
    const several = { first: SEVERAL[0], last: SEVERAL[SEVERAL.length - 1] };
    return html`
      <p class="hint">${capital(this.text(points.length === 1 ? 'digits.starts.one' : 'digits.starts.many', values))}</p>
      <div class="row">
        ${
          experiment.startsLeft(value).length === 0
            ? nothing
            : html`<button
          class="outline" @click=${() => send(this, 'starts-wanted', null)}
        >${this.text('digits.starts.several', several)}</button>`
        }
        ${
          value === experiment.current
            ? nothing
            : html`<button
          class="link" @click=${() => send<ErrorPoint>(this, 'point-chosen', points[0])}
        >${this.text('digits.starts.show')}</button>`
        }
      </div>
    `;
  }
}
