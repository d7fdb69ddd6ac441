import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { send, type Selection } from '../element/events';
import { closeIcon } from './icons';
import { rich } from './rich-text';
import { sharedStyles } from '../element/shared-styles';
import { StageElement } from '../element/stage-element';

const SPARE = 8;

/**
 * A table in a dialog: beside the plane where there is room (the page stays usable), over the page otherwise. Draws
 * only the rows in sight. One tab stop; up, down, Home and End move between rows.
 *
 * @fires row-chosen with a Selection
 */
@customElement('table-sheet')
export class TableSheet extends StageElement {
  static override styles = [
    sharedStyles,
    css`
    dialog {
      position: fixed; inset: 0 0 0 auto; z-index: 20; flex-direction: column; box-sizing: border-box;
      width: min(100vw, calc(var(--numbers) + 2 * var(--page))); max-width: none; height: 100dvh; max-height: none;
      margin: 0;
      padding: var(--s4) var(--page) 0; border: 0; background: var(--paper); color: var(--ink);
      box-shadow: var(--float);
    }
    dialog[open] { display: flex; }
    dialog::backdrop { background: rgb(20 22 24 / 0.24); }
    header {
      display: flex; align-items: center; justify-content: space-between; gap: var(--s4); margin-bottom: var(--s3);
    }
    h2 { font: 480 var(--t-22) / 1.3 var(--voice); }
    .rows {
      flex: 1; min-height: 0; overflow: auto; overscroll-behavior: contain; overflow-anchor: none; padding-bottom: var(--s5);
      /* a shade at the right while there is more to come: the paper over it scrolls away */
      background: linear-gradient(to left, var(--paper) 50%, transparent) right / 28px 100% no-repeat local,
        linear-gradient(to left, rgb(20 22 24 / 0.16), transparent) right / 14px 100% no-repeat scroll;
    }
    table { width: 100%; border-collapse: separate; border-spacing: 0; }
    th, td { padding: 0 0 0 14px; height: var(--row); text-align: right; white-space: nowrap; }
    .many :is(th, td):not(.words) { padding-left: 8px; }
    thead th {
      position: sticky; top: 0; z-index: 1; background: var(--paper); border-bottom: 1px solid var(--rule);
      font-weight: 400; line-height: 1.25; color: var(--ink-2); white-space: normal; vertical-align: bottom;
    }
    th:first-child { position: sticky; left: 0; padding-left: 8px; text-align: left; font-weight: 400; background: var(--paper); }
    thead th:first-child { z-index: 2; }
    .words { padding-left: 20px; text-align: left; }
    td:last-child, thead th:last-child { padding-right: 8px; }
    tbody tr { cursor: pointer; }
    tbody tr:hover > * { background: var(--field); }
    tr[aria-current] > * { font-weight: 600; background: var(--field); }
    tbody tr:focus-visible { outline-offset: -2px; }
    /* it lies over the row's outline */
    tbody tr:focus-visible th { box-shadow: inset 2px 2px 0 var(--ink), inset 0 -2px 0 var(--ink); }
    .gap td { height: auto; padding: 0; }
    @media (max-width: 640px) { dialog { width: 100vw; } }
  `,
  ];

  @property() heading = '';
  @property({ attribute: false }) columns: readonly string[] = [];
  @property({ type: Number }) rows = 0;
  /** From which column on there are words instead of numbers. */
  @property({ type: Number }) words = Infinity;
  /** The texts of one row. */
  @property({ attribute: false }) cells: (row: number) => readonly string[] = () => [];
  /** The row of what is on the screen; -1 for none. */
  @property({ type: Number }) current = -1;
  @state() private opened = false;
  @state() private active = 0;
  @state() private top = 0;
  @state() private view = 640;
  @query('dialog') private dialog!: HTMLDialogElement;
  @query('.rows') private scroller!: HTMLElement;
  /** Height of a row in pixels. */
  private row = 32;
  private opener: HTMLElement | null = null;

  /** Opens the table at its current row; focus returns to `opener` afterwards. */
  async open(opener: HTMLElement | null): Promise<void> {
    if (this.opened) return;
    this.opener = opener;
    this.row = window.matchMedia('(pointer: coarse)').matches ? 44 : 32;
    this.opened = true;
    this.active = Math.max(0, this.current);
    await this.updateComplete;
    if (window.matchMedia('(min-width: 1180px)').matches) this.dialog.show();
    else this.dialog.showModal();
    this.view = this.scroller.clientHeight;
    this.scroller.scrollTop = (this.active - 4) * this.row;
    await this.focusActive();
  }

  close(): void {
    this.dialog.close();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('current') && this.opened && this.dialog.open && this.current >= 0) this.reveal(this.current);
  }

  override render() {
    if (!this.opened) return html`<dialog></dialog>`;
    const { row } = this;
    const first = Math.max(0, Math.floor(this.top / row) - SPARE);
    const end = Math.min(this.rows, Math.ceil((this.top + this.view) / row) + SPARE);
    const close = this.text('stage.close');
    return html`
      <dialog aria-labelledby="heading" @close=${this.onClose} @keydown=${this.onKey}>
        <header>
          <h2 id="heading">${this.heading}</h2>
          <button class="quiet icon" aria-label=${close} title=${close} @click=${this.close}>${closeIcon}</button>
        </header>
        <div class="rows" style="--row: ${row}px" @scroll=${() => (this.top = this.scroller.scrollTop)}>
          <table class=${this.columns.length > 4 ? 'many' : ''} aria-labelledby="heading" aria-rowcount=${this.rows + 1}>
            <thead>
              <tr aria-rowindex="1">${this.columns.map((column, i) => html`<th scope="col" class=${this.aligned(i)}>${column}</th>`)}</tr>
            </thead>
            <tbody>
              ${this.gap(first)}
              ${Array.from({ length: Math.max(0, end - first) }, (_, i) => this.line(first + i))}
              ${this.gap(this.rows - end)}
            </tbody>
          </table>
        </div>
      </dialog>
    `;
  }

  /** The room of rows out of sight. */
  private gap(count: number) {
    if (count <= 0) return nothing;
    const height = `height: ${count * this.row}px`;
    return html`<tr class="gap" aria-hidden="true"><td colspan=${this.columns.length} style=${height}></td></tr>`;
  }

  private line(index: number): TemplateResult {
    const [name, ...values] = this.cells(index);
    return html`
      <tr
        data-row=${index}
        tabindex=${index === this.active ? 0 : -1}
        aria-rowindex=${index + 2}
        aria-current=${index === this.current ? 'true' : nothing}
        @click=${() => this.choose(index)}
      ><th scope="row">${name}</th>${values.map((value, i) => html`<td class=${this.aligned(i + 1)}>${rich(value)}</td>`)}</tr>
    `;
  }

  private aligned(column: number): string {
    return column >= this.words ? 'words' : '';
  }

  private choose(index: number): void {
    this.active = index;
    send<Selection>(this, 'row-chosen', { index });
    // over the page it would hide what was asked for
    if (this.dialog.matches(':modal')) this.close();
  }

  private readonly onKey = async (event: KeyboardEvent): Promise<void> => {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: 10,
      PageUp: -10,
      Home: -Infinity,
      End: Infinity,
    };
    if (event.key === 'Escape') {
      event.preventDefault();
      this.close();
    } else if (event.key === 'Enter' || event.key === ' ') {
      if (!this.onRow()) return;
      event.preventDefault();
      this.choose(this.active);
    } else if (event.key in steps && this.onRow()) {
      event.preventDefault();
      this.active = Math.max(0, Math.min(this.rows - 1, this.active + steps[event.key]));
      this.reveal(this.active);
      await this.focusActive();
    }
  };

  private onRow(): boolean {
    return (this.shadowRoot?.activeElement as HTMLElement | null)?.dataset.row !== undefined;
  }

  private reveal(row: number): void {
    const y = row * this.row;
    if (y < this.scroller.scrollTop) this.scroller.scrollTop = y;
    else if (y + 2 * this.row > this.scroller.scrollTop + this.scroller.clientHeight) {
      this.scroller.scrollTop = y + 3 * this.row - this.scroller.clientHeight;
    }
    this.top = this.scroller.scrollTop;
  }

  private async focusActive(): Promise<void> {
    this.top = this.scroller.scrollTop;
    await this.updateComplete;
    this.shadowRoot?.querySelector<HTMLElement>(`tr[data-row='${this.active}']`)?.focus({ preventScroll: true });
  }

  private readonly onClose = (): void => {
    this.opened = false;
    this.opener?.focus();
  };
}
