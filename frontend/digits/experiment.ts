import { text, type Dictionary } from '../run/texts';
import type { DigitsSettingsMessage, ErrorPoint, ErrorPointsMessage, ExperimentChoice, Variable } from '../wire';
import { capital, error, whole } from './digits-words';

export const VARIABLES: readonly Variable[] = ['floor', 'covariance', 'principal', 'k', 'training'];

/** The value of `principal` that means none. */
export const NONE = 'none';

/** The starts that "several starts" means. */
export const SEVERAL = [0, 1, 2, 3, 4];

/** Differences in error that are called one. */
const BEATS = 0.01;
const CLOSED = 0.03;
const WIDE = 0.05;

/** What happened at one value: the medians over the starts that were tried. */
export interface Place {
  readonly value: string;
  readonly training: number;
  readonly test: number;
  readonly points: readonly ErrorPoint[];
}

/** What a learner expected before a run. */
export interface Guess extends ExperimentChoice {
  readonly guess: number;
  /** The comparison without what the experiment varies: guesses belong to it. */
  readonly base: string;
}

/** One experiment: the mixture's errors along one setting, all others as they are. */
export class Experiment {
  readonly variable: Variable;
  /** The values of the axis, in order. */
  readonly values: readonly string[];
  readonly places: readonly Place[];
  /** The test error of K-means with these settings, if it was asked for. */
  readonly kmeansTest: number | null;
  /** The value of the comparison on the page, and its start. */
  readonly current: string;
  readonly start: number;
  readonly base: string;

  constructor({ variable, offered, points, kmeansTest }: ErrorPointsMessage, settings: DigitsSettingsMessage) {
    this.variable = variable;
    this.kmeansTest = kmeansTest;
    this.current = canonical(settings[variable]);
    this.start = settings.start;
    // the test images follow the training images, and the mixture has nothing to do with the other methods
    const { methods: _methods, restarts: _restarts, start: _start, test: _test, ...others } = settings;
    this.base = JSON.stringify({ ...others, [variable]: undefined });
    const known = points.map(point => ({ ...point, value: canonical(point.value) }));
    const worthATry = offered.map(canonical);
    const rank = (value: string) => (variable === 'covariance' ? worthATry.indexOf(value) : size(value));
    this.values = [...new Set([...worthATry, this.current, ...known.map(({ value }) => value)])].sort(
      (a, b) => rank(a) - rank(b),
    );
    this.places = this.values.flatMap(value => {
      const here = known.filter(point => point.value === value).sort((a, b) => a.start - b.start);
      if (here.length === 0) return [];
      return [{ value, points: here, training: median(here, 'training'), test: median(here, 'test') }];
    });
  }

  /** Whether a value lies on a scale, so that a line between two of them means something. */
  get ordered(): boolean {
    return this.variable !== 'covariance';
  }

  place(value: string): Place | null {
    return this.places.find(place => place.value === value) ?? null;
  }

  /** What came out at a value from a start; null if it hasn't been run. */
  outcome(value: string, start: number): ErrorPoint | null {
    return this.place(value)?.points.find(point => point.start === start) ?? null;
  }

  /** The value to try next: the first after the current one that hasn't been. */
  next(): string {
    const at = this.values.indexOf(this.current);
    const later = [...this.values.slice(at + 1), ...this.values.slice(0, at)];
    return later.find(value => this.place(value) === null) ?? this.current;
  }

  /** The place with the lowest test error. */
  best(): Place | null {
    return this.places.reduce<Place | null>((best, place) => (!best || place.test < best.test ? place : best), null);
  }

  /** The place with the widest gap between training and test. */
  widest(): Place | null {
    return this.places.reduce<Place | null>((wide, place) => (!wide || gap(place) > gap(wide) ? place : wide), null);
  }

  /** Starts 0 to 4 that haven't been run at a value. */
  startsLeft(value: string): number[] {
    return SEVERAL.filter(start => this.outcome(value, start) === null);
  }
}

export function gap({ training, test }: { training: number; test: number }): number {
  return test - training;
}

/** A setting's value as links write it. */
export function canonical(value: string | number | null): string {
  if (value === null || value === '' || value === NONE) return NONE;
  return Number.isNaN(Number(value)) ? String(value) : String(Number(value));
}

function size(value: string): number {
  return value === NONE ? Infinity : Number(value);
}

function median(points: readonly ErrorPoint[], of: 'training' | 'test'): number {
  const sorted = points.map(point => point[of]).sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** A value on the axis; rich text. */
export function tick(texts: Dictionary, variable: Variable, value: string): string {
  if (variable === 'covariance') return text(texts, `digits.covariance.${value}`);
  if (value === NONE) return text(texts, 'digits.principal.none');
  if (variable !== 'floor') return whole(Number(value));
  const number = Number(value);
  const exponent = Math.log10(number);
  return number > 0 && number < 0.001 && Number.isInteger(exponent) ? `10^{\u2212${-exponent}}` : value;
}

/** "floor 0.01", "50 principal components": a value in a sentence. */
export function named(texts: Dictionary, variable: Variable, value: string): string {
  const key = variable === 'principal' && value === NONE ? 'digits.named.principal.none' : `digits.named.${variable}`;
  const shown =
    variable === 'covariance'
      ? tick(texts, variable, value)
      : variable === 'floor'
        ? value
        : value === NONE
          ? ''
          : whole(Number(value));
  return text(texts, key, { value: shown });
}

/** What the plot shows, true of any points. */
export function experimentHeadline(texts: Dictionary, experiment: Experiment): string {
  const { variable, kmeansTest } = experiment;
  const best = experiment.best();
  const widest = experiment.widest();
  if (!best || !widest || experiment.places.length < 2) return text(texts, `digits.experiment.first.${variable}`);
  const values = {
    where: named(texts, variable, best.value),
    value: best.value,
    test: error(best.test),
    kmeans: error(kmeansTest ?? NaN),
  };
  const beats = kmeansTest !== null && best.test < kmeansTest - BEATS;
  const closes = variable === 'floor' && Number(best.value) > Number(widest.value) && gap(widest) > WIDE && gap(best) < CLOSED;
  const key = closes && beats ? 'closes.beats' : beats ? 'beats' : closes ? 'closes' : kmeansTest === null ? 'best' : 'loses';
  return capital(text(texts, `digits.experiment.${key}`, values));
}

/** What came out, beside what was expected. */
export function outcomeSentence(texts: Dictionary, experiment: Experiment, guess: Guess | null, outcome: ErrorPoint) {
  const difference = gap(outcome);
  const kind = difference > CLOSED ? 'wide' : difference < -CLOSED ? 'negative' : 'closed';
  const values = {
    where: named(texts, experiment.variable, outcome.value),
    guess: guess ? guess.guess.toFixed(2).replace(/^0/, '') : '',
    test: error(outcome.test),
    training: error(outcome.training),
    gap: error(Math.abs(difference)),
  };
  const begin = text(texts, guess ? 'digits.outcome.guessed' : 'digits.outcome.plain', values);
  return `${capital(begin)} ${text(texts, `digits.outcome.${kind}`, values)}`;
}
