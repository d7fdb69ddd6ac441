import { type PropertyValues, css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { HeldPicture } from '../chart/held-picture';
import { StageElement } from '../element/stage-element';
import { MeansPicture } from './means-picture';
import type { StartsModel } from './starts-model';

/** Report on a map at rest, for tests: a place and a name for each component of each start. */
export interface MapProbe {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly names: readonly number[];
}

/** The final means of many starts over the points. */
@customElement('means-map')
export class MeansMap extends StageElement {
  static override styles = css`
    :host { display: block; position: relative; min-width: 0; }
    .frame { position: absolute; inset: 0; }
    canvas { display: block; }
  `;

  @property({ attribute: false }) model: StartsModel | null = null;
  /** Whether every run's components have the best run's colors. */
  @property({ type: Boolean }) matched = false;
  /** The bar whose starts stand out. */
  @property({ attribute: false }) bar: number | null = null;
  /** What the picture shows, for those who listen. */
  @property() label = '';
  @query('canvas') readonly canvas!: HTMLCanvasElement;
  private readonly held = new HeldPicture<MeansPicture>(this, () => this.draw());

  /** Tells a test what is drawn, once nothing moves; null without starts. */
  async probe(): Promise<MapProbe | null> {
    await this.ready;
    const { model, picture } = this;
    if (!model || !picture) return null;
    const names = this.matched ? model.names : model.names.map((_, at) => at % model.k);
    return { x: Array.from(picture.dots.x), y: Array.from(picture.dots.y), names: Array.from(names) };
  }

  /** Resolves when nothing moves. */
  get ready(): Promise<void> {
    return this.updateComplete.then(() => this.picture?.settled);
  }

  private get picture(): MeansPicture | null {
    return this.held.picture;
  }

  override render() {
    return html`<div class="frame"><canvas role="img" aria-label=${this.label}></canvas></div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!this.picture || changed.has('model')) this.draw();
    else this.picture.match(this.matched);
    this.picture?.highlight(this.bar);
  }

  private draw(): void {
    if (!this.model) return;
    this.held.picture ??= new MeansPicture(this, this.canvas);
    this.held.picture.start(this.model, this.matched);
  }
}
