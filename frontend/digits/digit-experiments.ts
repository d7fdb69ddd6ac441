import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { plain } from '../run/number-format';
import { send, type Selection } from '../element/events';
import { sharedStyles } from '../element/shared-styles';
import { StageElement } from '../element/stage-element';
import '../stage/table-sheet';
import type { TableSheet } from '../stage/table-sheet';
import type {
  DigitsProgressMessage,
  ErrorPoint,
  ErrorPointsMessage,
  ExperimentChoice,
  SeriesChoice,
  SeriesProgress,
  Variable,
  VariableChoice,
} from '../wire';
import type { DigitsModel } from './digits-model';
import { error } from './digits-words';
import './error-plot';
import { Experiment, experimentHeadline, outcomeSentence, tick, VARIABLES, type Guess } from './experiment';
import './experiment-trial';
import './fit-facts';
import './segment-choice';

/**
 * Why does the mixture lose, and can it win? One setting at a time: the learner says what to expect, runs it, and sees
 * the point join the plot.
 *
 * @fires experiment-chosen with a VariableChoice
 * @fires experiment-run with an ExperimentChoice
 * @fires starts-requested with a SeriesChoice
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
    .result { margin-top: var(--s4); color: var(--ink-2); line-height: 1.5; }
    @media (max-width: 1179px) { :host { grid-template-columns: minmax(0, 1fr); gap: var(--s5) 0; } }
  `,
  ];

  @property({ attribute: false }) model: DigitsModel | null = null;
  @property({ attribute: false }) points: ErrorPointsMessage | null = null;
  /** The run on its way. */
  @property({ attribute: false }) running: DigitsProgressMessage | null = null;
  /** There is another filled button on the page. */
  @property({ type: Boolean }) secondary = false;
  @property({ attribute: false }) series: SeriesProgress | null = null;
  @state() private variable: Variable = 'floor';
  @state() private target = '';
  @state() private guess = 0.5;
  @state() private guesses: readonly Guess[] = [];
  @state() private last: (ExperimentChoice & { base: string }) | null = null;
  @query('table-sheet') private table!: TableSheet;
  private experiment: Experiment | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('points') && !changed.has('model')) return;
    const { points, model } = this;
    // the points of another setting are on their way
    if (!points || !model || points.variable !== this.variable) return;
    const before = this.experiment;
    this.experiment = new Experiment(points, model.message.settings);
    const moved =
      before?.current !== this.experiment.current ||
      before?.variable !== this.experiment.variable ||
      before?.base !== this.experiment.base;
    if (moved || !this.experiment.values.includes(this.target)) this.aim(this.experiment.next());
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
        <experiment-trial
          .texts=${this.texts} .experiment=${experiment} .target=${this.target} .guess=${this.guess} .asks=${asks}
          .running=${this.running} .series=${this.series} .secondary=${this.secondary}
          @value-aimed=${(event: CustomEvent<string>) => this.aim(event.detail)} @guess-changed=${this.onGuess}
          @committed=${(event: CustomEvent<number | null>) => this.run(event.detail)}
          @starts-wanted=${() => this.runStarts(this.target)} @point-chosen=${this.onPoint}
        ></experiment-trial>
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

  private result(experiment: Experiment, guesses: readonly Guess[]): string {
    const { last } = this;
    if (!last || last.base !== experiment.base || last.variable !== experiment.variable) return '';
    const outcome = experiment.outcome(last.value, last.start);
    const guess = guesses.find(({ value, start }) => value === last.value && start === last.start) ?? null;
    return outcome ? outcomeSentence(this.texts, experiment, guess, outcome) : '';
  }

  private sheet(experiment: Experiment): TemplateResult {
    const rows = experiment.places.flatMap(({ points }) => points);
    const columns = [
      `digits.experiment.axis.${experiment.variable}`,
      'digits.table.start',
      'digits.table.training',
      'digits.table.test',
    ];
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
    const choice: ExperimentChoice = { variable: this.variable, value: this.target, start: experiment.start };
    this.last = { ...choice, base: experiment.base };
    if (guess !== null) this.guesses = [...this.guesses, { ...this.last, guess }];
    send(this, 'experiment-run', choice);
  }

  private runStarts(value: string): void {
    if (!this.busy) send<SeriesChoice>(this, 'starts-requested', { variable: this.variable, value });
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
    send<VariableChoice>(this, 'experiment-chosen', { variable: this.variable });
  };

  private readonly openTable = (event: Event): void => {
    void this.table.open(event.currentTarget as HTMLElement);
  };
}
