import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { send } from '../element/events';
import { StageElement } from '../element/stage-element';
import type { CellChoice, CellMessage, MethodName } from '../wire';
import './cell-pictures';
import './confusion-table';
import { worstConfusion, type DigitsModel } from './digits-model';
import { digitsStyles } from './digits-styles';
import { confusionHeadline } from './digits-story';
import './segment-choice';

/**
 * Which digits are mistaken for which, and the images behind a number. Those of the worst confusion come by themselves,
 * when this part of the page comes into sight.
 *
 * @fires cell-chosen with a CellChoice
 */
@customElement('digit-confusions')
export class DigitConfusions extends StageElement {
  static override styles = digitsStyles;

  @property({ attribute: false }) model: DigitsModel | null = null;
  @property() method: MethodName = 'mixture';
  /** The images that were asked for last. */
  @property({ attribute: false }) cell: CellMessage | null = null;
  @state() private chosen: CellChoice | null = null;
  private readonly sight = new IntersectionObserver(([entry]) => entry.isIntersecting && this.chooseWorst());

  override disconnectedCallback(): void {
    this.sight.disconnect();
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { model } = this;
    if (changed.has('model')) this.chosen = null;
    if (model && !model.errorsOf(this.method)) this.method = model.errors[0]?.method ?? this.method;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('model') && !changed.has('method')) return;
    // it tells at once whether it is in sight
    this.sight.disconnect();
    this.sight.observe(this);
  }

  override render() {
    const { model, method } = this;
    const errors = model?.errorsOf(method);
    if (!model || !errors) return nothing;
    const methods = model.errors.map(one => ({ value: one.method, text: this.text(`digits.method.${one.method}`) }));
    // an answer may be overtaken by the next question
    const { cell, chosen } = this;
    const answers = cell?.method === chosen?.method && cell?.digit === chosen?.digit && cell?.label === chosen?.label;
    return html`
      <div class="columns">
        <div>
          <h2>${confusionHeadline(this.texts, errors)}</h2>
          <segment-choice
            class="methods" .label=${this.text('digits.confusion.methods')} .options=${methods} .value=${method}
            @chosen=${({ detail }: CustomEvent<string>) => (this.method = detail as MethodName)}
          ></segment-choice>
          <confusion-table
            .texts=${this.texts} .errors=${errors} .chosen=${this.chosen} @cell-chosen=${this.onCell}
          ></confusion-table>
        </div>
        <cell-pictures .texts=${this.texts} .cell=${answers ? cell : null}></cell-pictures>
      </div>
    `;
  }

  private chooseWorst(): void {
    const errors = this.model?.errorsOf(this.method);
    if (!errors || this.chosen?.method === this.method) return;
    const { digit, label, share } = worstConfusion(errors.confusion);
    if (share > 0) this.choose({ method: this.method, digit, label });
  }

  private choose(cell: CellChoice): void {
    this.chosen = cell;
    send<CellChoice>(this, 'cell-chosen', cell);
  }

  private readonly onCell = (event: CustomEvent<CellChoice>): void => {
    event.stopPropagation();
    this.choose(event.detail);
  };
}
