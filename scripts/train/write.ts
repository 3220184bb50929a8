import { buckets } from '../../lib/triage/model/features.ts';
import { outputs } from '../../lib/triage/model/outputs.ts';
import type { Fitted } from './fit.ts';

const width = outputs.length;

/**
 * The file that ships. The blend takes the model's scores and the signals; what it makes of the scores is folded into
 * the weights, so that there is one table. `blend`: by output, first the weights of the scores, then those of the
 * signals, then the bias. Each output has its own scale, since its largest weight is 127.
 */
export function packed(
  { weights, biases }: Fitted,
  blend: readonly (readonly number[])[],
  signs: readonly string[],
) {
  const folded = new Float64Array(buckets * width);
  for (let bucket = 0; bucket < buckets; bucket++)
    for (let output = 0; output < width; output++) {
      let sum = 0;
      for (let score = 0; score < width; score++)
        sum += (weights[bucket * width + score] ?? 0) * (blend[output]?.[score] ?? 0);
      folded[bucket * width + output] = sum;
    }
  const scales = outputs.map((_, output) => {
    const sizes = Array.from({ length: buckets }, (_, bucket) =>
      Math.abs(folded[bucket * width + output] ?? 0),
    );
    // The few that are larger are cut, or the many small ones would lose their differences.
    const largest = sizes.sort((a, b) => a - b)[Math.floor(buckets * 0.998)] ?? 1;
    return Number((largest / 127 || 1).toPrecision(6));
  });
  const bytes = Int8Array.from(folded, (one, at) =>
    Math.max(-127, Math.min(127, Math.round(one / (scales[at % width] ?? 1)))),
  );
  const rounded = (one: number): number => Math.round(one * 1000) / 1000 + 0;
  const offsets = blend.map((own) =>
    rounded(
      (own.at(-1) ?? 0) +
        outputs.reduce((sum, _, score) => sum + (biases[score] ?? 0) * (own[score] ?? 0), 0),
    ),
  );
  return {
    signs: signs.join(' '),
    scales: scales.join(' '),
    biases: offsets.join(' '),
    signals: blend.map((own) => own.slice(width, -1).join(' ')).join(';'),
    bytes: Buffer.from(bytes.buffer).toString('base64'),
  };
}

/** Strings alone, one line each: no formatter has another idea of it. */
export const written = (file: ReturnType<typeof packed>): string => `${JSON.stringify(file, null, 2)}\n`;
