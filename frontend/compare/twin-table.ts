import { html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { distance, objective } from '../run/number-format';
import { send, type FrameRequest, type Selection } from '../element/events';
import { StageElement } from '../element/stage-element';
import '../stage/table-sheet';
import type { TableSheet } from '../stage/table-sheet';
import { objectiveAt, type TwinFacts } from './twin-facts';
import { capital } from './twin-story';

/**
 * The two runs in numbers: a row for the start and one for each iteration, after its M. A row goes to its frame.
 *
 * @fires frame-requested with a FrameRequest
 */
@customElement('twin-table')
export class TwinTable extends StageElement {
  @property({ attribute: false }) facts: TwinFacts | null = null;
  @property({ type: Number }) frame = 0;
  @query('table-sheet') private sheet!: TableSheet;

  /** Opens the table; focus returns to `opener` when it is closed. */
  open(opener: HTMLElement | null): void {
    void this.sheet.open(opener);
  }

  override render() {
    const { facts } = this;
    if (!facts) return nothing;
    return html`
      <table-sheet
        .texts=${this.texts}
        .heading=${this.text('compare.twins.table')}
        .columns=${[
          this.text('stage.iterations.iteration.em'),
          capital(facts.one.name),
          capital(facts.other.name),
          this.text('compare.twins.table.differing'),
          this.text('compare.twins.table.apart'),
        ]}
        .rows=${facts.iterations + 1}
        .cells=${this.cells}
        .current=${Math.ceil(this.frame / 2)}
        @row-chosen=${this.onRow}
      ></table-sheet>
    `;
  }

  private readonly cells = (row: number): readonly string[] => {
    const { facts } = this;
    if (!facts) return [];
    const frame = 2 * row;
    return [
      row === 0 ? this.text('stage.iterations.start') : String(row - 1),
      ...[facts.one, facts.other].map(({ model }) => (frame > model.lastFrame ? '' : objective(objectiveAt(model, frame)))),
      row === 0 ? '' : String(facts.differingAt(frame)),
      distance(facts.apartAt(frame), facts.decimals),
    ];
  };

  private readonly onRow = (event: CustomEvent<Selection>): void => {
    event.stopPropagation();
    const frame = 2 * (event.detail.index ?? 0);
    if (frame !== this.frame) send<FrameRequest>(this, 'frame-requested', { frame, how: 'jump', spoken: false });
  };
}
