import { expect, it } from 'vitest';
import { readOwn } from '../../scripts/report/triage/sets.ts';
import { ownExamples } from '../../scripts/train/own.ts';
import { defaultPolicy } from '../policy/policy.ts';
import { triage } from './judge.ts';
import { type Output, outputs } from './model/outputs.ts';
import { chance, knownSigns, scoresOf } from './model/score.ts';
import { signalsOf } from './model/signals.ts';
import { signsOf } from './signs.ts';

const score = (text: string, output: Output): number =>
  chance(
    scoresOf(
      text,
      signalsOf(
        knownSigns,
        signsOf({ text }).map(({ length }) => length),
        text,
      ),
    )[output],
  );

const own = ownExamples()
  .filter((_, at) => at % 5 === 0)
  .map(({ text }) => text);
// Nothing was learnt from these.
const unlearnt = (await readOwn('own.jsonl')).map(({ text }) => text);

it.each([
  ['own examples', own, 700],
  ['the own test set', unlearnt, 500],
] as const)(
  'without the words that are named, the score is lower: in nine of ten of %s',
  (of, texts, least) => {
    let named = 0;
    let lower = 0;
    for (const text of texts) {
      const words = triage({ text }, [], defaultPolicy).reasons.filter(({ source }) => source === 'model');
      const output = outputs.find((one) => one === words[0]?.id);
      if (!output) continue;
      named++;
      const left = [...words]
        .sort((a, b) => (b.span?.[0] ?? 0) - (a.span?.[0] ?? 0))
        .reduce((rest, { span }) => (span ? rest.slice(0, span[0]) + rest.slice(span[1]) : rest), text);
      if (score(left, output) < score(text, output)) lower++;
    }
    console.info(`${of}, named words taken out: the score of ${lower} of ${named} posts is lower`);
    expect(named).toBeGreaterThan(least);
    expect(lower / named).toBeGreaterThanOrEqual(0.9);
  },
);
