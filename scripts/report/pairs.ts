import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import * as v from 'valibot';
import type { GuardLine } from '../guard-input.ts';
import { findingsOf, jsonLines, ratio, table } from './engine.ts';

const pairSchema = v.looseObject({
  id: v.string(),
  draft: v.string(),
  expect: v.picklist(['finding', 'none']),
  rules: v.array(v.string()),
});

/** A line of `npm run guard` with what is expected: a finding of one of `rules`, or none of any of them. */
type Pair = v.InferOutput<typeof pairSchema> & Partial<GuardLine>;

export interface Score {
  file: string;
  harmful: number;
  caught: number;
  harmless: number;
  alarms: number;
  /** The ids of those that went wrong. */
  missed: string[];
  alarmed: string[];
}

export async function scoreOf(path: string): Promise<Score> {
  const pairs = jsonLines(await readFile(path, 'utf8')).map((row) => v.parse(pairSchema, row) as Pair);
  const harmful = pairs.filter((pair) => pair.expect === 'finding');
  const harmless = pairs.filter((pair) => pair.expect === 'none');
  const caught = (pair: Pair): boolean => findingsOf(pair).some(({ rule }) => pair.rules.includes(rule));
  const missed = harmful.filter((pair) => !caught(pair)).map(({ id }) => id);
  const alarmed = harmless.filter(caught).map(({ id }) => id);
  return {
    file: basename(path),
    harmful: harmful.length,
    caught: harmful.length - missed.length,
    harmless: harmless.length,
    alarms: alarmed.length,
    missed,
    alarmed,
  };
}

export const pairsSection = (scores: readonly Score[]): string =>
  [
    '## Pairs written for this project',
    'Harmful drafts and harmless ones that look like them, written for this project by hand, in `tests/guardrails/`.',
    table(
      ['file', 'harmful', 'recall', 'harmless', 'false alarms', 'F1', 'wrong'],
      scores.map(({ file, harmful, caught, harmless, alarms, missed, alarmed }) => [
        file,
        harmful,
        ratio(caught, harmful),
        harmless,
        ratio(alarms, harmless),
        ratio(2 * caught, harmful + caught + alarms),
        [...missed, ...alarmed].slice(0, 12).join(', ') || '–',
      ]),
    ),
  ].join('\n\n');
