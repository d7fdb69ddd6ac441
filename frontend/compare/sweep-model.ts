import { doubles } from '../run/base64';
import type { RunModel } from '../run/run-model';
import type { Algorithm, CriterionName, DataMessage, FactsMessage, PanelMessage, SweepPlan } from '../wire';
import { panelModel } from './panel-model';

export const SMALLER_IS_BETTER: readonly CriterionName[] = ['aic', 'bic', 'inertia'];

/** One K of a sweep, decoded. */
export interface SweepPanel {
  readonly k: number;
  /** The state that the best run ended with. */
  readonly picture: RunModel;
  /** The objective of the start, then after every iteration. */
  readonly trajectory: Float64Array;
  readonly message: PanelMessage;
}

/** A criterion's values, one for each K that it is defined for. */
export interface Series {
  readonly criterion: CriterionName;
  readonly values: readonly { readonly k: number; readonly value: number }[];
  /** The K that it chooses; null while that isn't known, and where it has fewer than two to choose from. */
  readonly choice: number | null;
}

const CRITERIA: Readonly<Record<Algorithm, readonly CriterionName[]>> = {
  em: ['logLikelihood', 'aic', 'bic', 'heldOut'],
  kmeans: ['inertia', 'silhouette'],
};

/** A sweep as far as it has come; another panel makes another model. */
export class SweepModel {
  private constructor(
    readonly plan: SweepPlan,
    readonly data: DataMessage,
    readonly panels: readonly SweepPanel[],
    /** Known once nothing more is coming. */
    readonly facts: FactsMessage | null,
  ) {}

  static begin(plan: SweepPlan, data: DataMessage): SweepModel {
    return new SweepModel(plan, data, [], null);
  }

  with(message: PanelMessage): SweepModel {
    const panel: SweepPanel = {
      k: message.k,
      picture: panelModel(this.data, message),
      trajectory: doubles(message.trajectory),
      message,
    };
    return new SweepModel(this.plan, this.data, [...this.panels, panel], null);
  }

  ended(facts: FactsMessage): SweepModel {
    return new SweepModel(this.plan, this.data, this.panels, facts);
  }

  /** How many K were asked for. */
  get wanted(): number {
    return this.plan.to - this.plan.from + 1;
  }

  get isComplete(): boolean {
    return this.panels.length === this.wanted;
  }

  /** The most iterations of any run. */
  get iterations(): number {
    return Math.max(1, ...this.panels.map(({ message }) => message.iterations));
  }

  panel(k: number | null): SweepPanel | null {
    return this.panels.find(panel => panel.k === k) ?? null;
  }

  /** What the fits are compared by, in the order in which it is shown. */
  get series(): Series[] {
    const { algorithm, folds } = this.plan;
    return CRITERIA[algorithm]
      .filter(criterion => criterion !== 'heldOut' || folds > 0)
      .map(criterion => {
        const values = this.panels.flatMap(({ k, message }) => {
          const value = message.values[criterion];
          return value === undefined ? [] : [{ k, value }];
        });
        // one fit alone isn't chosen
        return { criterion, values, choice: values.length > 1 ? (this.facts?.choices[criterion] ?? null) : null };
      });
  }

  /** The criteria that choose a K and are meant to: the log-likelihood isn't. */
  chosenBy(k: number): CriterionName[] {
    return this.series
      .filter(({ criterion, choice }) => criterion !== 'logLikelihood' && choice === k)
      .map(({ criterion }) => criterion);
  }
}
