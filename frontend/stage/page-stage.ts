import { property } from 'lit/decorators.js';
import { StageElement } from '../element/stage-element';

/** The largest element of a page, which knows whether it is read from the back of a room. */
export abstract class PageStage extends StageElement {
  @property({ type: Boolean, reflect: true }) projector = false;
  private readonly mode = new MutationObserver(() => this.readMode());

  override connectedCallback(): void {
    super.connectedCallback();
    this.readMode();
    this.mode.observe(document.documentElement, { attributeFilter: ['data-mode'] });
  }

  override disconnectedCallback(): void {
    this.mode.disconnect();
    super.disconnectedCallback();
  }

  private readMode(): void {
    this.projector = document.documentElement.dataset.mode === 'projector';
  }
}
