import { css, html, nothing, svg, type PropertyValues, type SVGTemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { send } from '../stage/events';
import { sharedStyles } from '../stage/shared-styles';
import { StageElement } from '../stage/stage-element';
import type { ErrorPoint } from './digits-message';
import { error, guess as twoDecimals } from './digits-words';
import { ErrorPlotLayout, type LabelRect, type PlotLabel } from './error-plot-layout';
import { experimentHeadline, gap, tick, type Experiment, type Guess } from './experiment';
import { plain } from '../run/number-format';

/** A gap that deserves its name. */
const NAMED_GAP = 0.05;

/**
 * The mixture's errors along one setting: training hollow, test solid, the area between them is what was learned by
 * heart. A dashed marker carries the learner's guess.
 *
 * @fires guess-changed with the error that the marker was dragged to
 * @fires point-chosen with the ErrorPoint that was clicked
 */
@customElement('error-plot')
export class ErrorPlot extends StageElement {
  static override styles = [
    sharedStyles,
    css`
    :host { display: block; min-width: 0; }
    .plot { position: relative; height: var(--plot, 330px); font-size: var(--t-12); }
    svg { position: absolute; inset: 0; display: block; width: 100%; height: 100%; overflow: visible; }
    text {
      font-family: var(--ui); font-size: 1em; font-variant-numeric: tabular-nums; fill: var(--ink-3);
      user-select: none;
    }
    .halo { paint-order: stroke; stroke: var(--paper); stroke-width: 5px; stroke-linejoin: round; }
    .label, .strong { font-size: var(--t-14); fill: var(--ink); }
    .strong { font-weight: 560; }
    .quiet-label { font-size: var(--t-14); fill: var(--ink-2); }
    .reference { fill: var(--ink-2); }
    path, line, circle { fill: none; vector-effect: non-scaling-stroke; }
    .grid { stroke: var(--rule); shape-rendering: crispEdges; }
    .gap { fill: var(--field); }
    .kmeans { stroke: var(--ink-2); stroke-width: calc(0.72px * var(--stroke)); stroke-dasharray: 5 4; }
    .training-line { stroke: var(--ink); stroke-width: calc(0.72px * var(--stroke)); }
    .test-line { stroke: var(--ink); stroke-width: calc(1.25px + 0.57px * var(--stroke)); }
    .between { stroke: var(--line); stroke-width: 8; stroke-opacity: 0.35; }
    .training { fill: var(--paper); stroke: var(--ink); stroke-width: 1.75; r: calc(2.9px * var(--stroke)); }
    .test { fill: var(--ink); r: calc(3.15px * var(--stroke)); }
    .faint { r: calc(2.1px * var(--stroke)); fill: var(--line); fill-opacity: 0.75; }
    .faint.hollow { fill: none; stroke: var(--line); stroke-width: 1.25; stroke-opacity: 0.75; }
    .shown { stroke: var(--ink); stroke-width: 1.25; r: calc(5.4px * var(--stroke)); }
    .hit { fill: transparent; r: 14px; cursor: pointer; }
    .guess { stroke: var(--ink-2); stroke-width: 1.25; stroke-dasharray: 2.5 2.5; r: 6px; }
    .fell { stroke: var(--ink-2); stroke-dasharray: 1.5 3; }
    .column { stroke: var(--line); stroke-dasharray: 1.5 4; }
    .marker { cursor: grab; touch-action: none; }
    .marker:active { cursor: grabbing; }
    .marker .ring { fill: var(--paper); stroke: var(--ink); stroke-width: 2; stroke-dasharray: 3.5 3; r: calc(9px + var(--stroke) * 1px); }
    .marker .reach { fill: transparent; r: 24px; }
  `,
  ];

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
  private readonly watch = new ResizeObserver(() => this.measure());
  private readonly pen = document.createElement('canvas').getContext('2d');

  override connectedCallback(): void {
    super.connectedCallback();
    this.watch.observe(this);
    void document.fonts.ready.then(() => this.measure());
  }

  override disconnectedCallback(): void {
    this.watch.disconnect();
    super.disconnectedCallback();
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const { experiment, size } = this;
    if (!experiment || size.width === 0) return;
    const expected = this.guesses.map(({ guess }) => guess);
    this.layout = new ErrorPlotLayout(experiment, size, this.guess === null ? expected : [...expected, this.guess]);
    this.labels = this.placeLabels(experiment, this.layout);
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
      ${kmeansTest === null ? nothing : svg`<line class="kmeans" x1=${layout.left} x2=${layout.right}
        y1=${layout.y(kmeansTest)} y2=${layout.y(kmeansTest)}></line>`}
      ${ordered
        ? svg`<path class="training-line" d=${layout.line('training')}></path>
            <path class="test-line" d=${layout.line('test')}></path>`
        : places.map(({ value, training, test }) => svg`<line class="between" x1=${layout.x(value)} x2=${layout.x(value)}
            y1=${layout.y(training)} y2=${layout.y(test)}></line>`)}
      ${places.map(({ value, points, training, test }) => {
        const x = layout.x(value);
        return svg`
          ${points.length > 1 ? points.map(point => svg`
            <circle class="faint hollow" cx=${x} cy=${layout.y(point.training)}></circle>
            <circle class="faint" cx=${x} cy=${layout.y(point.test)}></circle>`) : nothing}
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
      ${layout.ticks.map(error => svg`
        <line class="grid" x1=${layout.left} x2=${layout.right} y1=${layout.y(error)} y2=${layout.y(error)}></line>
        <text x=${layout.left - 8} y=${layout.y(error) + 0.35 * font} text-anchor="end">${
          error === 0 ? '0' : error.toFixed(1).replace(/^0/, '')
        }</text>`)}
      ${values.map((value, i) => rotate && i % 2 === 1 ? nothing : tickLabel(
        tick(this.texts, variable, value), layout.x(value), layout.base + 1.6 * font))}
      <text x=${layout.right} y=${layout.base + 3.1 * font} text-anchor="end">${
        this.text(`digits.experiment.axis.${variable}`)
      }</text>`;
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

  private placeLabels(experiment: Experiment, layout: ErrorPlotLayout): PlotLabel[] {
    const { large, font } = this.size;
    const { places, kmeansTest } = experiment;
    const taken: LabelRect[] = layout.obstacles();
    if (this.guess !== null) {
      taken.push({ x: layout.x(this.target) - 12, y: layout.top, width: 24, height: layout.base - layout.top });
    }
    const labels: PlotLabel[] = [];
    const add = (kind: string, text: string, x: number, y: number, size = large) => {
      const width = this.widthOf(text, size, kind === 'strong' ? 560 : 400);
      const height = 1.15 * size;
      const spots = [10, 14, 20, 28].flatMap(reach => [
        [x + reach + 4, y - 0.8 * height], [x + reach + 4, y - height / 2], [x - width / 2, y - reach - height], [x - width / 2, y + reach],
        [x + 2, y + reach], [x + 2, y - reach - height], [x - width - reach - 4, y - height / 2],
      ] as const);
      const label = layout.place(kind, text, width, height, spots, taken);
      if (!label) return;
      labels.push(label);
      taken.push(label);
    };
    const [first] = places;
    const best = experiment.best();
    if (first) {
      add('strong', this.text('digits.point.test', { error: error(first.test) }), layout.x(first.value), layout.y(first.test));
      add('label', this.text('digits.point.training', { error: error(first.training) }), layout.x(first.value), layout.y(first.training));
    }
    if (best && best !== first) add('strong', error(best.test), layout.x(best.value), layout.y(best.test));
    const current = experiment.place(experiment.current);
    if (current && current !== first && current !== best) {
      add('strong', error(current.test), layout.x(current.value), layout.y(current.test));
    }
    if (kmeansTest !== null) {
      const text = this.text('digits.experiment.kmeans', { error: error(kmeansTest) });
      const width = this.widthOf(text, font);
      const y = layout.y(kmeansTest);
      const spots = [1, 0.75, 0.5, 0.25, 0].flatMap(part => {
        const x = layout.left + part * (layout.right - layout.left - width) - 2;
        return [[x, y + 5], [x, y - 5 - 1.15 * font], [x, y + 12]] as const;
      });
      const label = layout.place('reference', text, width, 1.15 * font, spots, taken);
      if (label) {
        labels.push(label);
        taken.push(label);
      }
    }
    const last = this.guesses.at(-1);
    if (last && experiment.outcome(last.value, last.start)) {
      add('label', this.text('digits.experiment.expected', { error: twoDecimals(last.guess) }), layout.x(last.value), layout.y(last.guess));
    }
    this.nameGap(experiment, layout, labels, taken);
    return labels;
  }

  /** In the widest part of the area between the lines, if there is room. */
  private nameGap(experiment: Experiment, layout: ErrorPlotLayout, labels: PlotLabel[], taken: LabelRect[]): void {
    const { places, ordered } = experiment;
    const widest = experiment.widest();
    if (!ordered || !widest || gap(widest) < NAMED_GAP || places.length < 2) return;
    const text = this.text('digits.experiment.gap');
    const width = this.widthOf(text, this.size.large);
    const height = 1.15 * this.size.large;
    const left = Math.min(layout.x(widest.value) + 16, layout.x(places[places.length - 1].value) - width - 16);
    const top = layout.y(widest.training + 0.28 * gap(widest)) - height / 2;
    const inside = [left, left + width].every(x => {
      const lines = layout.between(x);
      return lines !== null && lines.test + 4 < top && top + height + 4 < lines.training;
    });
    if (!inside) return;
    const label = layout.place('quiet-label', text, width, height, [[left, top], [left, top - 1.2 * height]], taken);
    if (label) labels.push(label);
  }

  private widthOf(text: string, size: number, weight = 400): number {
    if (!this.pen) return text.length * 0.6 * size;
    this.pen.font = `${weight} ${size}px Inter, system-ui, sans-serif`;
    return this.pen.measureText(text).width;
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
