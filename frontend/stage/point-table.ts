import { html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { componentLetter } from '../run/component-letter';
import { coordinate, plain, share } from '../run/number-format';
import type { RunFacts } from '../run/run-facts';
import { send, type Selection } from '../element/events';
import { StageElement } from '../element/stage-element';
import './table-sheet';
import type { TableSheet } from './table-sheet';

/**
 * The plane's twin in numbers: a row for each point with its place and who it belongs to. A row selects its point.
 *
 * @fires point-selected with a Selection
 */
@customElement('point-table')
export class PointTable extends StageElement {
  @property({ attribute: false }) facts: RunFacts | null = null;
  @property({ type: Number }) frame = 0;
  @property({ type: Number }) selected: number | null = null;
  @query('table-sheet') private sheet!: TableSheet;

  /** Opens the table; focus returns to `opener` when it is closed. */
  open(opener: HTMLElement | null): void {
    void this.sheet.open(opener);
  }

  override render() {
    if (!this.facts) return nothing;
    const { d, n, message } = this.facts.model;
    const axes = Array.from({ length: d }, (_, a) => message.axes[a] || (d === 1 ? 'x' : `x${'₁₂'[a]}`));
    return html`
      <table-sheet
        .texts=${this.texts}
        .heading=${this.text('stage.points.title')}
        .columns=${[this.text('stage.points.point'), ...axes, this.text('stage.points.belongs')]}
        .rows=${n}
        .cells=${(row: number) => this.cells(row)}
        .current=${this.selected ?? -1}
        @row-chosen=${this.onRow}
      ></table-sheet>
    `;
  }

  private cells(row: number): readonly string[] {
    const { facts } = this;
    if (!facts) return [];
    const { d, k, points, algorithm } = facts.model;
    const place = Array.from(points.subarray(row * d, (row + 1) * d), value => coordinate(value, facts.decimals));
    const memberships = facts.model.memberships(this.frame)?.subarray(row * k, (row + 1) * k);
    if (!memberships) return [String(row), ...place, '–'];
    const most = Array.from(memberships.keys())
      .sort((a, b) => memberships[b] - memberships[a])
      .slice(0, 2);
    const parts = most.filter(j => memberships[j] >= 0.0005).map(j => `${componentLetter(j)} ${share(memberships[j])}`);
    return [String(row), ...place, plain(algorithm === 'em' ? parts.join(', ') : componentLetter(most[0]))];
  }

  private readonly onRow = (event: CustomEvent<Selection>): void => {
    event.stopPropagation();
    send<Selection>(this, 'point-selected', event.detail);
  };
}
