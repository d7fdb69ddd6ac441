import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Playback } from '../run/playback';
import { send, type PlaybackCommand } from '../element/events';
import { sharedStyles } from '../element/shared-styles';
import { StageElement } from '../element/stage-element';

/**
 * The two halves of an iteration, always in the same places: the next one is filled, the one on the screen has a dot.
 * On a phone they stand at the bottom of the screen, under the thumb.
 *
 * @fires playback with 'step' when the next half step is pressed
 */
@customElement('phase-buttons')
export class PhaseButtons extends StageElement {
  static override styles = [
    sharedStyles,
    css`
    :host { display: inline-flex; }
    .pair { display: inline-flex; border: 1px solid var(--line); border-radius: 10px; overflow: hidden; }
    button {
      position: relative; display: flex; align-items: center; gap: 8px; height: var(--phase); border: 0;
      background: none;
      padding: 0 calc(0.5 * var(--phase));
      font-size: var(--t-16); color: var(--ink-2); white-space: nowrap; cursor: pointer;
      font-weight: 480; transition: background var(--m-ui), color var(--m-ui);
    }
    b { font-weight: 650; }
    button[data-next] { background: var(--ink); color: var(--on-ink); }
    button:not([data-next]) { cursor: default; }
    button[aria-current]::before {
      content: ''; position: absolute; left: calc(0.18 * var(--phase)); width: 0.36em; height: 0.36em;
      border-radius: 50%; background: var(--ink);
    }
    @media (forced-colors: active) { button[data-next] { background: Highlight; color: HighlightText; forced-color-adjust: none; } }
    button:focus-visible { outline-offset: -5px; outline-color: currentColor; border-radius: 8px; }
    @media (max-width: 820px) { button { padding: 0 17px; font-size: var(--t-14); }
      button[aria-current]::before { left: 5px; } }
    @media (max-width: 640px) {
      .pair {
        position: fixed; inset: auto 0 0; z-index: 5; gap: 8px;
        padding: 8px 16px calc(8px + env(safe-area-inset-bottom, 0px));
        border-width: 1px 0 0; border-color: var(--rule); border-radius: 0; background: var(--paper);
      }
      button { height: 48px; padding: 0 14px; border-radius: 10px; }
      button[aria-current]::before { position: static; flex: none; }
      button { min-width: 0; }
      b { flex: none; }
      .question { overflow: hidden; text-overflow: ellipsis; }
      button:not([data-next]) { flex: none; }
      button[data-next], .over button[aria-current] { flex: 1; justify-content: center; }
      .pair:not(.over) button:not([data-next]) .question, .over button:not([aria-current]) .question { display: none; }
    }
  `,
  ];

  @property() algorithm = 'em';
  @property({ attribute: false }) playback = new Playback(0, 0);

  override render() {
    return html`
      <div class="pair ${this.playback.atEnd ? 'over' : ''}" role="group" aria-label=${this.text('stage.phase.label')}>
        ${this.button('E')}${this.button('M')}
      </div>
    `;
  }

  private button(phase: 'E' | 'M') {
    const { next, phase: shown, atEnd } = this.playback;
    const isNext = next === phase;
    const key = `stage.phase.${this.algorithm}.${phase}`;
    const why = shown === phase ? 'shown' : atEnd ? 'end' : 'wait';
    const reason = isNext ? '' : this.text(`stage.phase.why.${why}`);
    return html`
      <button
        ?data-next=${isNext}
        aria-disabled=${isNext ? nothing : 'true'}
        aria-current=${shown === phase ? 'step' : nothing}
        aria-describedby=${isNext ? nothing : `why-${phase}`}
        title=${reason || nothing}
        @click=${() => isNext && send<PlaybackCommand>(this, 'playback', 'step')}
      ><b>${this.text(`${key}.name`)}</b><span class="question">${this.text(`${key}.question`)}</span></button>
      <span id="why-${phase}" hidden>${reason}</span>
    `;
  }
}
