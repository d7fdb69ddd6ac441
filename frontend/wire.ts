// Written from the Java package mixturelab.wire, which says what each field means, by
// mvn -Dfrontend.skip test -Dtest=WireTest -Dwire.write=true

declare const base64: unique symbol;
declare const deflated: unique symbol;

/** An array in base64, its numbers little-endian. */
export type Base64<A> = string & { readonly [base64]: A };

/** An array that was deflated (zlib's format) and is then in base64. */
export type Deflated<A> = string & { readonly [deflated]: A };

export type Algorithm = 'em' | 'kmeans';

export type ClusteringMethod = 'mixture' | 'kmeans';

export type CovarianceType = 'full' | 'tied' | 'diagonal' | 'spherical';

export type CriterionName = 'logLikelihood' | 'aic' | 'bic' | 'heldOut' | 'inertia' | 'silhouette';

export type MethodName = 'mixture' | 'kmeans' | 'mlp';

export type MethodPhase = 'starting' | 'iterating' | 'scoring';

export type MethodState = 'waiting' | 'running' | 'done';

export type Mixing = 'free' | 'equal';

export type NetworkMissing = 'no-native';

export type StopReason = 'CONVERGED' | 'MAX_ITERATIONS' | 'DEGENERATE_COMPONENT' | 'EMPTY_CLUSTER' | 'CANCELLED';

export type Variable = 'floor' | 'covariance' | 'principal' | 'k' | 'training';

export interface Bar {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly best: BestStart | null;
}

export interface BestStart {
  readonly start: number;
  readonly value: number;
  readonly link: string;
}

export interface CellChoice {
  readonly method: MethodName;
  readonly digit: number;
  readonly label: number;
}

export interface CellMessage {
  readonly method: MethodName;
  readonly digit: number;
  readonly label: number;
  readonly total: number;
  readonly pictures: Base64<Uint8Array>;
}

export interface ClusteringMessage {
  readonly method: ClusteringMethod;
  readonly trainingError: number;
  readonly testError: number;
  readonly iterations: number;
  readonly seconds: number;
  readonly stopReason: StopReason;
  readonly covarianceParameters: number;
  readonly labels: readonly number[];
  readonly ties: readonly (readonly number[])[];
  readonly sizes: readonly number[];
  readonly votes: readonly (readonly number[])[];
  readonly confusion: readonly (readonly number[])[];
  readonly objective: readonly number[];
  readonly means: Deflated<Uint8Array>;
  readonly variances: Deflated<Uint8Array> | null;
  readonly typical: Deflated<Uint8Array>;
  readonly atypical: Deflated<Uint8Array>;
  readonly typicalDigits: readonly (readonly number[])[];
  readonly atypicalDigits: readonly (readonly number[])[];
}

export interface DataMessage {
  readonly n: number;
  readonly d: number;
  readonly points: Base64<Float64Array>;
  readonly axes: readonly string[];
}

export interface DigitsMessage {
  readonly settings: DigitsSettingsMessage;
  readonly saved: boolean;
  readonly clusterings: readonly ClusteringMessage[];
  readonly network: NetworkMessage | null;
  readonly networkMissing: NetworkMissing | null;
  readonly varying: Deflated<Uint8Array>;
  readonly printed: readonly PrintedErrors[];
}

export interface DigitsProgressMessage {
  readonly position: number;
  readonly waitSeconds: number | null;
  readonly methods: readonly MethodProgressMessage[];
  readonly means: Base64<Uint8Array> | null;
}

export interface DigitsSettingsMessage {
  readonly seed: number;
  readonly start: number;
  readonly k: number;
  readonly covariance: CovarianceType;
  readonly floor: number;
  readonly principal: number | null;
  readonly training: number;
  readonly test: number;
  readonly restarts: number;
  readonly methods: readonly MethodName[];
}

export interface DrawingLimits {
  readonly most: number;
  readonly mostInLink: number;
}

export interface DrawingText {
  readonly points: string;
  readonly edited: boolean;
}

export interface EndingMessage extends StateMessage {
  readonly count: number;
  readonly best: BestStart;
}

export interface ErrorPoint {
  readonly value: string;
  readonly start: number;
  readonly training: number;
  readonly test: number;
}

export interface ErrorPointsMessage {
  readonly variable: Variable;
  readonly offered: readonly string[];
  readonly points: readonly ErrorPoint[];
  readonly kmeansTest: number | null;
}

export interface ExperimentChoice {
  readonly variable: Variable;
  readonly value: string;
  readonly start: number;
}

export interface FactsMessage {
  readonly choices: Readonly<Partial<Record<CriterionName, number>>>;
  readonly truth: number | null;
  readonly setbacks: readonly number[];
}

export interface FailureWords {
  readonly twins: TwinWords;
  readonly title: string;
  readonly why: string;
  readonly watch: string;
  readonly usual: UsualRun | null;
}

export interface FitMeasure {
  readonly name: string;
  readonly value: string;
  readonly note: string;
}

export interface IterationProgress {
  readonly iterations: number;
  readonly maxIterations: number;
  readonly waiting: boolean;
}

export interface LimitMessage extends StateMessage {
  readonly variances: Base64<Float64Array>;
  readonly entropies: Base64<Float64Array>;
}

export interface MethodProgressMessage {
  readonly method: MethodName;
  readonly state: MethodState;
  readonly phase: MethodPhase;
  readonly iteration: number;
  readonly maxIterations: number;
  readonly seconds: number;
  readonly estimateSeconds: number | null;
}

export interface NetworkMessage {
  readonly trainingError: number;
  readonly testError: number;
  readonly iterations: number;
  readonly seconds: number;
  readonly confusion: readonly (readonly number[])[];
}

export interface PairMessage {
  readonly one: RunNumbers;
  readonly other: RunNumbers;
  readonly oneLink: string;
  readonly otherLink: string;
  readonly order: Base64<Int32Array>;
  readonly apart: Base64<Float64Array>;
  readonly differing: Base64<Int32Array>;
}

export interface PanelMessage extends StateMessage {
  readonly start: number;
  readonly trajectory: Base64<Float64Array>;
  readonly iterations: number;
  readonly stopReason: StopReason;
  readonly values: Readonly<Partial<Record<CriterionName, number>>>;
  readonly link: string;
}

export interface Preset {
  readonly key: string;
  readonly link: string;
}

export interface PrintedErrors {
  readonly method: MethodName;
  readonly training: number;
  readonly test: number;
}

export interface Rules {
  readonly covariance: CovarianceType;
  readonly mixing: Mixing;
  readonly floor: number;
}

export interface RunMessage extends RunNumbers, RunWords {}

export interface RunNumbers {
  readonly algorithm: Algorithm;
  readonly n: number;
  readonly d: number;
  readonly k: number;
  readonly points: Base64<Float64Array>;
  readonly labels: Base64<Int32Array> | null;
  readonly states: Base64<Float64Array>;
  readonly objective: Base64<Float64Array>;
  readonly axes: readonly string[];
}

export interface RunWords {
  readonly start: string;
  readonly rules: Rules;
  readonly stop: StopWords;
  readonly fit: readonly FitMeasure[];
}

export interface SeriesChoice {
  readonly variable: Variable;
  readonly value: string;
}

export interface SeriesProgress {
  readonly done: number;
  readonly total: number;
}

export interface SideWords {
  readonly name: string;
  readonly stop: StopWords;
}

export interface StartProblems {
  readonly means: string | null;
  readonly covariances: string | null;
  readonly weights: string | null;
}

export interface StartTexts {
  readonly means: string;
  readonly covariances: string;
  readonly weights: string;
}

export interface StartsMessage {
  readonly algorithm: Algorithm;
  readonly first: number;
  readonly chance: boolean;
  readonly count: number;
  readonly k: number;
  readonly finals: Base64<Float64Array>;
  readonly means: Base64<Float64Array>;
  readonly order: Base64<Int32Array>;
  readonly best: BestStart | null;
  readonly shareAtBest: number;
  readonly tolerance: number;
  readonly degenerated: number;
  readonly bars: readonly Bar[];
  readonly places: number;
  readonly endings: readonly EndingMessage[];
}

export interface StateMessage {
  readonly algorithm: Algorithm;
  readonly k: number;
  readonly states: Base64<Float64Array>;
}

export interface StopWords {
  readonly reason: StopReason;
  readonly brief: string;
  readonly full: string;
  readonly why: string;
  readonly advice: string;
}

export interface SweepLinks {
  readonly homework: string;
  readonly moreStarts: string;
}

export interface SweepPlan {
  readonly algorithm: Algorithm;
  readonly from: number;
  readonly to: number;
  readonly starts: number;
  readonly folds: number;
}

export interface TwinWords {
  readonly one: SideWords;
  readonly other: SideWords;
  readonly fork: number | null;
}

export interface UsualRun {
  readonly text: string;
  readonly link: string;
}

export interface VariableChoice {
  readonly variable: Variable;
}
