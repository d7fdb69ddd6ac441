import { html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { StageElement } from '../element/stage-element';
import '../stage/table-sheet';
import type { TableSheet } from '../stage/table-sheet';
import type { DigitsModel } from './digits-model';
import { elapsed, error } from './digits-words';

const COLUMNS = ['method', 'training', 'test', 'printed', 'iterations', 'time'];

/** The bars' twin in numbers: a row for each method. */
@customElement('comparison-table')
export class ComparisonTable extends StageElement {
  @property({ attribute: false }) model: DigitsModel | null = null;
  @query('table-sheet') private sheet!: TableSheet;

  /** Opens the table; focus returns to `opener` when it is closed. */
  open(opener: HTMLElement | null): void {
    void this.sheet.open(opener);
  }

  override render() {
    if (!this.model) return nothing;
    return html`<table-sheet
      .texts=${this.texts} .heading=${this.text('digits.compare.title')}
      .columns=${COLUMNS.map(column => this.text(`digits.table.${column}`))} .rows=${this.model.errors.length}
      .cells=${this.cells} @row-chosen=${(event: Event) => event.stopPropagation()}
    ></table-sheet>`;
  }

  private readonly cells = (row: number): readonly string[] => {
    const errors = this.model?.errors[row];
    if (!errors) return [];
    const { method, training, test, printed, iterations, seconds } = errors;
    const homework = printed ? `${error(printed.training)} / ${error(printed.test)}` : '';
    return [
      this.text(`digits.method.${method}`),
      error(training),
      error(test),
      homework,
      String(iterations),
      elapsed(this.texts, seconds),
    ];
  };
}
