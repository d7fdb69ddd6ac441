import { LitElement, css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';

const SIDE = 28;
/** The light theme's ink; the dark theme turns it around, so that ink is ink in both. */
const INK = [26, 28, 31];

/** A picture of 28 x 28 pixels, as large as its place. */
@customElement('digit-picture')
export class DigitPicture extends LitElement {
  static override styles = css`
    :host { display: block; background: var(--field); border-radius: 3px; overflow: hidden; }
    canvas {
      display: block; width: 100%; aspect-ratio: 1; image-rendering: pixelated;
      filter: var(--light, none) var(--dark, invert(1));
    }
  `;

  /** 784 bytes: 0 is paper, 255 ink. */
  @property({ attribute: false }) pixels: Uint8Array | null = null;
  /** What is seen; without it the picture is decoration. */
  @property() label = '';
  @query('canvas') private canvas!: HTMLCanvasElement;

  override render() {
    return html`<canvas
      width=${SIDE} height=${SIDE} role=${this.label ? 'img' : nothing} aria-label=${this.label || nothing}
      aria-hidden=${this.label ? nothing : 'true'}
    ></canvas>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('pixels')) return;
    const pen = this.canvas.getContext('2d');
    if (!pen) return;
    const image = pen.createImageData(SIDE, SIDE);
    this.pixels?.forEach((ink, i) => image.data.set([...INK, ink], 4 * i));
    pen.putImageData(image, 0, 0);
  }
}
