import { html, svg, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { plain, share, variance } from '../run/number-format';
import { counted } from '../run/texts';
import { Autoplay } from '../stage/autoplay';
import { send, type How, type Selection } from '../element/events';
import { rich } from '../stage/rich-text';
import { openerOf, StageElement } from '../element/stage-element';
import '../stage/table-sheet';
import type { TableSheet } from '../stage/table-sheet';
import type { DataMessage, LimitMessage } from '../wire';
import './job-note';
import { Limit } from './limit-model';
import { limitStageStyles } from './limit-stage-styles';
import './twin-plane';
import type { TwinPlane } from './twin-plane';

/** Steps a second while it plays, in beats; and for those who asked for less motion: fewer, farther ones. */
const QUICK = { speed: 9, stride: 1 };
const STILL = { speed: 1.5, stride: 6 };

/**
 * EM turns into K-means: all components are circles of one variance, and a slider lets it vanish. It is computed when it is
 * asked for.
 *
 * @fires limit-requested
 * @fires run-canceled when the path that is on its way isn't wanted any more
 */
@customElement('limit-stage')
export class LimitStage extends StageElement {
  static override styles = limitStageStyles;

  /** The path is on its way. */
  @property({ type: Boolean }) busy = false;
  /** Why there can't be one; empty for nothing. */
  @property() problem = '';
  @state() private limit: Limit | null = null;
  @state() private step = 0;
  @state() private playing = false;
  @state() private said = '';
  @query('twin-plane') private plane!: TwinPlane;
  @query('input') private slider!: HTMLInputElement | null;
  @query('table-sheet') private sheet!: TableSheet;
  private how: How = 'jump';
  private pace = QUICK;
  private readonly autoplay = new Autoplay(() => this.playOn());

  /** Shows a path from its beginning, with the slider at hand. */
  async show(data: DataMessage, limit: LimitMessage): Promise<void> {
    this.limit = new Limit(data, limit);
    this.goTo(0, 'jump');
    await this.updateComplete;
    this.slider?.focus({ preventScroll: true });
  }

  /** Nothing is shown any more: the path was another run's. */
  clear(): void {
    this.pause();
    this.limit = null;
    this.said = '';
  }

  override disconnectedCallback(): void {
    this.pause();
    super.disconnectedCallback();
  }

  protected override updated(changed: PropertyValues): void {
    if (this.limit && (changed.has('limit') || changed.has('step'))) this.plane.show(this.limit.frameOf(this.step), this.how);
  }

  override render() {
    const { limit } = this;
    const note = html`<job-note .texts=${this.texts} .note=${this.busy ? this.text('compare.limit.busy') : ''}></job-note>`;
    return html`<section aria-labelledby="title" aria-busy=${this.busy ? 'true' : 'false'}>
      <h2 id="title">${limit ? this.headline(limit) : this.text('compare.limit.title')}</h2>
      ${
        limit
          ? this.path(limit)
          : html`
        <p class="detail">${this.text('compare.limit.offer')}</p>
        <p class="ask">
          <button class="solid" ?hidden=${this.busy} @click=${() => send(this, 'limit-requested', null)}>
            ${this.text('compare.limit.ask')}
          </button>
          ${note}
        </p>
        <p role="status">${this.problem}</p>`
      }
    </section>`;
  }

  private path(limit: Limit) {
    const { step, texts } = this;
    const elsewhere = limit.elsewhere(step);
    const names = {
      em: this.text('compare.limit.em', { variance: this.variance(limit) }),
      kmeans: this.text('compare.limit.kmeans'),
    };
    return html`
      <p class="detail">${this.text('compare.limit.detail')}</p>
      <p class="vh" role="status">${this.said}</p>
      <div class="pair">
        <figure>
          <figcaption>
            <h3>${rich(names.em)}</h3><span class="count">${counted(texts, 'compare.limit.elsewhere', elsewhere.length)}</span>
          </figcaption>
          <twin-plane
            equalScales
            .model=${limit.model} .ringed=${elsewhere} .densityName=${this.text('stage.plane.density')} trails
            .label=${plain(`${names.em}. ${this.spoken(limit)}`)}
          ></twin-plane>
        </figure>
        <figure>
          <figcaption><h3>${names.kmeans}</h3></figcaption>
          <twin-plane equalScales .model=${limit.end} .label=${names.kmeans}></twin-plane>
        </figure>
      </div>
      ${this.control(limit)}
      <table-sheet
        .texts=${texts} .heading=${this.text('compare.limit.table')} .rows=${limit.last + 1} .current=${step}
        .columns=${['variance', 'entropy', 'shared'].map(name => this.text(`compare.limit.table.${name}`))}
        .cells=${(row: number) => [plain(variance(limit.variances[row])), share(limit.entropies[row]), String(limit.shared(row))]}
        @row-chosen=${({ detail }: CustomEvent<Selection>) => this.goTo(detail.index ?? 0, 'jump')}
      ></table-sheet>
    `;
  }

  private control(limit: Limit) {
    const { step } = this;
    const part = step / limit.last;
    return html`
      <div class="control">
        <header>
          <h3>${this.text('compare.limit.entropy')}</h3>
          <span class="num">${rich(this.where(limit))}</span>
          <span class="tools">
            <button class="link" aria-haspopup="dialog" @click=${(event: Event) => this.sheet.open(openerOf(event))}>
              ${this.text('stage.table')} <span class="vh">${this.text('compare.limit.table')}</span>
            </button>
          </span>
        </header>
        <div class="curve" aria-hidden="true" style="--at: ${part}">
          ${curve(limit, step)}
          <span class="line"></span>
          <span class="dot" style="--up: ${height(limit, step)}"></span>
        </div>
        <div class="row">
          <button class="quiet" @click=${this.onPlay}>${this.text(this.playing ? 'stage.playback.pause' : 'stage.playback.play')}</button>
          <input
            type="range" min="0" max=${limit.last} step="1" .value=${String(step)}
            aria-label=${this.text('compare.limit.slider')} aria-valuetext=${plain(this.spoken(limit))}
            @input=${this.onSlide}
          >
        </div>
        <p class="ends" aria-hidden="true">
          <span>${this.text('compare.limit.fitted')}</span><span>${this.text('compare.limit.nearly')}</span>
        </p>
      </div>
    `;
  }

  private headline(limit: Limit): string {
    const shared = limit.shared(this.step);
    if (this.step === limit.last && shared === 0) return this.text('compare.limit.story.end');
    const key = this.step === 0 ? 'compare.limit.story.start' : 'compare.limit.story.way';
    return counted(this.texts, key, shared, { n: limit.model.n });
  }

  private variance(limit: Limit): string {
    return variance(limit.variances[this.step]);
  }

  private where(limit: Limit): string {
    return this.text('compare.limit.where', { entropy: share(limit.entropies[this.step]), variance: this.variance(limit) });
  }

  private spoken(limit: Limit): string {
    return `${this.where(limit)}. ${this.headline(limit)}`;
  }

  private goTo(step: number, how: How): void {
    this.how = how;
    this.step = step;
  }

  private readonly onSlide = (event: Event): void => {
    this.pause();
    this.goTo((event.target as HTMLInputElement).valueAsNumber, 'scrub');
  };

  private readonly onPlay = (): void => {
    if (this.playing) {
      this.pause();
      return;
    }
    if (this.limit && this.step === this.limit.last) this.goTo(0, 'jump');
    this.pace = window.matchMedia('(prefers-reduced-motion: reduce)').matches ? STILL : QUICK;
    this.playing = true;
    this.said = '';
    this.autoplay.start(this.pace.speed);
  };

  /** One step more; false when it was the last. */
  private playOn(): boolean {
    const { limit } = this;
    if (!limit) return false;
    this.goTo(Math.min(limit.last, this.step + this.pace.stride), 'scrub');
    if (this.step === limit.last) {
      this.pause();
      this.said = plain(this.spoken(limit));
    }
    return this.playing;
  }

  private pause(): void {
    this.autoplay.stop();
    this.playing = false;
  }
}

/** How high the curve is at a step, from 0 to 1. */
function height({ entropies }: Limit, step: number): number {
  const most = Math.max(...entropies);
  return most > 0 ? entropies[step] / most : 0;
}

function curve(limit: Limit, step: number) {
  const line = (from: number, to: number) =>
    Array.from(
      { length: to - from + 1 },
      (_, i) => `${i === 0 ? 'M' : 'L'}${from + i},${(100 * (1 - height(limit, from + i))).toFixed(2)}`,
    ).join('');
  return svg`<svg viewBox="0 0 ${limit.last} 100" preserveAspectRatio="none">
    <path class="future" d=${line(step, limit.last)}></path>
    <path class="past" d=${line(0, step)}></path>
  </svg>`;
}
