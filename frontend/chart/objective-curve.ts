import { html, nothing, svg, type PropertyValues, type SVGTemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { CurveLabels, type Label } from '../run/curve-labels';
import { CurveLayout } from '../run/curve-layout';
import { curveShape } from '../run/curve-shape';
import { GainLayout } from '../run/gain-layout';
import { fixed, general, objective, plain } from '../run/number-format';
import { Playback } from '../run/playback';
import { counted, firstKey } from '../run/texts';
import type { Timeline } from '../run/timeline';
import { send, type FrameRequest, type How } from '../element/events';
import '../element/run-progress';
import type { IterationProgress } from '../wire';
import { sharedStyles } from '../element/shared-styles';
import { StageElement } from '../element/stage-element';
import { curveStyles } from './objective-curve-styles';
import { SizeWatch } from './size-watch';

const KEYS: Readonly<Record<string, (at: Playback) => Playback>> = {
  ArrowRight: at => at.step(),
  ArrowLeft: at => at.back(),
  ArrowUp: at => at.iteration(),
  ArrowDown: at => at.iteration(-1),
  PageUp: at => at.iteration(5),
  PageDown: at => at.iteration(-5),
  Home: at => at.start(),
  End: at => at.end(),
};

/**
 * The timeline: the objective drawn per half step (E is flat, M climbs), and a slider over the frames. What a page has to
 * offer about the frame stands above its right end.
 *
 * @fires frame-requested with a FrameRequest
 * @fires table-requested
 */
@customElement('objective-curve')
export class ObjectiveCurve extends StageElement {
  static override styles = [sharedStyles, curveStyles];

  @property({ attribute: false }) facts: Timeline | null = null;
  @property({ type: Number }) frame = 0;
  /** Shows the gains on a log scale, too. */
  @property({ type: Boolean }) gain = false;
  /** The next run, while it is on its way. */
  @property({ attribute: false }) progress: IterationProgress | null = null;
  @state() private size = { width: 0, height: 0, font: 12, edge: 34 };
  @query('.plot') private plot!: HTMLElement | null;
  /** What there is to see in the curve: the same for all frames. */
  private shape = '';
  private layout: CurveLayout | null = null;
  private gains: GainLayout | null = null;
  private labels: CurveLabels | null = null;
  private readonly pen = document.createElement('canvas').getContext('2d');

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.facts && (changed.has('facts') || changed.has('texts'))) this.shape = this.shapeOf(this.facts);
    const resized = (changed as Map<PropertyKey, unknown>).has('size');
    if (!changed.has('facts') && !resized && !changed.has('gain') && !changed.has('texts')) return;
    const { width, height, font, edge } = this.size;
    if (!this.facts || width === 0) return;
    const scale = font / 12;
    const box = { width, height, left: Math.max(8, edge), right: 10, top: 18 * scale, bottom: 6 + 20 * scale };
    this.layout = new CurveLayout(this.facts, box);
    this.gains = this.gain && this.facts.iterations > 0 ? new GainLayout(this.facts, this.layout) : null;
    this.labels = new CurveLabels(this.facts, this.layout, font, this.gain, this.widthOf);
  }

  constructor() {
    super();
    new SizeWatch(this, () => this.measure());
  }

  override render() {
    const { facts, frame } = this;
    if (!facts) return nothing;
    const { algorithm, lastFrame, message } = facts.model;
    const name = this.text(`stage.objective.${algorithm}`);
    const aside = lastFrame > 0 && this.labels !== null && !this.labels.showsReason ? message.stop : null;
    const where = this.where(facts) + (aside ? `. ${aside.brief}: ${aside.why}.` : '');
    const value = facts.model.objective[frame];
    return html`
      <header>
        <h2>${name}${this.shape}</h2>
        ${
          this.progress
            ? html`<run-progress .texts=${this.texts} .progress=${this.progress}></run-progress>`
            : html`<span class="where num">${where}</span>`
        }
        <span class="tools">
          <slot></slot>
          ${
            facts.isCount
              ? nothing
              : html`<label class="check">
                <input type="checkbox" .checked=${this.gain} @change=${() => (this.gain = !this.gain)}>
                ${this.text(`stage.gain.${algorithm}`)}
              </label>`
          }
          <button class="link" aria-haspopup="dialog" @click=${() => send(this, 'table-requested', null)}>
            ${this.text('stage.table')} <span class="vh">${this.text('stage.iterations.title')}</span>
          </button>
        </span>
      </header>
      <div
        class="plot"
        role="slider"
        tabindex="0"
        aria-label=${this.text(firstKey(this.texts, `stage.curve.label.${algorithm}`, 'stage.curve.label'))}
        aria-valuemin="0"
        aria-valuemax=${lastFrame}
        aria-valuenow=${frame}
        aria-valuetext=${`${this.where(facts)}, ${name} ${plain(facts.isCount ? fixed(value, 0) : objective(value))}`}
        @keydown=${this.onKey}
        @pointerdown=${this.onPointer}
        @pointermove=${this.onPointer}
      >${this.layout ? this.picture(this.layout, facts) : nothing}</div>
    `;
  }

  private shapeOf(facts: Timeline): string {
    const shape = facts.isCount ? null : curveShape(facts);
    if (!shape) return '';
    const direction = facts.rises ? 'rises' : 'falls';
    return `: ${counted(this.texts, `stage.curve.${shape.kind}.${direction}`, shape.iterations)}`;
  }

  private where({ model }: Timeline): string {
    const { phase, iteration } = model.frame(this.frame);
    return this.text(`stage.where.${model.algorithm}.${phase}`, { iteration });
  }

  private picture(layout: CurveLayout, { model }: Timeline): SVGTemplateResult {
    const { frame } = this;
    const { box, base } = layout;
    const x = layout.x(frame);
    const y = layout.height(frame);
    return svg`<svg viewBox="0 0 ${box.width} ${box.height}" aria-hidden="true">
      ${this.axis(layout)}
      ${this.gains ? this.gainPicture(this.gains, layout, model) : nothing}
      <path class="future" d=${layout.line(frame, model.lastFrame)}></path>
      <path class="past" d=${layout.line(0, frame)}></path>
      <path class="dots" d=${layout.dots(frame)}></path>
      <path class="cursor" d="M${x},${box.top - 10}V${base}"></path>
      ${this.labels?.at(frame).map(labelPicture)}
      ${Number.isNaN(y) ? nothing : svg`<circle class="ring" cx=${x} cy=${y} r="0"></circle>`}
      <path class="handle" d="M${x - 6},${base + 8}L${x},${base}L${x + 6},${base + 8}Z"></path>
    </svg>`;
  }

  private axis(layout: CurveLayout): SVGTemplateResult {
    const { font } = this.size;
    const { left, width, right } = layout.box;
    const title = this.text('stage.curve.axis');
    const titleRoom = this.widthOf(title) + 2 * font;
    const titled = titleRoom < width / 4;
    const y = layout.base + 8 + font;
    const labels = layout.labeled(5 * font);
    const end = titled ? width - right - titleRoom : width;
    const numbers = labels.filter(iteration => layout.endOf(iteration) < end);
    return svg`
      <path class="axis" d="M${left},${layout.base}H${width - right}${layout.ticks(labels)}"></path>
      ${numbers.map(i => svg`<text x=${layout.endOf(i)} y=${y} text-anchor="middle">${i + this.facts!.countsFrom}</text>`)}
      ${titled ? svg`<text x=${width - right} y=${y} text-anchor="end">${title}</text>` : nothing}
    `;
  }

  private gainPicture(
    { line, dots, first, last }: GainLayout,
    layout: CurveLayout,
    model: Timeline['model'],
  ): SVGTemplateResult {
    const path = dots.map(dot => `M${dot.x.toFixed(1)},${dot.y.toFixed(1)}h0`).join('');
    const label = this.text(`stage.gain.${model.algorithm}.label`);
    const size = { width: this.widthOf(label), height: 1.15 * this.size.font };
    const named = first !== null && dots.length > 2;
    const value = last ? plain(general(last.gain, 1)) : '';
    return svg`<g class="gain">
      <path class="line" d=${line}></path>
      <path class="open" d=${path}></path>
      <path class="inner" d=${path}></path>
      ${named ? svg`<text x=${first.x} y=${gainLabelY(layout, first, size)}>${label}</text>` : nothing}
      ${last ? svg`<text x=${last.x - 8} y=${last.y - 3} text-anchor="end">${value}</text>` : nothing}
    </g>`;
  }

  private readonly widthOf = (text: string, weight = 400): number => {
    if (!this.pen) return text.length * 0.6 * this.size.font;
    this.pen.font = `${weight} ${this.size.font}px Inter, system-ui, sans-serif`;
    return this.pen.measureText(text).width;
  };

  private measure(): void {
    if (!this.plot) return;
    const style = getComputedStyle(this.plot);
    const { clientWidth: width, clientHeight: height } = this.plot;
    this.size = { width, height, font: parseFloat(style.fontSize), edge: parseFloat(style.getPropertyValue('--edge')) || 0 };
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const go = KEYS[event.key];
    if (!go || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.request(go(new Playback(this.frame, this.facts!.model.lastFrame, this.facts!.framesEach)).cursor, 'step');
  };

  private readonly onPointer = (event: PointerEvent): void => {
    const { layout, plot } = this;
    if (!layout || !plot || (event.type === 'pointermove' && !plot.hasPointerCapture(event.pointerId))) return;
    if (event.type === 'pointerdown') plot.setPointerCapture(event.pointerId);
    this.request(layout.frameAt(event.clientX - plot.getBoundingClientRect().left), 'scrub');
  };

  private request(frame: number, how: How): void {
    if (frame !== this.frame) send<FrameRequest>(this, 'frame-requested', { frame, how, spoken: true });
  }
}

function labelPicture({ kind, text, x, y, width, height, anchor }: Label): SVGTemplateResult {
  const at = anchor === 'end' ? x + width : x;
  return svg`<text class=${kind} x=${at} y=${y + 0.82 * height} text-anchor=${anchor}>${text}</text>`;
}

/** Under the first dot, or above it where the curve is in the way. */
function gainLabelY(layout: CurveLayout, { x, y }: { x: number; y: number }, size: { width: number; height: number }): number {
  return layout.obstruction({ x, y: y + 17 - size.height, ...size }, []) > 0 ? y - 8 : y + 17;
}
