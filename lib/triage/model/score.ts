import { type Features, featuresOf, longest } from './features.ts';
import { exclusive, type Output, outputs } from './outputs.ts';
import weights from './weights.json';

const width = outputs.length;
let decoded: Int8Array | undefined;

const numbers = (list: string): Float64Array => Float64Array.from(list.split(' '), Number);
const scales = numbers(weights.scales);
const biases = numbers(weights.biases);
const signalsBy = weights.signals.split(';').map(numbers);

/** The weights by bucket and output, as `npm run train` wrote them; unpacked when first asked for. */
function unpacked(): Int8Array {
  decoded ??= Int8Array.from(atob(weights.bytes), (letter) => letter.charCodeAt(0));
  return decoded;
}

/** The rules that the weights were learnt with, in their order. */
export const knownSigns: readonly string[] = weights.signs.split(' ');

/** How much a signal weighs for an output; what the weights do not know weighs nothing. */
export const signalWeight = (output: Output, signal: number): number =>
  signalsBy[outputs.indexOf(output)]?.[signal] ?? 0;

const sums = new Float64Array(width);

/** Log-odds by output, from the words and the signals together. Calibrated on posts that the model had not seen. */
export function scoresOf(text: string, signals: readonly number[]): Record<Output, number> {
  const table = unpacked();
  const { bucket, value, size, norm }: Features = featuresOf(text);
  sums.fill(0);
  for (let at = 0; at < size; at++) {
    const one = value[at] as number;
    let place = (bucket[at] as number) * width;
    for (let output = 0; output < width; output++)
      sums[output] = (sums[output] as number) + one * (table[place++] as number);
  }
  const scores = {} as Record<Output, number>;
  for (let at = 0; at < width; at++) {
    let score = (biases[at] ?? 0) + ((sums[at] as number) * (scales[at] ?? 0)) / norm;
    const own = signalsBy[at] ?? biases;
    for (let signal = 0; signal < signals.length; signal++) {
      const one = signals[signal] as number;
      if (one !== 0) score += one * (own[signal] ?? 0);
    }
    scores[outputs[at] as Output] = score;
  }
  return scores;
}

export const chance = (score: number): number => 1 / (1 + Math.exp(-score));

/** The chances that belong to scores: those of the intents add up to 1, the others stand alone. */
export function chancesOf(scores: Record<Output, number>): Record<Output, number> {
  const intents = outputs.slice(0, exclusive);
  const largest = Math.max(...intents.map((one) => scores[one]));
  const sum = intents.reduce((total, one) => total + Math.exp(scores[one] - largest), 0);
  const chances = { ...scores };
  for (const [at, one] of outputs.entries())
    chances[one] = at < exclusive ? Math.exp(scores[one] - largest) / sum : chance(scores[one]);
  return chances;
}

/**
 * What each word of `text` adds to an output's log-odds, in the order of the text; a pair of words counts for its
 * second. Overwritten when the next text is read.
 */
export interface Added {
  /** UTF-16 offsets of the words. */
  starts: readonly number[];
  ends: readonly number[];
  adds: Float64Array;
}

const added = new Float64Array(longest + 1);

export function addedBy(text: string, output: Output): Added {
  const table = unpacked();
  const place = outputs.indexOf(output);
  const { bucket, value, owner, size, norm, starts, ends } = featuresOf(text);
  const scale = (scales[place] ?? 0) / norm;
  const adds = added.fill(0, 0, starts.length + 1);
  for (let at = 0; at < size; at++) {
    const word = owner[at] as number;
    const weight = table[(bucket[at] as number) * width + place] as number;
    adds[word] = (adds[word] as number) + (value[at] as number) * weight * scale;
  }
  return { starts, ends, adds };
}
