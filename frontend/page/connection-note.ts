import { ConnectionState, type ConnectionStateStore } from '@vaadin/common-frontend';
import { LitElement, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

const connection = (): ConnectionStateStore =>
  (window as unknown as { Vaadin: { connectionState: ConnectionStateStore } }).Vaadin.connectionState;

/**
 * Says that the server doesn't answer, for as long as it doesn't. Meanwhile the run on the stage goes on, as it needs no
 * server. Asking again, and loading the page's link when the server has forgotten the page, is Vaadin's part.
 */
@customElement('connection-note')
export class ConnectionNote extends LitElement {
  static override styles = css`
    :host {
      position: fixed; inset: auto 0 var(--note-bottom); margin: 0 auto; width: fit-content; max-width: calc(100vw - 2 * var(--s4));
      box-sizing: border-box; border: 0; padding: var(--s3) var(--s4); border-radius: var(--r-m); box-shadow: var(--float);
      background: var(--ink); color: var(--on-ink); font: 400 var(--t-14) / 1.4 var(--ui); text-align: center; pointer-events: none;
    }
    :host(:not(:popover-open)) { display: block; clip-path: inset(50%); } /* empty, but there for those who listen */
  `;

  @property() text = '';
  @state() private lost = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.popover = 'manual';
    this.role = 'status';
    connection().addStateChangeListener(this.look);
    this.look();
  }

  override disconnectedCallback(): void {
    connection().removeStateChangeListener(this.look);
    super.disconnectedCallback();
  }

  override render() {
    return html`${this.lost ? this.text : ''}`;
  }

  private readonly look = (): void => {
    const { state } = connection();
    if (state === ConnectionState.LOADING) return; // an attempt, not an answer
    this.lost = state !== ConnectionState.CONNECTED;
    this.togglePopover(this.lost);
  };
}

// The router asks these two before it follows a link or Back, and would put a page of its own in the place of the run. Told
// that the server is there, it waits for the answer, and the run stays meanwhile.
Object.defineProperties(connection(), { online: { value: true }, offline: { value: false } });
