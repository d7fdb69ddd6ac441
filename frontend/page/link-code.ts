import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { encode, type QrCodeGenerateResult } from 'uqr';

/** The light margin around a code that readers need, in squares. */
const QUIET_ZONE = 4;

/** An address as a big QR code over the page: a room full of phones opens what the projector shows. */
@customElement('link-code')
export class LinkCode extends LitElement {
  static override styles = css`
    :host { position: absolute; }
    dialog {
      box-sizing: border-box; width: 100vw; height: 100vh; height: 100dvh; max-width: none; max-height: none; margin: 0;
      padding: var(--s5) var(--page); border: 0; background: var(--paper); color: var(--ink); font-family: var(--ui);
    }
    dialog[open] { display: flex; flex-direction: column; align-items: center; justify-content: center; gap: var(--s5); }
    h2 { margin: 0; font: 480 var(--t-28) / 1.2 var(--voice); letter-spacing: -0.012em; }
    /* black on white whatever the theme: not every reader knows the other way round */
    svg { display: block; flex: none; width: min(68vh, 100vh - 19.5rem, 100%); aspect-ratio: 1; background: #fff; }
    p { margin: 0; max-width: 100%; font-size: var(--t-14); line-height: 1.4; overflow-wrap: anywhere; text-align: center; }
    /* nobody copies a long one from the wall, and the code needs the room */
    .address { display: -webkit-box; flex: none; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
    button {
      font: inherit; font-size: var(--t-14); height: var(--target); padding: 0 var(--s4); border: 1px solid var(--line);
      border-radius: var(--r-m); background: none; color: var(--ink); cursor: pointer;
    }
    button:focus-visible { outline: 2px solid var(--ink); outline-offset: 3px; }
    dialog:focus-visible { outline: none; }
  `;

  @property() heading = '';
  @property() close = '';
  @property() tooLong = '';
  @state() private address = '';
  @query('dialog') private dialog!: HTMLDialogElement;

  /** Whether the code is on the screen; Escape belongs to it then. */
  get open(): boolean {
    return this.dialog?.open ?? false;
  }

  async show(address: string): Promise<void> {
    this.address = address;
    await this.updateComplete;
    this.dialog.showModal();
  }

  override render() {
    return html`
      <dialog aria-labelledby="heading">
        ${this.address ? this.content() : nothing}
      </dialog>
    `;
  }

  private content() {
    const code = codeOf(this.address);
    return html`
      <h2 id="heading">${this.heading}</h2>
      ${
        code
          ? html`<svg viewBox="0 0 ${code.size} ${code.size}" shape-rendering="crispEdges" role="img" aria-label=${this.heading}>
            <path d=${squares(code)} fill="#000"></path>
          </svg>`
          : html`<p>${this.tooLong}</p>`
      }
      <p class="address">${this.address}</p>
      <button @click=${() => this.dialog.close()}>${this.close}</button>
    `;
  }
}

/** None if the address is longer than a QR code can hold. */
function codeOf(address: string): QrCodeGenerateResult | null {
  try {
    return encode(address, { ecc: 'L', boostEcc: true, border: QUIET_ZONE });
  } catch {
    return null;
  }
}

/** The dark squares as one path, a run of neighbors at a time. */
function squares({ data, size }: QrCodeGenerateResult): string {
  let path = '';
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!data[y][x]) continue;
      const from = x;
      while (x < size && data[y][x]) x++;
      path += `M${from} ${y}h${x - from}v1h${from - x}z`;
    }
  }
  return path;
}
