import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { plain } from '../run/number-format';
import { send, type Selection } from '../stage/events';
import { sharedStyles } from '../stage/shared-styles';
import { StageElement } from '../stage/stage-element';
import '../stage/table-sheet';
import type { TableSheet } from '../stage/table-sheet';
import type { DigitsProgress, ErrorPoint, ErrorPoints, ExperimentChoice, Variable } from './digits-message';
import type { DigitsModel } from './digits-model';
import './digits-progress';
import { capital, digitList, error } from './digits-words';
import './error-guess';
import './error-plot';
import { Experiment, experimentHeadline, named, outcomeSentence, SEVERAL, tick, VARIABLES, type Guess } from './experiment';
import './fit-facts';
import './segment-choice';

/** Starts of one value that are being run. */
export interface Series {
  readonly done: number;
  readonly total: number;
}

/**
 * Why does the mixture lose, and can it win? One setting at a time: the learner says what to expect, runs it, and sees
 * the point join the plot.
 *
 * @fires experiment-chosen with {variable}
 * @fires experiment-run with an ExperimentChoice and the guess
 * @fires starts-requested with {variable, value}
 * @fires comparison-chosen with the ExperimentChoice of a point
 */
@customElement('digit-experiments')
export class DigitExperiments extends StageElement {
  static override styles = [
    sharedStyles,
    css`
    :host { display: grid; grid-template-columns: minmax(0, 1fr) var(--side); gap: 0 var(--s8); }
    h2 { font: 480 var(--t-22) / 1.25 var(--voice); letter-spacing: -0.008em; text-wrap: pretty; }
    .choice { margin: var(--s3) 0; }
    .below { display: flex; flex-wrap: wrap; gap: 0 var(--s4); align-items: baseline; justify-content: space-between; }
    .below p { font-size: var(--t-12); color: var(--ink-3); }
    h3 { margin: var(--s5) 0 4px; font: 560 var(--t-14) / 1.5 var(--ui); }
    .hint { color: var(--ink-2); }
    segment-choice { display: block; }
    .try { margin-bottom: var(--s3); }
    .row { display: flex; flex-wrap: wrap; gap: var(--s2) var(--s3); align-items: center; margin-top: var(--s4); }
    .solid, .outline {
      min-height: max(44px, var(--target)); padding: 0 18px; border: 1px solid transparent; border-radius: var(--r-m);
      font-size: var(--t-16); font-weight: 530; white-space: nowrap; cursor: pointer;
    }
    .solid { background: var(--ink); color: var(--on-ink); }
    .outline { border-color: var(--line); background: none; }
    .running { margin-top: var(--s3); }
    .result { margin-top: var(--s4); color: var(--ink-2); line-height: 1.5; }
    @media (max-width: 1179px) { :host { grid-template-columns: minmax(0, 1fr); gap: var(--s5) 0; } }
  `,
  ];

  @property({ attribute: false }) model: DigitsModel | null = null;
  @property({ attribute: false }) points: ErrorPoints | null = null;
  /** The run on its way. */
  @property({ attribute: false }) running: DigitsProgress | null = null;
  /** There is another filled button on the page. */
  @property({ type: Boolean }) secondary = false;
  @property({ attribute: false }) series: Series | null = null;
  @state() private variable: Variable = 'floor';
  @state() private target = '';
  @state() private guess = 0.5;
  @state() private guesses: readonly Guess[] = [];
  @state() private last: (ExperimentChoice & { base: string }) | null = null;
  @query('table-sheet') private table!: TableSheet;
  private experiment: Experiment | null = null;
  private hadFocus = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.hadFocus = this.shadowRoot?.activeElement !== null;
    if (!changed.has('points') && !changed.has('model')) return;
    const { points, model } = this;
    // the points of another setting are on their way
    if (!points || !model || points.variable !== this.variable) return;
    const before = this.experiment;
    this.experiment = new Experiment(points, model.message.settings);
    const moved = before?.current !== this.experiment.current || before?.variable !== this.experiment.variable
      || before?.base !== this.experiment.base;
    if (moved || !this.experiment.values.includes(this.target)) this.aim(this.experiment.next());
  }

  /** What was pressed may be gone, as there is something else to press now; the focus stays near. */
  protected override updated(): void {
    if (this.hadFocus && !this.shadowRoot?.activeElement) this.renderRoot.querySelector<HTMLElement>('#try')?.focus();
  }

  override render() {
    const { experiment } = this;
    if (!experiment || !this.model) return nothing;
    const guesses = this.guesses.filter(({ base, variable }) => base === experiment.base && variable === experiment.variable);
    const asks = this.asks(experiment);
    return html`
      <div>
        <h2>${experimentHeadline(this.texts, experiment)}</h2>
        <segment-choice
          class="choice" .label=${this.text('digits.experiment.label')} .value=${this.variable}
          .options=${VARIABLES.map(value => ({ value, text: this.text(`digits.experiment.${value}`) }))}
          @chosen=${this.onVariable}
        ></segment-choice>
        <error-plot
          .texts=${this.texts} .experiment=${experiment} .target=${this.target} .guess=${asks ? this.guess : null}
          .guesses=${guesses} @guess-changed=${this.onGuess} @point-chosen=${this.onPoint}
        ></error-plot>
        <div class="below">
          <p>${this.text('digits.experiment.legend')}</p>
          <button class="link" aria-haspopup="dialog" @click=${this.openTable}>
            ${this.text('stage.table')} <span class="vh">${this.text('digits.experiment.title')}</span>
          </button>
        </div>
      </div>
      <div>
        <fit-facts .texts=${this.texts} .model=${this.model}></fit-facts>
        ${this.trial(experiment, asks)}
        <p class="result" role="status">${this.result(experiment, guesses)}</p>
      </div>
      ${this.sheet(experiment)}
    `;
  }

  private get busy(): boolean {
    return this.running !== null || this.series !== null;
  }

  /** Whether there is something to expect: a value that hasn't been run. */
  private asks(experiment: Experiment): boolean {
    return !this.busy && experiment.outcome(this.target, experiment.start) === null;
  }

  private trial(experiment: Experiment, asks: boolean): TemplateResult {
    const { variable, target } = this;
    const where = named(this.texts, variable, target);
    return html`
      <h3 id="try" tabindex="-1">${this.text(`digits.try.${variable}`)}</h3>
      <segment-choice
        class="try" tight .label=${this.text(`digits.try.${variable}`)} .value=${target}
        .options=${experiment.values.map(value => ({ value, text: plain(tick(this.texts, variable, value)) }))}
        @chosen=${(event: CustomEvent<string>) => this.aim(event.detail)}
      ></segment-choice>
      ${asks ? this.prediction(where) : this.known(experiment, where)}
    `;
  }

  private prediction(where: string): TemplateResult {
    const low = Math.min(0.3, this.guess);
    const high = Math.max(0.6, this.guess);
    return html`
      <h3>${this.text('digits.guess.question', { where })}</h3>
      <p class="hint">${this.text('digits.guess.hint')}</p>
      <error-guess
        .texts=${this.texts} .value=${this.guess} .low=${low} .high=${high}
        .label=${this.text('digits.guess.label', { where })} @guess-changed=${this.onGuess}
      ></error-guess>
      <div class="row">
        <button class=${this.secondary ? 'outline' : 'solid'} @click=${() => this.run(this.guess)}>
          ${this.text('digits.guess.commit')}
        </button>
        <button class="link" @click=${() => this.run(null)}>${this.text('digits.guess.without')}</button>
      </div>
    `;
  }

  /** A value that is in the plot already, or that has to wait for the run on its way. */
  private known(experiment: Experiment, where: string): TemplateResult | typeof nothing {
    const { target } = this;
    const place = experiment.place(target);
    if (this.series) return html`<p class="hint" role="status">
      ${this.text('digits.starts.running', { ...this.series })}
      <button class="link" @click=${() => send(this, 'run-canceled', null)}>${this.text('digits.progress.cancel')}</button>
    </p>`;
    if (this.running) return html`
      <p class="hint">${this.text('digits.guess.busy')}</p>
      <digits-progress class="running" silent .texts=${this.texts} .progress=${this.running}></digits-progress>`;
    if (!place) return nothing;
    const left = experiment.startsLeft(target);
    const tests = place.points.map(({ test }) => test);
    const values = {
      where,
      test: error(place.test),
      count: place.points.length,
      low: error(Math.min(...tests)),
      high: error(Math.max(...tests)),
      starts: digitList(place.points.map(({ start }) => start)),
    };
    const key = place.points.length === 1 ? 'digits.starts.one' : 'digits.starts.many';
    const elsewhere = target !== experiment.current;
    return html`
      <p class="hint">${capital(this.text(key, values))}</p>
      <div class="row">
        ${left.length === 0 ? nothing : html`<button class="outline" @click=${() => this.runStarts(target)}>
          ${this.text('digits.starts.several', { first: SEVERAL[0], last: SEVERAL[SEVERAL.length - 1] })}
        </button>`}
        ${elsewhere ? html`<button class="link" @click=${() => this.show(place.points[0])}>${this.text('digits.starts.show')}</button>` : nothing}
      </div>
    `;
  }

  private result(experiment: Experiment, guesses: readonly Guess[]): string {
    const { last } = this;
    if (!last || last.base !== experiment.base || last.variable !== experiment.variable) return '';
    const outcome = experiment.outcome(last.value, last.start);
    const guess = guesses.find(({ value, start }) => value === last.value && start === last.start) ?? null;
    return outcome ? outcomeSentence(this.texts, experiment, guess, outcome) : '';
  }

  private sheet(experiment: Experiment): TemplateResult {
    const rows = experiment.places.flatMap(({ points }) => points);
    const columns = [`digits.experiment.axis.${experiment.variable}`, 'digits.table.start', 'digits.table.training', 'digits.table.test'];
    const current = rows.findIndex(({ value, start }) => value === experiment.current && start === experiment.start);
    return html`<table-sheet
      .texts=${this.texts} .heading=${this.text('digits.experiment.title')} .columns=${columns.map(key => this.text(key))}
      .rows=${rows.length} .current=${current} .cells=${(row: number) => {
        const { value, start, training, test } = rows[row];
        return [plain(tick(this.texts, experiment.variable, value)), String(start), error(training), error(test)];
      }}
      @row-chosen=${(event: CustomEvent<Selection>) => {
        event.stopPropagation();
        if (event.detail.index !== null) this.show(rows[event.detail.index]);
      }}
    ></table-sheet>`;
  }

  private aim(value: string): void {
    this.target = value;
    const current = this.experiment?.place(this.experiment.current);
    this.guess = Math.round(100 * (current?.test ?? 0.5)) / 100;
  }

  private run(guess: number | null): void {
    const { experiment } = this;
    if (!experiment || this.busy) return;
    const choice = { variable: this.variable, value: this.target, start: experiment.start };
    this.last = { ...choice, base: experiment.base };
    if (guess !== null) this.guesses = [...this.guesses, { ...this.last, guess }];
    send(this, 'experiment-run', { ...choice, guess });
  }

  private runStarts(value: string): void {
    if (!this.busy) send(this, 'starts-requested', { variable: this.variable, value });
  }

  private show({ value, start }: ErrorPoint): void {
    send<ExperimentChoice>(this, 'comparison-chosen', { variable: this.variable, value, start });
  }

  private readonly onPoint = ({ detail }: CustomEvent<ErrorPoint>): void => this.show(detail);

  private readonly onGuess = ({ detail }: CustomEvent<number>): void => {
    this.guess = detail;
  };

  private readonly onVariable = ({ detail }: CustomEvent<string>): void => {
    this.variable = detail as Variable;
    send(this, 'experiment-chosen', { variable: this.variable });
  };

  private readonly openTable = (event: Event): void => {
    void this.table.open(event.currentTarget as HTMLElement);
  };
}
