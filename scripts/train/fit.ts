import { buckets, featuresOf } from '../../lib/triage/model/features.ts';
import { outputs } from '../../lib/triage/model/outputs.ts';
import { placeOf, type Row } from './rows.ts';

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

const rounds = 14;
const rate = 0.5;

/**
 * One logistic regression for each output, by AdaGrad, with L2. The order of the rows comes from their texts, so that
 * the same rows give the same weights to the last bit.
 */
export function learn(rows: readonly Row[], decay = 1e-5): Fitted {
  const width = outputs.length;
  const weights = new Float64Array(buckets * width);
  const squares = new Float64Array(buckets * width).fill(1e-2);
  const biases = new Float64Array(width);
  const biasSquares = new Float64Array(width).fill(1e-2);
  const order = rows
    .map((one) => ({ ...one, ...vectorOf(one.text), place: placeOf(one.text) }))
    .sort((a, b) => a.place - b.place || (a.text < b.text ? -1 : 1));
  for (let round = 0; round < rounds; round++)
    for (const one of order) {
      const scores = rawScores({ weights, biases }, one);
      for (let output = 0; output < width; output++) {
        const target = one.targets[output];
        if (target === null || target === undefined) continue;
        const slope = one.weight * (chance(scores[output] as number) - target);
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
