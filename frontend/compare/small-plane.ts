import { LitElement, type PropertyValues, css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { HeldPicture } from '../chart/held-picture';
import { Picture, type PictureOptions } from '../chart/picture';
import { pngOf } from '../chart/png';
import type { RunModel } from '../run/run-model';

/** Nothing is selected, and the picture is too small for more than points and components. */
const STILL: PictureOptions = {
  selectedPoint: null,
  selectedComponent: null,
  hoveredPoint: null,
  contours: false,
  trueLabels: false,
  weighted: true,
  equalScales: false,
  trails: false,
  legend: [],
  densityName: '',
};

/** A still picture of one state of a run, in one or two dimensions: one of many on a page. */
@customElement('small-plane')
export class SmallPlane extends LitElement {
  static override styles = css`
    :host {
      display: block; position: relative; min-width: 0; aspect-ratio: 4 / 3;
      --point: var(--small-point); --mark: var(--small-mark); --stroke: var(--small-stroke);
    }
    .frame { position: absolute; inset: 0; }
    canvas { display: block; }
  `;

  @property({ attribute: false }) model: RunModel | null = null;
  /** Which of the model's frames. */
  @property({ type: Number }) frame = 1;
  /** What stands at the upper axis of a picture in one dimension. */
  @property() densityName = '';
  /** What the picture shows, for those who listen. */
  @property() label = '';
  @query('canvas') private canvas!: HTMLCanvasElement;
  private readonly held = new HeldPicture<Picture>(this, () => this.draw());

  /** The picture as it is on the screen; null without a model. */
  async png(): Promise<Blob | null> {
    await this.updateComplete;
    return this.picture?.model ? pngOf(this.canvas, this.picture.theme.paper) : null;
  }

  private get picture(): Picture | null {
    return this.held.picture;
  }

  override render() {
    return html`<div class="frame"><canvas role="img" aria-label=${this.label}></canvas></div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!this.picture || changed.has('model')) this.draw();
    else if (changed.has('frame')) this.picture.go(this.frame, 'step', 1);
  }

  private draw(): void {
    const options = { ...STILL, densityName: this.densityName };
    this.held.picture ??= new Picture(this, this.canvas, options);
    this.held.picture.start(this.model, this.frame, options);
  }
}
