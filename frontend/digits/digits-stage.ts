import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { PageStage } from '../stage/page-stage';
import { oneColumn } from '../stage/room';
import { saveBlob, saveCsv } from '../stage/save';
import { sharedStyles } from '../element/shared-styles';
import { openerOf } from '../element/stage-element';
import type {
  CellMessage,
  ClusteringMethod,
  DigitsMessage,
  DigitsProgressMessage,
  ErrorPointsMessage,
  MethodName,
  SeriesProgress,
} from '../wire';
import { confusionsCsv, errorsCsv, fileName } from './comparison-csv';
import './comparison-table';
import type { ComparisonTable } from './comparison-table';
import './digit-clusters';
import type { DigitClusters } from './digit-clusters';
import './digit-confusions';
import './digit-experiments';
import { DigitsModel } from './digits-model';
import { comparisonStory } from './digits-story';
import './error-bars';

/**
 * Digits clustered without labels: the clusters as pictures, their errors beside a neural network's, and experiments.
 * The server sends a comparison once; looking around in it asks the server nothing but the images of a confusion.
 *
 * @fires cell-chosen with a CellChoice
 * @fires experiment-chosen, experiment-run, starts-requested, comparison-chosen: see digit-experiments
 * @fires run-canceled
 */
@customElement('digits-stage')
export class DigitsStage extends PageStage {
  static override styles = [
    sharedStyles,
    css`
    :host { display: block; --side: 400px; padding: 0 var(--page) var(--s7); }
    .section { margin-top: var(--s6); padding-top: var(--s5); border-top: 1px solid var(--rule); }
    ${oneColumn(
      host => css`
      ${host} error-bars { margin-top: var(--s6); padding-top: var(--s5); border-top: 1px solid var(--rule); }
    `,
    )}
    @media (max-width: 640px) { :host { --plot: 300px; } }
    :host([projector]) { --side: 520px; --digit: 232px; --plot: 440px; --cell: 54px; --sample: 64px; --map: 96px; }
  `,
  ];

  /** What has to be known about the result on the page, such as that it is of other settings. */
  @property() note = '';
  /** The settings have changed and wait for their run, which is the button to press. */
  @property({ type: Boolean }) pending = false;
  /** Starts that are being run in the background. */
  @property({ attribute: false }) series: SeriesProgress | null = null;
  @state() private model: DigitsModel | null = null;
  @state() private running: DigitsProgressMessage | null = null;
  @state() private points: ErrorPointsMessage | null = null;
  @state() private confused: MethodName = 'mixture';
  @state() private cell: CellMessage | null = null;
  @state() private said = '';
  @query('digit-clusters') private clusters!: DigitClusters | null;
  @query('comparison-table') private comparison!: ComparisonTable;
  /** How many comparisons have come: the last one counts, whichever is unpacked first. */
  private shows = 0;

  /**
   * A comparison: it takes the place of the one before.
   *
   * @param frame the iteration to show; -1 for the last
   * @param cluster the selected one; -1 for the one that is worth a look
   * @param method mixture or kmeans; the first there is, if it is empty
   */
  async show(message: DigitsMessage, frame = -1, cluster = -1, method = ''): Promise<void> {
    const mine = ++this.shows;
    const model = await DigitsModel.of(message);
    if (mine !== this.shows) return;
    if (!model.message.saved) this.said = `${this.text('digits.done')} ${comparisonStory(this.texts, model).headline}`;
    this.running = null;
    this.cell = null;
    this.model = model;
    await this.updateComplete;
    this.clusters?.goTo(model, {
      frame: frame < 0 ? null : frame,
      cluster: cluster < 0 ? null : cluster,
      method: method || null,
    });
  }

  /** How far a comparison on its way is; null when nothing is. */
  progress(progress: DigitsProgressMessage | null): void {
    // between two clusterings, and while the network learns, the last pictures stay
    this.running = progress && { ...progress, means: progress.means ?? this.running?.means ?? null };
  }

  /** The focus goes to the way out of a run that has just begun. */
  async focusCancel(): Promise<void> {
    await this.updateComplete;
    await this.clusters?.focusCancel();
  }

  /** Saves something of what is shown as a file. */
  async save(what: 'picture' | 'errors' | 'confusions'): Promise<void> {
    const { model } = this;
    if (!model) return;
    if (what === 'picture') {
      const png = await this.clusters?.png();
      if (png) saveBlob(png, fileName(model, '.png'));
    } else if (what === 'errors') saveCsv(errorsCsv(model), fileName(model, '.csv'));
    else saveCsv(confusionsCsv(model), fileName(model, '-confusions.csv'));
  }

  /** The errors along one setting. */
  showPoints(points: ErrorPointsMessage): void {
    this.points = points;
  }

  /** The images of the cell that was asked for. */
  showCell(cell: CellMessage): void {
    this.cell = cell;
  }

  override render() {
    const { texts, model, running } = this;
    if (!model && !running) return nothing;
    return html`
      <section aria-label=${this.text('digits.label.clusters')} aria-busy=${running ? 'true' : 'false'}>
        <digit-clusters
          .texts=${texts} .model=${model} .running=${running} .note=${this.note} .projector=${this.projector}
          @method-chosen=${({ detail }: CustomEvent<ClusteringMethod>) => (this.confused = detail)}
        >
          ${
            model
              ? html`<error-bars
                .texts=${texts} .model=${model}
                @table-requested=${(event: Event) => this.comparison.open(openerOf(event))} @csv-requested=${() => this.save('errors')}
              ></error-bars>`
              : nothing
          }
        </digit-clusters>
        <p class="vh" role="status">${this.said}</p>
      </section>
      ${model ? this.rest(model) : nothing}
    `;
  }

  private rest(model: DigitsModel): TemplateResult {
    const { texts } = this;
    return html`
      ${
        model.clustering('mixture')
          ? html`<section class="section" aria-label=${this.text('digits.label.experiments')}>
            <digit-experiments
              .texts=${texts} .model=${model} .points=${this.points} .running=${this.running}
              .secondary=${this.pending} .series=${this.series}
            ></digit-experiments>
          </section>`
          : nothing
      }
      <section class="section" aria-label=${this.text('digits.label.confusions')}>
        <digit-confusions .texts=${texts} .model=${model} .method=${this.confused} .cell=${this.cell}></digit-confusions>
      </section>
      <comparison-table .texts=${texts} .model=${model}></comparison-table>
    `;
  }
}
