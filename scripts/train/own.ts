import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { type Example, exampleSchema } from '../../lib/triage/example.ts';
import { others, type Row, row } from './rows.ts';

const file = join(import.meta.dirname, '../../tests/triage/examples/posts.jsonl');

/** The examples that the project wrote itself. */
export const ownExamples = (): Example[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => v.parse(exampleSchema, JSON.parse(line)));

function rowOf({ text, intent, flags: said, complaint }: Example): Row {
  if (said.includes('scam_spam')) return row('own', text, ['scam', 'noise'], others('scam', 'noise'));
  // By a correction alone: of a call for help nobody said whether it complains, and of "unsure" nothing is known.
  if (complaint === null)
    return intent === 'help_complaint'
      ? row('own', text, ['help'], others('help', 'complaint'))
      : row('own', text, [], ['scam']);
  if (intent === 'help_complaint')
    return complaint
      ? row('own', text, ['help', 'complaint'], others('help', 'complaint'))
      : row('own', text, ['help'], others('help', 'question'));
  if (intent === 'press' || intent === 'investor' || intent === 'unsure')
    return row('own', text, [], others('question', 'noise'));
  return row('own', text, [intent], others(intent));
}

/**
 * A post that was written as a whole has one version more, a half-sentence has up to four, so it counts more for the
 * intents. Not so for complaints: real ones are plainer.
 */
const whole = { weight: 3, alone: 1 };

export const ownRows = (): Row[] =>
  ownExamples().map((one) => ({
    ...rowOf(one),
    group: one.core,
    ...(one.core.startsWith('whole/') ? whole : {}),
  }));

/** A team's corrections: real posts, each as it stands. */
export const correctionRows = (examples: readonly Example[]): Row[] =>
  examples.map((one) => ({ ...rowOf(one), group: one.core, ...whole }));
