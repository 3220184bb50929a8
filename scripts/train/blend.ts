import { exclusive, type Output, outputs } from '../../lib/triage/model/outputs.ts';
import { learn, rawScores, slopesOf, vectorOf } from './fit.ts';
import { intentOf, placeOf, type Row, weightOf } from './rows.ts';

const folds = 5;
const rounds = 400;
const decay = 3e-4;
/** A complaint that is overlooked costs more than a chat in the queue. */
const overlooked = { help: 1.6, complaint: 2 };
/** What the examples hold less of than of noise, and what would be swallowed by it. */
const rarer: Partial<Record<Output, number>> = { help: overlooked.help, praise: 1.4, idea: 1.3 };

/** The model's scores of every row by a model that has seen no row of the same group. */
export function unseenScores(rows: readonly Row[]): Float64Array[] {
  const foldOf = (row: Row): number => Math.floor(placeOf(row.group) * folds);
  const scores: Float64Array[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const model = learn(rows.filter((row) => foldOf(row) !== fold));
    for (const [at, row] of rows.entries())
      if (foldOf(row) === fold) scores[at] = rawScores(model, vectorOf(row.text));
  }
  return scores;
}

/**
 * How much each signal weighs for each output: regression by whole-batch descent with L2, multinomial over the intents,
 * yes or no for the others; one row of numbers per output, the bias last. Rounded, since they ship.
 */
export function fitBlend(rows: readonly Row[], signals: readonly (readonly number[])[]): number[][] {
  const width = (signals[0]?.length ?? 0) + 1;
  const known = rows.map((row, at) => ({
    row,
    intent: intentOf(row),
    counts: countsOf(row),
    signals: Float64Array.from([...(signals[at] ?? []), 1]),
  }));
  const totals = outputs.map((_, output) =>
    known.reduce((sum, { counts }) => sum + Math.abs(counts[output] ?? 0), 0),
  );
  const weights = outputs.map(() => new Float64Array(width));
  const squares = outputs.map(() => new Float64Array(width).fill(1e-8));
  for (let round = 0; round < rounds; round++) {
    const slopes = outputs.map(() => new Float64Array(width));
    for (const { row, intent, counts, signals: own } of known) {
      const scores = Float64Array.from(weights, (one) => dot(one, own));
      for (const [output, slope] of slopesOf(scores, row, intent).entries()) {
        const share = (slope * (counts[output] ?? 0)) / (totals[output] || 1);
        const sum = slopes[output];
        if (share === 0 || !sum) continue;
        for (let at = 0; at < width; at++) sum[at] = (sum[at] as number) + share * (own[at] as number);
      }
    }
    for (const [output, own] of weights.entries())
      for (let at = 0; at < width; at++) {
        const slope = (slopes[output]?.[at] ?? 0) + (at < width - 1 ? decay * (own[at] as number) : 0);
        const square = (squares[output]?.[at] ?? 0) + slope * slope;
        squares[output]?.fill(square, at, at + 1);
        own[at] = (own[at] as number) - (0.3 * slope) / Math.sqrt(square);
      }
  }
  return weights.map((own) => Array.from(own, (one) => Math.round(one * 1000) / 1000 + 0));
}

/** How much a row counts for each output; 0 where its source does not tell. */
function countsOf(row: Row): number[] {
  const intent = intentOf(row);
  const of = outputs[intent];
  return outputs.map((output, at) => {
    if (at < exclusive) return intent < 0 || !of ? 0 : row.weight * (rarer[of] ?? 1);
    if (row.targets[at] === null) return 0;
    return weightOf(row, at) * (output === 'complaint' && row.targets[at] === 1 ? overlooked.complaint : 1);
  });
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] as number) * (other[at] as number);
  return sum;
}
