import { type PropertyValues, type TemplateResult, css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { HeldPicture } from '../chart/held-picture';
import { beside } from '../chart/keys';
import { readTheme } from '../chart/palette';
import { margins } from '../chart/plot-chart';
import { send, type Selection } from '../element/events';
import { sharedStyles } from '../element/shared-styles';
import { StageElement } from '../element/stage-element';
import { HistogramPicture, barSpan } from './histogram-picture';
import type { Bar } from '../wire';
import type { StartsModel } from './starts-model';
import { barSentence, histogramLabel, histogramNames, bestLabel } from './starts-story';

/** How far beside a bar a finger still means it, in pixels. */
const REACH = 24;

/**
 * Where starts ended, as a histogram. Each bar is a link to the best run in it: one tab stop, arrows go from bar to bar. A
 * finger's first touch says what a bar holds, as a mouse or the keyboard's focus does; the second opens it.
 *
 * @fires bar-selected with a Selection
 */
@customElement('final-histogram')
export class FinalHistogram extends StageElement {
  static override styles = [
    sharedStyles,
    css`
    :host { display: block; position: relative; min-width: 0; }
    .frame { position: absolute; inset: 0; }
    canvas { display: block; }
    .bars { position: absolute; top: 0; }
    a { position: absolute; inset-block: 0; min-width: 4px; cursor: pointer; }
    a:focus-visible { outline-offset: 1px; }
  `,
  ];

  @property({ attribute: false }) model: StartsModel | null = null;
  /** The bar that stands out. */
  @property({ attribute: false }) bar: number | null = null;
  @query('canvas') readonly canvas!: HTMLCanvasElement;
  /** The bar that the tab key leads to. */
  @state() private current = -1;
  /** The bar that stood out when the pointer went down. */
  private touched: number | null = null;
  private readonly held = new HeldPicture<HistogramPicture>(
    this,
    () => this.draw(),
    () => this.requestUpdate(),
  );

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { model } = this;
    // the best bar moves while others come; whoever has the focus keeps it
    if (changed.has('model') && model && !(this.filled.includes(this.current) && this.shadowRoot?.activeElement)) {
      this.current = model.bestBar;
    }
  }

  private get picture(): HistogramPicture | null {
    return this.held.picture;
  }

  override render(): TemplateResult {
    const { model } = this;
    const { left, right, bottom } = margins(readTheme(this));
    return html`
      <div class="frame"><canvas aria-hidden="true"></canvas></div>
      ${
        model
          ? html`<div
        class="bars" role="group" aria-label=${histogramLabel(this.texts, model)}
        style="left: ${left}px; right: ${right}px; bottom: ${bottom}px"
        @keydown=${this.onKey} @pointerleave=${this.onLeave} @click=${this.onClick}
        @pointerdown=${() => (this.touched = this.bar)}
      >${this.filled.map(index => this.link(model, model.message.bars[index], index))}</div>`
          : nothing
      }
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!this.picture || changed.has('model')) this.draw();
    this.picture?.highlight(this.bar);
  }

  private draw(): void {
    const { model, texts } = this;
    if (!model) return;
    this.held.picture ??= new HistogramPicture(this, this.canvas);
    this.held.picture.start(model, histogramNames(texts, model), bestLabel(texts, model));
  }

  /** The bars that hold something. */
  private get filled(): number[] {
    const bars = this.model?.message.bars ?? [];
    return bars.flatMap(({ count }, index) => (count > 0 ? [index] : []));
  }

  private link(model: StartsModel, bar: Bar, index: number): TemplateResult {
    const { left, width } = barSpan(model, bar);
    return html`<a
      href="lab?${bar.best?.link}" router-link data-bar=${index} tabindex=${index === this.current ? 0 : -1}
      aria-label=${barSentence(this.texts, model, index)}
      style="left: ${100 * left}%; width: ${100 * width}%"
      @focus=${() => this.onFocus(index)} @blur=${() => this.select(null)}
      @pointerenter=${(event: PointerEvent) => event.pointerType === 'touch' || this.select(index)}
    ></a>`;
  }

  private onFocus(index: number): void {
    this.current = index;
    this.select(index);
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const { filled } = this;
    const at = filled.indexOf(this.current);
    const to: Readonly<Record<string, number>> = {
      ArrowLeft: beside(at, -1, filled.length),
      ArrowRight: beside(at, 1, filled.length),
      Home: 0,
      End: filled.length - 1,
    };
    if (!(event.key in to)) return;
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>(`[data-bar='${filled[to[event.key]]}']`)?.focus();
  };

  /** A touch says what the bar at or near it holds; it opens the bar that it has said. */
  private readonly onClick = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') return;
    const nearest = this.nearest(event.clientX);
    if (nearest === this.touched && (event.target as HTMLElement).dataset.bar !== undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.select(nearest);
  };

  private readonly onLeave = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') this.select(null);
  };

  private nearest(x: number): number | null {
    const distances = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-bar]')].map(link => {
      const { left, right } = link.getBoundingClientRect();
      return { bar: Number(link.dataset.bar), distance: Math.max(0, left - x, x - right) };
    });
    const [closest] = distances.sort((a, b) => a.distance - b.distance);
    return closest && closest.distance <= REACH ? closest.bar : null;
  }

  private select(index: number | null): void {
    if (index !== this.bar) send<Selection>(this, 'bar-selected', { index });
  }
}
