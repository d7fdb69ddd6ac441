import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Playback } from '../run/playback';
import { send, type PlaybackCommand } from '../element/events';
import { backIcon, endIcon, iterationIcon, startIcon } from './icons';
import './phase-buttons';
import { sharedStyles } from '../element/shared-styles';
import { StageElement } from '../element/stage-element';

/**
 * Moves through the run.
 *
 * @fires playback with a PlaybackCommand
 */
@customElement('playback-bar')
export class PlaybackBar extends StageElement {
  static override styles = [
    sharedStyles,
    css`
    :host { display: flex; flex-wrap: wrap; align-items: center; gap: 2px; padding-left: var(--edge); }
    phase-buttons { margin: 0 var(--s2); }
    .space { flex: 1; }
    @media (max-width: 1180px) {
      /* large letters: the pair in a row of its own */
      :host([projector]) phase-buttons { order: -1; flex: 1 0 100%; margin: 0 0 var(--s2); }
    }
    @media (max-width: 820px) {
      :host { padding-left: 0; }
      .quiet:not(.icon) { padding: 0 8px; }
    }
    @media (max-width: 640px) {
      :host { justify-content: space-between; gap: 0; }
      .space { display: none; }
      /* out of the row: the pair is fixed at the bottom */
      phase-buttons { position: absolute; margin: 0; }
    }
  `,
  ];

  @property() algorithm = 'em';
  @property({ attribute: false }) playback = new Playback(0, 0);
  @property({ type: Boolean }) playing = false;
  @property({ type: Number }) speed = 1;
  @property({ type: Boolean, reflect: true }) projector = false;

  override render() {
    const { atStart, atEnd, last, framesEach } = this.playback;
    return html`
      ${this.icon('start', startIcon, atStart)}
      ${this.icon('back', backIcon, atStart)}
      ${
        framesEach === 2
          ? html`<phase-buttons .texts=${this.texts} .algorithm=${this.algorithm} .playback=${this.playback}></phase-buttons>`
          : nothing
      }
      ${this.icon('iteration', iterationIcon, atEnd)}
      ${this.icon('end', endIcon, atEnd)}
      <span class="space"></span>
      <button
        class="quiet"
        aria-disabled=${last === 0 ? 'true' : nothing}
        @click=${() => last > 0 && this.command('play')}
      >
        ${this.text(this.playing ? 'stage.playback.pause' : 'stage.playback.play')}
      </button>
      <button class="quiet num" @click=${() => this.command('speed')}>
        ${this.text('stage.playback.speed', { speed: this.speed })}
      </button>
    `;
  }

  private icon(command: PlaybackCommand, icon: TemplateResult, disabled: boolean) {
    const label = this.text(`stage.playback.${command}.${this.algorithm}`);
    return html`
      <button
        class="quiet icon"
        aria-label=${label}
        title=${label}
        aria-disabled=${disabled ? 'true' : nothing}
        @click=${() => disabled || this.command(command)}
      >${icon}</button>
    `;
  }

  private command(command: PlaybackCommand): void {
    send(this, 'playback', command);
  }
}
