import { html, nothing, svg, type PropertyValues, type SVGTemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { SizeWatch } from '../chart/size-watch';
import { send } from '../element/events';
import { StageElement } from '../element/stage-element';
import { ErrorPlotLabels } from './error-plot-labels';
import { ErrorPlotLayout, type PlotLabel } from './error-plot-layout';
import { errorPlotStyles } from './error-plot-styles';
import { experimentHeadline, tick, type Experiment, type Guess } from './experiment';
import { plain } from '../run/number-format';
import type { ErrorPoint } from '../wire';

/**
 * The mixture's errors along one setting: training hollow, test solid, the area between them is what was learned by
 * heart. A dashed marker carries the learner's guess.
 *
 * @fires guess-changed with the error that the marker was dragged to
 * @fires point-chosen with the ErrorPoint that was clicked
 */
@customElement('error-plot')
export class ErrorPlot extends StageElement {
  static override styles = errorPlotStyles;

  @property({ attribute: false }) experiment: Experiment | null = null;
  /** The value that the next run will have, and what is expected of it; no marker if that is null. */
  @property() target = '';
  @property({ type: Number }) guess: number | null = null;
  /** What was expected of runs that are in the plot. */
  @property({ attribute: false }) guesses: readonly Guess[] = [];
  @state() private size = { width: 0, height: 0, font: 12, large: 14 };
  @query('.plot') private plot!: HTMLElement | null;
  private layout: ErrorPlotLayout | null = null;
  private labels: readonly PlotLabel[] = [];

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const { experiment, size } = this;
    if (!experiment || size.width === 0) return;
    const expected = this.guesses.map(({ guess }) => guess);
    this.layout = new ErrorPlotLayout(experiment, size, this.guess === null ? expected : [...expected, this.guess]);
    this.labels = new ErrorPlotLabels(this.texts, experiment, this.layout, size.large, this).labels;
  }

  constructor() {
    super();
    new SizeWatch(this, () => this.measure());
  }

  override render() {
    const { experiment, layout } = this;
    if (!experiment) return nothing;
    return html`<div class="plot" role="img" aria-label=${this.spoken(experiment)}>${
      layout ? this.picture(experiment, layout) : nothing
    }</div>`;
  }

  private spoken(experiment: Experiment): string {
    const name = this.text(`digits.experiment.axis.${experiment.variable}`);
    return this.text('digits.experiment.plot', { name, headline: experimentHeadline(this.texts, experiment) });
  }

  private picture(experiment: Experiment, layout: ErrorPlotLayout): SVGTemplateResult {
    const { kmeansTest, places, ordered } = experiment;
    return svg`<svg viewBox="0 0 ${layout.box.width} ${layout.box.height}" aria-hidden="true">
      ${ordered ? svg`<path class="gap" d=${layout.gap}></path>` : nothing}
      ${this.axes(experiment, layout)}
      ${
        kmeansTest === null
          ? nothing
          : svg`<line class="kmeans" x1=${layout.left} x2=${layout.right}
        y1=${layout.y(kmeansTest)} y2=${layout.y(kmeansTest)}></line>`
      }
      ${
        ordered
          ? svg`<path class="training-line" d=${layout.line('training')}></path>
            <path class="test-line" d=${layout.line('test')}></path>`
          : places.map(
              ({ value, training, test }) => svg`<line class="between" x1=${layout.x(value)} x2=${layout.x(value)}
            y1=${layout.y(training)} y2=${layout.y(test)}></line>`,
            )
      }
      ${places.map(({ value, points, training, test }) => {
        const x = layout.x(value);
        return svg`
          ${
            points.length > 1
              ? points.map(
                  point => svg`
            <circle class="faint hollow" cx=${x} cy=${layout.y(point.training)}></circle>
            <circle class="faint" cx=${x} cy=${layout.y(point.test)}></circle>`,
                )
              : nothing
          }
          <circle class="training" cx=${x} cy=${layout.y(training)}></circle>
          <circle class="test" cx=${x} cy=${layout.y(test)}></circle>
          ${points.map(point => this.hit(point, x, layout))}`;
      })}
      ${this.shown(experiment, layout)}
      ${this.guesses.map(guess => this.guessed(guess, experiment, layout))}
      ${this.labels.map(({ kind, text, x, y, height }) => svg`<text class="halo ${kind}" x=${x} y=${y + 0.8 * height}>${text}</text>`)}
      ${this.marker(layout)}
    </svg>`;
  }

  private axes({ variable, values }: Experiment, layout: ErrorPlotLayout): SVGTemplateResult {
    const { font } = this.size;
    const rotate = values.length > 0 && (layout.right - layout.left) / values.length < 3.4 * font;
    return svg`
      ${layout.ticks.map(
        error => svg`
        <line class="grid" x1=${layout.left} x2=${layout.right} y1=${layout.y(error)} y2=${layout.y(error)}></line>
        <text x=${layout.left - 8} y=${layout.y(error) + 0.35 * font} text-anchor="end">${
          error === 0 ? '0' : error.toFixed(1).replace(/^0/, '')
        }</text>`,
      )}
      ${values.map((value, i) =>
        rotate && i % 2 === 1
          ? nothing
          : tickLabel(tick(this.texts, variable, value), layout.x(value), layout.base + 1.6 * font),
      )}
      <text x=${layout.right} y=${layout.base + 3.1 * font} text-anchor="end">${this.text(
        `digits.experiment.axis.${variable}`,
      )}</text>`;
  }

  private hit(point: ErrorPoint, x: number, layout: ErrorPlotLayout): SVGTemplateResult {
    return svg`<circle class="hit" cx=${x} cy=${layout.y(point.test)}
      @click=${() => send<ErrorPoint>(this, 'point-chosen', point)}></circle>`;
  }

  /** A ring around the comparison on the page. */
  private shown(experiment: Experiment, layout: ErrorPlotLayout) {
    const outcome = experiment.outcome(experiment.current, experiment.start);
    return outcome
      ? svg`<circle class="shown" cx=${layout.x(experiment.current)} cy=${layout.y(outcome.test)}></circle>`
      : nothing;
  }

  private guessed({ value, start, guess }: Guess, experiment: Experiment, layout: ErrorPlotLayout) {
    const outcome = experiment.outcome(value, start);
    const x = layout.x(value);
    const y = layout.y(guess);
    if (!outcome) return nothing;
    const to = layout.y(outcome.test);
    return svg`
      ${Math.abs(to - y) > 14 ? svg`<line class="fell" x1=${x} x2=${x} y1=${y + 7 * Math.sign(to - y)} y2=${to - 7 * Math.sign(to - y)}></line>` : nothing}
      <circle class="guess" cx=${x} cy=${y}></circle>`;
  }

  private marker(layout: ErrorPlotLayout) {
    const { guess, target } = this;
    if (guess === null) return nothing;
    const x = layout.x(target);
    const y = layout.y(guess);
    return svg`
      <line class="column" x1=${x} x2=${x} y1=${layout.top} y2=${layout.base}></line>
      <g class="marker" @pointerdown=${this.onPointer} @pointermove=${this.onPointer}>
        <circle class="reach" cx=${x} cy=${y}></circle>
        <circle class="ring" cx=${x} cy=${y}></circle>
        <text class="strong" x=${x} y=${y + 0.36 * this.size.large} text-anchor="middle">?</text>
      </g>`;
  }

  private measure(): void {
    if (!this.plot) return;
    const { clientWidth: width, clientHeight: height } = this.plot;
    const root = parseFloat(getComputedStyle(document.documentElement).fontSize);
    const token = (name: string) => parseFloat(getComputedStyle(this).getPropertyValue(name)) * root;
    this.size = { width, height, font: token('--t-12'), large: token('--t-14') };
  }

  private readonly onPointer = (event: PointerEvent): void => {
    const { layout, plot } = this;
    const marker = event.currentTarget as SVGGElement;
    if (!layout || !plot || (event.type === 'pointermove' && !marker.hasPointerCapture(event.pointerId))) return;
    if (event.type === 'pointerdown') marker.setPointerCapture(event.pointerId);
    event.preventDefault();
    send<number>(this, 'guess-changed', layout.errorAt(event.clientY - plot.getBoundingClientRect().top));
  };
}

/** A tick's text; powers are set as such. */
function tickLabel(text: string, x: number, y: number): SVGTemplateResult {
  const [, base, power] = /^(.*)\^\{(.*)\}$/.exec(text) ?? [];
  return power
    ? svg`<text x=${x} y=${y} text-anchor="middle">${base}<tspan dy="-0.45em" font-size="0.8em">${power}</tspan></text>`
    : svg`<text x=${x} y=${y} text-anchor="middle">${plain(text)}</text>`;
}
