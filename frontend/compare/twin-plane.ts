import { LitElement, type PropertyValues, css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { HeldPicture } from '../chart/held-picture';
import { Picture, type PictureOptions } from '../chart/picture';
import { type PlaneProbe, probeOf } from '../chart/plane-probe';
import type { RunModel } from '../run/run-model';
import type { How } from '../element/events';
import { TwinModel } from './twin-model';

/** One of two planes that move together, on the same axes. It is only looked at: the timeline below both has the keys. */
@customElement('twin-plane')
export class TwinPlane extends LitElement {
  static override styles = css`
    :host { display: block; position: relative; min-width: 0; min-height: 0; }
    .frame { position: absolute; inset: 0; }
    canvas { display: block; }
  `;

  @property({ attribute: false }) model: RunModel | null = null;
  /** The run in the other plane. */
  @property({ attribute: false }) beside: RunModel | null = null;
  /** The frame that a plane begins with; `show` leads to others. */
  @property({ type: Number }) frame = 1;
  /** Points that are pointed out. */
  @property({ attribute: false }) ringed: readonly number[] = [];
  @property({ attribute: false }) legend: readonly string[] = [];
  /** Whether the way of each mean is drawn. */
  @property({ type: Boolean }) trails = false;
  /** One unit is as long on both axes, so that circles are circles. */
  @property({ type: Boolean }) equalScales = false;
  @property() densityName = '';
  /** What the picture shows, for those who listen. */
  @property() label = '';
  @query('canvas') private canvas!: HTMLCanvasElement;
  private readonly held = new HeldPicture<Picture>(this, () => this.draw());

  /** Tells a test what is on the canvas, once nothing moves any more; null without a run. */
  async probe(): Promise<PlaneProbe | null> {
    const canvas = await this.settledCanvas();
    return canvas && this.picture && probeOf(this.picture, canvas);
  }

  /** The picture as it is on the screen, once nothing moves any more; null without a run. */
  async settledCanvas(): Promise<HTMLCanvasElement | null> {
    await this.updateComplete;
    await this.picture?.settled;
    return this.picture?.model ? this.canvas : null;
  }

  /** Goes to a frame: a step takes its time, a scrub hardly any, a jump none, since what is renamed goes nowhere. */
  show(frame: number, how: How, speed = 1): void {
    const renamed = this.model instanceof TwinModel && this.model.renames(frame, this.frame);
    this.frame = frame;
    if (this.picture && this.picture.model === this.model) this.picture.go(frame, renamed ? 'jump' : how, speed);
  }

  private get picture(): Picture | null {
    return this.held.picture;
  }

  override render() {
    return html`<div class="frame"><canvas role="img" aria-label=${this.label}></canvas></div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!this.picture || changed.has('model') || changed.has('beside')) this.draw();
    else this.picture.setOptions(this.options());
  }

  private draw(): void {
    this.held.picture ??= new Picture(this, this.canvas, this.options());
    this.held.picture.start(this.model, this.frame, this.options());
  }

  private options(): PictureOptions {
    const { beside, ringed, legend, trails, equalScales, densityName } = this;
    return {
      beside,
      ringed,
      legend,
      trails,
      equalScales,
      densityName,
      selectedPoint: null,
      selectedComponent: null,
      hoveredPoint: null,
      contours: false,
      trueLabels: false,
      weighted: true,
    };
  }
}
