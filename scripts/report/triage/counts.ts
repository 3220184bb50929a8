/** How a yes-or-no answer fared: right and wrong alarms, what was missed, and the rest. */
export interface Tally {
  hits: number;
  alarms: number;
  misses: number;
  rest: number;
}

export function tally(answers: readonly { wanted: boolean; given: boolean }[]): Tally {
  const count = (wanted: boolean, given: boolean): number =>
    answers.filter((one) => one.wanted === wanted && one.given === given).length;
  return {
    hits: count(true, true),
    alarms: count(false, true),
    misses: count(true, false),
    rest: count(false, false),
  };
}

/** NaN where nothing was flagged. */
export const precision = ({ hits, alarms }: Tally): number => hits / (hits + alarms);
/** NaN where there was nothing to find. */
export const recall = ({ hits, misses }: Tally): number => hits / (hits + misses);
export const f1 = ({ hits, alarms, misses }: Tally): number => (2 * hits) / (2 * hits + alarms + misses);

/** The mean of the F1 of both answers, as the complaint sets are measured by. */
export const macroF1 = (all: Tally): number =>
  (f1(all) + f1({ hits: all.rest, alarms: all.misses, misses: all.alarms, rest: all.hits })) / 2;

/** The area under the ROC curve: how often a wanted one scores above an unwanted one, ties counting half. */
export function auc(scores: readonly { wanted: boolean; score: number }[]): number {
  const sorted = [...scores].sort((a, b) => a.score - b.score);
  let ranks = 0;
  for (let at = 0; at < sorted.length; ) {
    let end = at;
    while (end < sorted.length && sorted[end]?.score === sorted[at]?.score) end++;
    // Ties share the mean of their ranks, which count from 1.
    ranks += sorted.slice(at, end).filter(({ wanted }) => wanted).length * ((at + 1 + end) / 2);
    at = end;
  }
  const wanted = scores.filter((one) => one.wanted).length;
  return (ranks - (wanted * (wanted + 1)) / 2) / (wanted * (scores.length - wanted));
}

/** How often each wanted label was answered with each given one: `matrix[wanted][given]`. */
export function confusion(
  labels: readonly string[],
  answers: readonly { wanted: string; given: string }[],
): number[][] {
  return labels.map((wanted) =>
    labels.map((given) => answers.filter((one) => one.wanted === wanted && one.given === given).length),
  );
}
