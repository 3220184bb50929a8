import { buckets, featuresOf } from '../../lib/triage/model/features.ts';
import { exclusive, outputs } from '../../lib/triage/model/outputs.ts';
import { intentOf, placeOf, type Row, weightOf } from './rows.ts';

/** Weights by bucket and output, `bucket * outputs.length + output`, and one bias for each output. */
export interface Fitted {
  weights: Float64Array;
  biases: Float64Array;
}

interface Vector {
  bucket: Uint16Array;
  value: Float64Array;
}

export function vectorOf(text: string): Vector {
  const { bucket, value, size, norm } = featuresOf(text);
  return {
    bucket: bucket.slice(0, size),
    value: Float64Array.from(value.subarray(0, size), (one) => one / norm),
  };
}

/** The scores before any calibration, in the order of `outputs`. */
export function rawScores({ weights, biases }: Fitted, { bucket, value }: Vector): Float64Array {
  const sums = Float64Array.from(biases);
  const width = outputs.length;
  for (let at = 0; at < bucket.length; at++) {
    const base = (bucket[at] as number) * width;
    for (let output = 0; output < width; output++)
      sums[output] = (sums[output] as number) + (value[at] as number) * (weights[base + output] as number);
  }
  return sums;
}

export const chance = (score: number): number => 1 / (1 + Math.exp(-score));

/**
 * How far each score is from where it should be: the intents are weighed against each other (softmax), the other outputs
 * stand alone. What a row's source does not tell is 0.
 */
export function slopesOf(scores: Float64Array, row: Pick<Row, 'targets'>, intent: number): Float64Array {
  const slopes = new Float64Array(outputs.length);
  if (intent >= 0) {
    let largest = Number.NEGATIVE_INFINITY;
    for (let at = 0; at < exclusive; at++) largest = Math.max(largest, scores[at] as number);
    let sum = 0;
    for (let at = 0; at < exclusive; at++) sum += Math.exp((scores[at] as number) - largest);
    for (let at = 0; at < exclusive; at++)
      slopes[at] = Math.exp((scores[at] as number) - largest) / sum - (at === intent ? 1 : 0);
  }
  for (let at = exclusive; at < outputs.length; at++) {
    const target = row.targets[at];
    if (target === 0 || target === 1) slopes[at] = chance(scores[at] as number) - target;
  }
  return slopes;
}

const rounds = 10;
const rate = 0.25;

/**
 * Multinomial logistic regression over the intents and one for each other output, by AdaGrad, with L2. The order of the rows comes from their texts, so that
 * the same rows give the same weights to the last bit.
 */
export function learn(rows: readonly Row[], decay = 1e-5): Fitted {
  const width = outputs.length;
  const weights = new Float64Array(buckets * width);
  const squares = new Float64Array(buckets * width).fill(1e-2);
  const biases = new Float64Array(width);
  const biasSquares = new Float64Array(width).fill(1e-2);
  const order = rows
    .map((one) => ({ ...one, ...vectorOf(one.text), place: placeOf(one.text), intent: intentOf(one) }))
    .sort((a, b) => a.place - b.place || (a.text < b.text ? -1 : 1));
  for (let round = 0; round < rounds; round++)
    for (const one of order) {
      const slopes = slopesOf(rawScores({ weights, biases }, one), one, one.intent);
      for (let output = 0; output < width; output++) {
        const slope = weightOf(one, output) * (slopes[output] as number);
        if (slope === 0) continue;
        biasSquares[output] = (biasSquares[output] as number) + slope * slope;
        biases[output] =
          (biases[output] as number) - (0.1 * slope) / Math.sqrt(biasSquares[output] as number);
        if (Math.abs(slope) < 1e-3) continue;
        for (let at = 0; at < one.bucket.length; at++) {
          const place = (one.bucket[at] as number) * width + output;
          const old = weights[place] as number;
          const grade = slope * (one.value[at] as number) + decay * old;
          const square = (squares[place] as number) + grade * grade;
          squares[place] = square;
          weights[place] = old - (rate * grade) / Math.sqrt(square);
        }
      }
    }
  return { weights, biases };
}
