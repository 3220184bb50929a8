import { outputs } from '../../lib/triage/model/outputs.ts';
import { chance, learn, rawScores, vectorOf } from './fit.ts';
import { placeOf, type Row } from './rows.ts';

const folds = 5;
const rounds = 400;
const decay = 3e-4;
/** A complaint that is overlooked costs more than a chat in the queue. */
const overlooked = 1.6;

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
 * How much each signal weighs for each output: logistic regression by whole-batch descent with L2, one row of numbers
 * per output, the bias last. Rounded, since they ship.
 */
export function fitBlend(rows: readonly Row[], signals: readonly (readonly number[])[]): number[][] {
  const width = (signals[0]?.length ?? 0) + 1;
  return outputs.map((_, output) => {
    const weights = new Float64Array(width);
    const squares = new Float64Array(width).fill(1e-8);
    const yes = outputs[output] === 'complaint' || outputs[output] === 'help' ? overlooked : 1;
    let total = 0;
    for (const row of rows) if (row.targets[output] !== null) total += row.weight;
    for (let round = 0; round < rounds; round++) {
      const slopes = new Float64Array(width);
      for (const [at, row] of rows.entries()) {
        const target = row.targets[output];
        if (target === null || target === undefined) continue;
        const own = signals[at] as readonly number[];
        let score = weights[width - 1] as number;
        for (let i = 0; i < width - 1; i++) score += (own[i] as number) * (weights[i] as number);
        const slope = (row.weight * (target === 1 ? yes : 1) * (chance(score) - target)) / total;
        for (let i = 0; i < width - 1; i++) slopes[i] = (slopes[i] as number) + slope * (own[i] as number);
        slopes[width - 1] = (slopes[width - 1] as number) + slope;
      }
      for (let i = 0; i < width; i++) {
        const slope = (slopes[i] as number) + (i < width - 1 ? decay * (weights[i] as number) : 0);
        squares[i] = (squares[i] as number) + slope * slope;
        weights[i] = (weights[i] as number) - (0.3 * slope) / Math.sqrt(squares[i] as number);
      }
    }
    return Array.from(weights, (one) => Math.round(one * 1000) / 1000 + 0);
  });
}
