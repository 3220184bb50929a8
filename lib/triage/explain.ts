import type { Output } from './model/outputs.ts';
import { type Added, addedBy, knownSigns, signalWeight } from './model/score.ts';
import type { Reason } from './triage.ts';

const most = 3;
/** Log-odds; less is not worth a sentence. */
const least = 0.05;
const signLeast = 0.25;

/** How much the rule at `at`, having found something `count` times, adds to `output`. */
const adds = (output: Output, at: number, count: number): number =>
  count > 0 ? signalWeight(output, 2 * at) + (signalWeight(output, 2 * at + 1) * Math.min(4, count)) / 4 : 0;

const sayable = /[\p{L}\p{N}?!\p{Extended_Pictographic}]/u;

/** Whether a word, a number, a cry or a picture stands there. Most are words of plain letters. */
function isSayable(text: string, start: number, end: number): boolean {
  const small = text.charCodeAt(start) | 0x20;
  return (small >= 0x61 && small <= 0x7a) || sayable.test(text.slice(start, end));
}

/**
 * Why `output` scores as it does: the rules that spoke for it, each by its first place, and the words that weighed
 * most, by the model and by the rules that they are part of. `signs` is what the rules found.
 */
export function reasonsFor(text: string, output: Output, signs: readonly (readonly Reason[])[]): Reason[] {
  const spoke: { own: readonly Reason[]; weight: number }[] = [];
  for (let at = 0; at < knownSigns.length; at++) {
    const own = signs[at] ?? [];
    const weight = adds(output, at, own.length);
    if (weight >= signLeast) spoke.push({ own, weight });
  }
  spoke.sort((a, b) => b.weight - a.weight);
  const words = addedBy(text, output);
  for (const { own, weight } of spoke)
    for (const { span } of own) if (span) share(words, span, weight / own.length);
  const reasons = spoke.slice(0, most).flatMap(({ own }) => own.slice(0, 1));
  for (const at of heaviest(text, words)) {
    const span = [words.starts[at] as number, words.ends[at] as number] as const;
    reasons.push({
      source: 'model',
      id: output,
      message: { key: 'triage_model_word', args: { word: text.slice(...span) } },
      span,
    });
  }
  return reasons;
}

/** Adds `weight` to the words that `span` touches, to each its part. */
function share({ starts, ends, adds }: Added, [start, end]: readonly [number, number], weight: number): void {
  let first = 0;
  while (first < starts.length && (ends[first] as number) <= start) first++;
  let after = first;
  while (after < starts.length && (starts[after] as number) < end) after++;
  for (let at = first; at < after; at++) adds[at] = (adds[at] as number) + weight / (after - first);
}

/** The words that add most, in the order of the text; of equal ones the first. */
function heaviest(text: string, { starts, ends, adds }: Added): number[] {
  const chosen: number[] = [];
  for (let at = 0; at < starts.length; at++) {
    const own = adds[at] as number;
    if (own < least) continue;
    let place = chosen.length;
    while (place > 0 && (adds[chosen[place - 1] as number] as number) < own) place--;
    if (place === most || !isSayable(text, starts[at] as number, ends[at] as number)) continue;
    chosen.splice(place, 0, at);
    if (chosen.length > most) chosen.pop();
  }
  return chosen.sort((a, b) => a - b);
}
