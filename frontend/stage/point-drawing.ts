import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '../chart/drawing-plane';
import type { DrawingPlane } from '../chart/drawing-plane';
import { Drawing, type Act } from '../run/drawing';
import { plain } from '../run/number-format';
import type { RunModel } from '../run/run-model';
import { counted } from '../run/texts';
import type { DrawingLimits, DrawingText, IterationProgress } from '../wire';
import { drawingSentence } from './drawing-texts';
import { send, type DrawingChange } from '../element/events';
import { backIcon, nextIcon } from './icons';
import { pointDrawingStyles } from './point-drawing-styles';
import { rich } from './rich-text';
import '../element/run-progress';
import { StageElement } from '../element/stage-element';

/** With fewer points there is nothing to run on. */
const FEWEST = 2;

/**
 * Draws a data set. Everything happens here until the learner wants a run: then the points are sent once. The drawing stays
 * in memory, so that a canceled one can be taken up again by Undo.
 *
 * @fires points-drawn with a DrawingText
 * @fires drawing-canceled
 */
@customElement('point-drawing')
export class PointDrawing extends StageElement {
  static override styles = pointDrawingStyles;

  /** The last run. */
  @property({ attribute: false }) model: RunModel | null = null;
  @property({ attribute: false }) limits: DrawingLimits = { most: 0, mostInLink: 0 };
  /** The run on these points is on its way. */
  @property({ attribute: false }) progress: IterationProgress | null = null;
  /** Why there can't be a run on these points. */
  @state() private problem = '';
  @state() private drawing = Drawing.empty;
  @state() private said = '';
  /** The coordinate in whose field something was typed that isn't a number. */
  @state() private unread: number | null = null;
  private edited = false;
  @query('drawing-plane') private plane!: DrawingPlane;

  /** The points as they are. */
  get points(): Float64Array {
    return this.drawing.points;
  }

  /** Begins with the points of the last run, or with none; Undo brings back what was drawn before. */
  begin(withPresent: boolean): void {
    this.edited = withPresent && this.model !== null;
    const points = this.edited && this.model ? this.model.points : new Float64Array();
    this.changed(this.drawing.replacing(points), 'begun');
    this.plane.begin(this.drawing, this.edited && this.model ? this.model.message.axes : []);
  }

  /** There can't be a run on these points. */
  refuse(problem: string): void {
    this.problem = problem;
  }

  override render() {
    const { drawing, texts } = this;
    const { n } = drawing;
    return html`
      <section aria-label=${this.text('stage.label.drawing')} @keydown=${this.onKey}>
        <header>${this.caption()}</header>
        <drawing-plane
          .drawing=${drawing} .most=${this.limits.most} .label=${this.text('stage.draw.label', { count: n })}
          .description=${this.text('stage.draw.keys')} @drawing-changed=${this.onDrawing}
        ></drawing-plane>
        <div class="bar">
          <button class="run" aria-disabled=${n < FEWEST ? 'true' : nothing} @click=${this.run}>
            ${this.text('stage.draw.run')}
          </button>
          ${this.button('undo', drawing.canUndo, () => this.changed(drawing.undoing(), 'undone'))}
          ${this.button('delete', drawing.selected !== null, this.removePoint)}
          ${this.button('clear', n > 0, this.clear)}
          <span class="space"></span>
          ${this.button('cancel', true, this.cancel)}
          ${this.progress ? html`<run-progress .texts=${texts} .progress=${this.progress}></run-progress>` : nothing}
          ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
        </div>
        <p class="vh" role="status">${this.said}</p>
      </section>
      <aside aria-label=${this.text('stage.label.numbers')} @keydown=${this.onKey}>
        ${this.selected()}
        <div class="keys">
          <h2>${this.text('stage.draw.hint')}</h2>
          <p>${this.text('stage.draw.keys')}</p>
        </div>
      </aside>
    `;
  }

  private caption(): TemplateResult {
    const {
      texts,
      limits: { most, mostInLink },
      drawing: { n },
    } = this;
    if (n === 0) {
      return html`
        <h1>${this.text('stage.draw.empty')}</h1>
        <p class="detail">${this.text('stage.draw.empty.detail')} ${this.startFromPresent()}</p>`;
    }
    const carried = n <= mostInLink ? 'small' : 'large';
    return html`
      <h1>${rich(counted(texts, n >= most ? 'stage.draw.full' : 'stage.draw.some', n))}</h1>
      <p class="detail">${
        n < FEWEST ? this.text('stage.draw.empty.detail') : this.text(`stage.draw.${carried}`, { most: mostInLink })
      }</p>`;
  }

  private startFromPresent(): TemplateResult | typeof nothing {
    const { model } = this;
    if (!model || !canBeEdited(model, this.limits)) return nothing;
    return html`<button class="link" @click=${() => this.begin(true)}>
      ${counted(this.texts, 'stage.draw.present', model.n)}
    </button>`;
  }

  /** The selected point in numbers, and the way to the others. */
  private selected(): TemplateResult {
    const { n, selected } = this.drawing;
    const title = selected === null ? 'stage.draw.point.none' : 'stage.draw.point';
    return html`
      <div class="which">
        <h2>${this.text(title, { point: selected === null ? '' : selected + 1, count: n })}</h2>
        <span class="steps">
          ${this.step('previous', -1, backIcon)} ${this.step('next', 1, nextIcon)}
        </span>
      </div>
      ${selected === null ? nothing : html`<div class="fields">${[0, 1].map(a => this.field(selected, a))}</div>`}
    `;
  }

  private field(point: number, a: number): TemplateResult {
    const name = (this.edited && this.model?.message.axes[a]) || this.text('stage.draw.coordinate', { index: a + 1 });
    const wrong = this.unread === a;
    return html`
      <label for="x${a}">${name}</label>
      <input
        id="x${a}" type="number" step="any" inputmode="decimal" .value=${String(this.drawing.at(point)[a])}
        aria-invalid=${wrong ? 'true' : 'false'} aria-describedby=${wrong ? 'unread' : nothing}
        @change=${(event: Event) => this.typed(point, a, event.target as HTMLInputElement)}
      >
      ${wrong ? html`<p class="problem" id="unread" role="alert">${this.text('stage.draw.unread')}</p>` : nothing}
    `;
  }

  private button(name: string, usable: boolean, act: () => void): TemplateResult {
    return html`<button class="quiet" aria-disabled=${usable ? nothing : 'true'} @click=${() => usable && act()}>
      ${this.text(`stage.draw.${name}`)}
    </button>`;
  }

  private step(name: string, along: 1 | -1, icon: TemplateResult): TemplateResult {
    const label = this.text(`stage.draw.${name}`);
    const none = this.drawing.n === 0;
    return html`<button
      class="quiet icon" aria-label=${label} title=${label} aria-disabled=${none ? 'true' : nothing}
      @click=${() => this.plane.select(along)}
    >${icon}</button>`;
  }

  private typed(point: number, a: number, input: HTMLInputElement): void {
    const value = input.value.trim() === '' ? NaN : Number(input.value);
    this.unread = Number.isFinite(value) ? null : a;
    if (this.unread !== null) return;
    const [x, y] = this.drawing.at(point);
    this.changed(a === 0 ? this.drawing.moving(point, value, y) : this.drawing.moving(point, x, value), 'moved', point);
  }

  private readonly removePoint = (): void => {
    const { selected } = this.drawing;
    if (selected !== null) this.changed(this.drawing.removing(selected), 'removed', selected);
  };

  private readonly clear = (): void => {
    this.edited = false;
    this.changed(this.drawing.replacing(new Float64Array()), 'cleared');
  };

  private readonly run = (): void => {
    if (this.drawing.n < FEWEST || this.unread !== null) return;
    this.problem = '';
    send<DrawingText>(this, 'points-drawn', { points: this.drawing.text, edited: this.edited });
  };

  private readonly cancel = (): void => {
    send(this, 'drawing-canceled', null);
  };

  private readonly onDrawing = ({ detail }: CustomEvent<DrawingChange>): void => {
    const { drawing, act, point, place, spoken } = detail;
    this.apply(drawing);
    if (spoken) this.say(act, point, place);
  };

  private changed(drawing: Drawing, act: Act, point: number | null = null): void {
    this.apply(drawing);
    const known = point !== null && point < drawing.n;
    this.say(act, point, known ? drawing.at(point) : [0, 0]);
  }

  private apply(drawing: Drawing): void {
    if (drawing.points !== this.drawing.points) this.problem = '';
    this.unread = null;
    this.drawing = drawing;
  }

  private say(act: Act, point: number | null, place: readonly [number, number]): void {
    this.said = plain(drawingSentence(this.texts, act, point, place, this.drawing.n));
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.cancel();
    else if (event.key === 'z' && (event.ctrlKey || event.metaKey) && !(event.composedPath()[0] instanceof HTMLInputElement))
      this.changed(this.drawing.undoing(), 'undone');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}

/** Whether a run's points can be drawn on: those of two dimensions, if they aren't too many. */
export function canBeEdited(model: RunModel, limits: DrawingLimits): boolean {
  return model.d === 2 && model.n <= limits.most;
}
