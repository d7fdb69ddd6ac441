import { css, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { objective } from '../run/number-format';
import type { Selection } from '../element/events';
import { StageElement } from '../element/stage-element';
import '../stage/table-sheet';
import type { TableSheet } from '../stage/table-sheet';
import { lift } from './k-lift';
import type { SweepModel } from './sweep-model';
import { distinction, stopped, title, worth } from './sweep-story';

/**
 * A sweep in numbers: what each fit is worth, and every iteration of every run.
 *
 * @fires k-lifted with a KLift, for the row that was chosen
 */
@customElement('sweep-tables')
export class SweepTables extends StageElement {
  /* both have more columns than the lab's tables */
  static override styles = css`
    table-sheet { --numbers: 1070px; }
  `;

  @property({ attribute: false }) model: SweepModel | null = null;
  @property({ attribute: false }) lifted: number | null = null;
  @query('.criteria') private criteria!: TableSheet;
  @query('.trajectories') private trajectories!: TableSheet;

  /** Opens one of the tables; focus returns to `opener` when it is closed. */
  open(which: 'criteria' | 'trajectories', opener: HTMLElement | null): void {
    void this[which].open(opener);
  }

  override render() {
    const { model, texts } = this;
    if (!model) return nothing;
    const { panels, series } = model;
    return html`
      <table-sheet
        class="criteria" .texts=${texts} .heading=${this.text('compare.sweep.table.criteria')}
        .columns=${[
          this.text('compare.sweep.table.k'),
          ...series.map(({ criterion }) => title(texts, criterion)),
          this.text('compare.sweep.table.stop'),
          this.text('compare.sweep.table.chosen'),
        ]}
        .words=${1 + series.length} .rows=${panels.length} .cells=${this.worthOf} .current=${panels.findIndex(({ k }) => k === this.lifted)}
        @row-chosen=${({ detail }: CustomEvent<Selection>) => lift(this, panels[detail.index ?? -1]?.k ?? null, 'click')}
      ></table-sheet>
      <table-sheet
        class="trajectories" .texts=${texts} .heading=${this.text('compare.sweep.table.trajectories')}
        .columns=${[this.text('compare.sweep.table.iteration'), ...panels.map(({ k }) => `K = ${k}`)]}
        .rows=${Math.max(0, ...panels.map(({ trajectory }) => trajectory.length))} .cells=${this.step}
        @row-chosen=${(event: Event) => event.stopPropagation()}
      ></table-sheet>
    `;
  }

  private readonly worthOf = (row: number): readonly string[] => {
    const { model, texts } = this;
    const panel = model?.panels[row];
    if (!model || !panel) return [];
    const values = model.series.map(({ criterion, values: known, choice }) => {
      const value = known.find(({ k }) => k === panel.k)?.value;
      if (value === undefined) return '\u2013';
      return choice === panel.k ? `**${worth(criterion, value)}**` : worth(criterion, value);
    });
    return [String(panel.k), ...values, stopped(texts, panel), distinction(texts, model, panel.k)];
  };

  /** The start, then the iterations from 0, as everywhere. */
  private readonly step = (row: number): readonly string[] => [
    row === 0 ? this.text('compare.sweep.table.start') : String(row - 1),
    ...(this.model?.panels ?? []).map(({ trajectory }) => (row < trajectory.length ? objective(trajectory[row]) : '')),
  ];
}
