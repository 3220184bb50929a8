import { expect, it } from 'vitest';
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

it('without the words that are named, the score is lower: in nine of ten posts', () => {
  let named = 0;
  let lower = 0;
  const all = ownExamples();
  for (const { text } of all.filter((_, at) => at % 5 === 0)) {
    const words = triage({ text }, [], defaultPolicy).reasons.filter(({ source }) => source === 'model');
    const output = outputs.find((one) => one === words[0]?.id);
    if (!output) continue;
    named++;
    const left = [...words]
      .sort((a, b) => (b.span?.[0] ?? 0) - (a.span?.[0] ?? 0))
      .reduce((rest, { span }) => (span ? rest.slice(0, span[0]) + rest.slice(span[1]) : rest), text);
    if (score(left, output) < score(text, output)) lower++;
  }
  console.info(`named words taken out: the score of ${lower} of ${named} posts is lower`);
  expect(named).toBeGreaterThan(700);
  expect(lower / named).toBeGreaterThanOrEqual(0.9);
});
