import { html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { fixed, objective } from '../run/number-format';
import type { Timeline } from '../run/timeline';
import { send, type FrameRequest, type Selection } from '../element/events';
import { StageElement } from '../element/stage-element';
import './table-sheet';
import type { TableSheet } from './table-sheet';

/**
 * The curve's twin in numbers: a row for the start and one for each iteration (after its M), with the gain over the row
 * before. A row goes to its frame.
 *
 * @fires frame-requested with a FrameRequest
 */
@customElement('iteration-table')
export class IterationTable extends StageElement {
  @property({ attribute: false }) facts: Timeline | null = null;
  @property({ type: Number }) frame = 0;
  @query('table-sheet') private sheet!: TableSheet;

  /** Opens the table; focus returns to `opener` when it is closed. */
  open(opener: HTMLElement | null): void {
    void this.sheet.open(opener);
  }

  override render() {
    if (!this.facts) return nothing;
    const { algorithm } = this.facts.model;
    const { framesEach } = this.facts;
    return html`
      <table-sheet
        .texts=${this.texts}
        .heading=${this.text('stage.iterations.title')}
        .columns=${['iteration', 'value', 'gain'].map(column => this.text(`stage.iterations.${column}.${algorithm}`))}
        .rows=${this.facts.iterations + 1}
        .cells=${this.cells}
        .current=${Math.ceil(this.frame / framesEach)}
        @row-chosen=${this.onRow}
      ></table-sheet>
    `;
  }

  private readonly cells = (row: number): readonly string[] => {
    const { facts } = this;
    if (!facts) return [];
    if (row === 0) return [this.text('stage.iterations.start'), objective(facts.objectiveAfter(-1)), ''];
    const gain = facts.gain(row - 1);
    return [String(row - 1 + facts.countsFrom), objective(facts.objectiveAfter(row - 1)), fixed(gain, 4)];
  };

  private readonly onRow = (event: CustomEvent<Selection>): void => {
    event.stopPropagation();
    const frame = (this.facts?.framesEach ?? 1) * (event.detail.index ?? 0);
    if (frame !== this.frame) send<FrameRequest>(this, 'frame-requested', { frame, how: 'jump', spoken: false });
  };
}
