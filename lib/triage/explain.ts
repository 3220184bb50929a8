import type { Output } from './model/outputs.ts';
import { knownSigns, signalWeight, tokensOf } from './model/score.ts';
import type { Reason } from './triage.ts';

const most = 3;
/** Log-odds; less is not worth a sentence. */
const least = 0.05;
const signLeast = 0.25;

/** How much the rule at `at`, having found something `count` times, adds to `output`. */
const adds = (output: Output, at: number, count: number): number =>
  count > 0 ? signalWeight(output, 2 * at) + (signalWeight(output, 2 * at + 1) * Math.min(4, count)) / 4 : 0;

/**
 * Why `output` scores as it does: the rules that spoke for it, each by its first place, and the words that weighed
 * most, by the model and by the rules that they are part of. `signs` is what the rules found.
 */
export function reasonsFor(text: string, output: Output, signs: readonly (readonly Reason[])[]): Reason[] {
  const spoke = knownSigns
    .map((_, at) => ({ own: signs[at] ?? [], adds: adds(output, at, signs[at]?.length ?? 0) }))
    .filter((sign) => sign.adds >= signLeast)
    .sort((a, b) => b.adds - a.adds);
  const tokens = tokensOf(text, output);
  for (const { own, adds: weight } of spoke)
    for (const { span } of own) {
      if (!span) continue;
      const covered = tokens.filter((token) => token.span[0] < span[1] && token.span[1] > span[0]);
      for (const token of covered) token.adds += weight / own.length / covered.length;
    }
  const heavy = tokens
    .filter(
      (token) =>
        token.adds >= least && /[\p{L}\p{N}?!\p{Extended_Pictographic}]/u.test(text.slice(...token.span)),
    )
    .sort((a, b) => b.adds - a.adds)
    .slice(0, most)
    .sort((a, b) => a.span[0] - b.span[0]);
  return [
    ...spoke.slice(0, most).flatMap(({ own }) => own.slice(0, 1)),
    ...heavy.map(
      ({ span }): Reason => ({
        source: 'model',
        id: output,
        message: { key: 'triage_model_word', args: { word: text.slice(...span) } },
        span,
      }),
    ),
  ];
}
