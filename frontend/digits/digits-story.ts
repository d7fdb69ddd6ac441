import { counted, text, type Dictionary } from '../run/texts';
import { worstConfusion, type ClusteringModel, type DigitsModel, type MethodErrors } from './digits-model';
import { aDigit, capital, countWord, digitList, error, whole } from './digits-words';

/** Differences in error that are worth a word, and a strong one. */
const CLOSE = 0.015;
const NEAR = 0.035;
const FAR = 0.05;

/** What is said about a part of the page: what is seen, and what it means. */
export interface Story {
  readonly headline: string;
  readonly detail: string;
}

/** About the pictures of a clustering: true of any result. */
export function galleryStory(texts: Dictionary, clustering: ClusteringModel, frame: number, variance: boolean): Story {
  const { k, method } = clustering;
  const found = 10 - clustering.missing().length;
  const values = { count: countWord(texts, k), found: countWord(texts, found), digits: found };
  const kind = found === 10 ? 'all' : found === 1 ? 'single' : 'some';
  const headline = variance
    ? text(texts, 'digits.headline.variance')
    : capital(text(texts, `digits.headline.${method}.${k === 1 ? 'alone' : kind}`, values));
  if (frame < clustering.lastFrame) {
    const iteration = frame === 0 ? 'digits.detail.start' : 'digits.detail.iteration';
    return { headline, detail: text(texts, iteration, { iteration: frame, last: clustering.lastFrame }) };
  }
  return { headline, detail: [pictureSentence(texts, method, variance), ...votesSentences(texts, clustering)].join(' ') };
}

function pictureSentence(texts: Dictionary, method: string, variance: boolean): string {
  return text(texts, variance ? 'digits.detail.variance' : `digits.detail.${method}`);
}

/** Digits without a cluster, ties, and clusters without images. */
function votesSentences(texts: Dictionary, clustering: ClusteringModel): string[] {
  const sentences: string[] = [];
  const missing = clustering.missing();
  if (missing.length > 0) {
    const few = missing.length <= 3;
    sentences.push(
      text(texts, few ? 'digits.detail.missing' : 'digits.detail.missing.many', {
        digits: new Intl.ListFormat(document.documentElement.lang || 'en', { type: 'disjunction' }).format(missing.map(String)),
        each: missing.map(digit => text(texts, 'digits.detail.every', { digit })).join(` ${text(texts, 'digits.and')} `),
      }),
    );
  }
  const tied = clustering.message.ties.filter(digits => digits.length > 1);
  if (tied.length > 0) sentences.push(counted(texts, 'digits.detail.tie', tied.length, { digits: digitList(tied[0]) }));
  const empty = clustering.message.sizes.filter(size => size === 0).length;
  if (empty > 0) sentences.push(counted(texts, 'digits.detail.empty', empty, { count: countWord(texts, empty) }));
  return sentences;
}

/** What is in a cluster: "**Read as 3:** 335 are a 3, 150 a 5, 126 an 8". */
export function clusterSentence(texts: Dictionary, clustering: ClusteringModel, cluster: number): string {
  const { labels, votes, ties, sizes } = clustering.message;
  if (sizes[cluster] === 0) return text(texts, 'digits.cluster.empty');
  const most = votes[cluster]
    .map((count, digit) => ({ count, digit }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || a.digit - b.digit)
    .slice(0, 3)
    .map(({ count, digit }, i) =>
      text(texts, i === 0 ? 'digits.cluster.are' : 'digits.cluster.and', { count: whole(count), digit: aDigit(texts, digit) }),
    )
    .join(', ');
  const tie = ties[cluster];
  const tied = tie.length > 1 ? ` ${text(texts, 'digits.cluster.tie', { digits: digitList(tie) })}` : '';
  return text(texts, 'digits.cluster.read', { label: labels[cluster], most }) + tied;
}

/** What the errors of the methods say about each other. */
export function comparisonStory(texts: Dictionary, model: DigitsModel): Story {
  return { headline: comparisonHeadline(texts, model), detail: comparisonDetail(texts, model) };
}

function comparisonHeadline(texts: Dictionary, model: DigitsModel): string {
  const mixture = model.errorsOf('mixture');
  const kmeans = model.errorsOf('kmeans');
  const only = mixture ?? kmeans ?? model.errors[0];
  if (!only) return '';
  if (!mixture || !kmeans) {
    return text(texts, 'digits.compare.single', { training: error(only.training), test: error(only.test) });
  }
  const test = mixture.test - kmeans.test;
  const training = mixture.training - kmeans.training;
  const values = { mixture: error(mixture.test), kmeans: error(kmeans.test) };
  if (test < -CLOSE) return text(texts, 'digits.compare.wins', values);
  if (test <= CLOSE) return text(texts, 'digits.compare.even', values);
  const seen = training < -NEAR ? 'ahead' : training <= NEAR ? 'close' : 'behind';
  return text(texts, `digits.compare.${seen}.${test > FAR ? 'far' : 'some'}`, values);
}

function comparisonDetail(texts: Dictionary, { message, errors }: DigitsModel): string {
  const parts = [text(texts, 'digits.compare.detail')];
  if (errors.some(({ method }) => method === 'mlp')) parts.push(text(texts, 'digits.compare.network'));
  if (message.networkMissing) parts.push(text(texts, `digits.compare.network.${message.networkMissing}`));
  return parts.join(' ');
}

/** Why a clustering ended, for its timeline. */
export function stopWords(texts: Dictionary, clustering: ClusteringModel) {
  const { stopReason, iterations } = clustering.message;
  const key = `digits.stop.${stopReason}`;
  const why = texts[`${key}.${clustering.method}`] === undefined ? key : `${key}.${clustering.method}`;
  const values = { iterations };
  return {
    brief: counted(texts, `${key}.brief`, iterations, values),
    full: `${counted(texts, `${key}.brief`, iterations, values)}:`,
    why: text(texts, why, values),
  };
}

/** The most frequent mistake of a method on the test images. */
export function confusionHeadline(texts: Dictionary, { method, confusion }: MethodErrors): string {
  const worst = worstConfusion(confusion);
  const name = text(texts, `digits.the.${method}`);
  if (worst.share === 0) return text(texts, 'digits.confusion.headline.none', { method: name });
  const many = worst.share >= 0.5 ? 'most' : worst.share >= 0.1 ? 'some' : 'few';
  return text(texts, `digits.confusion.headline.${many}`, {
    method: name,
    digit: aDigit(texts, worst.digit),
    digits: text(texts, `digits.plural.${worst.digit}`),
    label: worst.label,
    hundred: Math.round(100 * worst.share),
  });
}
