import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { counted } from '../run/texts';
import { send } from '../element/events';
import { sharedStyles } from '../element/shared-styles';
import { StageElement } from '../element/stage-element';
import type { DigitsProgressMessage, MethodProgressMessage } from '../wire';
import { elapsed, estimate } from './digits-words';

/**
 * A comparison on its way: a line for each method, the place in the queue, and a way out.
 *
 * @fires run-canceled
 */
@customElement('digits-progress')
export class DigitsProgressElement extends StageElement {
  static override styles = [
    sharedStyles,
    css`
    :host { display: block; }
    .lines { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr)); gap: var(--s3) var(--s6); }
    .method { min-width: 0; }
    .name { display: flex; justify-content: space-between; gap: var(--s3); font-weight: 560; }
    .name span { font-weight: 400; color: var(--ink-2); font-variant-numeric: tabular-nums; white-space: nowrap; }
    .line { display: block; height: 2px; margin: 4px 0 5px; background: var(--rule); }
    .line i { display: block; height: 100%; background: var(--ink); transition: width var(--m-ui); }
    .waiting .name { font-weight: 400; color: var(--ink-2); }
    p { color: var(--ink-2); font-variant-numeric: tabular-nums; }
    .end { display: flex; flex-wrap: wrap; gap: 0 var(--s4); align-items: baseline; margin-top: var(--s2); }
  `,
  ];

  @property({ attribute: false }) progress: DigitsProgressMessage | null = null;
  /** Says nothing by itself: the same is said elsewhere. */
  @property({ type: Boolean }) silent = false;
  @state() private said = '';

  /** The focus goes to the way out. */
  async focusCancel(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector('button')?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('progress') && this.progress) this.said = this.spoken(this.progress);
  }

  override render() {
    const { progress } = this;
    if (!progress) return nothing;
    const queued = progress.position > 0;
    return html`
      <div class="lines">${progress.methods.map(method => this.line(method))}</div>
      <div class="end">
        ${queued ? html`<p>${this.queue(progress)}</p>` : nothing}
        ${
          !queued && progress.methods.every(({ state }) => state === 'waiting')
            ? html`<p>${this.text('digits.progress.preparing')}</p>`
            : nothing
        }
        <button class="link" @click=${() => send(this, 'run-canceled', null)}>${this.text('digits.progress.cancel')}</button>
      </div>
      ${this.silent ? nothing : html`<p class="vh" role="status">${this.said}</p>`}
    `;
  }

  private line(line: MethodProgressMessage): TemplateResult {
    const { state, iteration, maxIterations, seconds } = line;
    const running = state === 'running';
    const done = state === 'done' ? 1 : running ? part(line) : 0;
    const name = this.text(`digits.method.${line.method}`);
    return html`
      <div class="method ${state}">
        <div class="name">
          ${name}
          <span>${state === 'waiting' ? this.text('digits.progress.waiting') : elapsed(this.texts, seconds)}</span>
        </div>
        <span
          class="line" role="progressbar" aria-label=${name} aria-valuemin="0" aria-valuemax="100"
          aria-valuenow=${Math.round(100 * done)}
        ><i style="width: ${100 * done}%"></i></span>
        <p>${
          running
            ? this.text(doing(line), { iteration, maxIterations }) + this.rest(line)
            : state === 'done'
              ? counted(this.texts, `digits.progress.${line.method}.done`, iteration, { iteration })
              : line.estimateSeconds === null
                ? ''
                : estimate(this.texts, line.estimateSeconds)
        }</p>
      </div>
    `;
  }

  private rest({ seconds, estimateSeconds }: MethodProgressMessage): string {
    if (estimateSeconds === null) return '';
    return this.text('digits.progress.rest', { time: estimate(this.texts, estimateSeconds - seconds) });
  }

  private queue({ position, waitSeconds }: DigitsProgressMessage): string {
    const time = waitSeconds === null ? '' : this.text('digits.progress.wait', { time: estimate(this.texts, waitSeconds) });
    return counted(this.texts, 'digits.progress.queue', position, { position }) + time;
  }

  /** What has begun or ended, but not every iteration. */
  private spoken({ position, methods }: DigitsProgressMessage): string {
    if (position > 0) return counted(this.texts, 'digits.progress.queue', position, { position });
    const running = methods.find(({ state }) => state === 'running');
    return running ? this.text('digits.progress.spoken', { method: this.text(`digits.method.${running.method}`) }) : '';
  }
}

/** Which text says what a running method is at. */
function doing({ method, phase }: MethodProgressMessage): string {
  return `digits.progress.${phase === 'iterating' ? method : phase}`;
}

/** How much of a running method is behind it, by time where an estimate is known, else by its cap. */
function part({ iteration, maxIterations, seconds, estimateSeconds }: MethodProgressMessage): number {
  if (estimateSeconds !== null && estimateSeconds > 0) return Math.min(0.99, seconds / estimateSeconds);
  return maxIterations > 0 ? Math.min(0.99, iteration / maxIterations) : 0;
}
