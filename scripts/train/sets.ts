import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import papa from 'papaparse';
import * as v from 'valibot';
import { isHeldOut } from '../../tests/triage/held-out.ts';
import labels from './care-labels.json' with { type: 'json' };
import { others, type Row, row } from './rows.ts';

const folder = join(import.meta.dirname, '../../../shared/datasets');

/** The sets of which at least one is missing; the weights cannot be rebuilt without all of them. */
export const missingSets = (where = folder): string[] =>
  [
    'triage/janitr-scam.dev.jsonl',
    'triage/banking77-train.csv',
    'triage/nhtsa-100.tsv',
    'replies/ibm-twitter-care.dev.jsonl',
  ].filter((path) => !existsSync(join(where, path)));

/** What is said where sets are missing, in one sentence; null where none is. */
export function cannotRebuild(missing: readonly string[]): string | null {
  if (missing.length === 0) return null;
  return `The weights cannot be rebuilt, since these sets are not in ../shared/datasets: ${missing.join(', ')}.`;
}

const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
const lines = (path: string): unknown[] =>
  read(path)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const table = (path: string): Record<string, string>[] =>
  papa.parse<Record<string, string>>(read(path), { header: true, skipEmptyLines: true }).data;

const janitrSchema = v.object({ text: v.string(), labels: v.array(v.string()) });

/** Posts on X. Those that defraud are scams; the rest, promotions too, is noise to a company. */
const janitr = (): Row[] =>
  lines('triage/janitr-scam.dev.jsonl').map((line) => {
    const { text, labels: said } = v.parse(janitrSchema, line);
    const scam = said.some((label) => ['scam', 'phishing', 'recovery_scam'].includes(label));
    const yes = scam ? (['noise', 'scam'] as const) : (['noise'] as const);
    return row(
      'janitr',
      text,
      yes,
      others(...yes, 'question', ...(scam ? [] : (['praise', 'idea'] as const))),
      scam ? 0.4 : 0.3,
    );
  });

// By the name of the category: something went wrong, or somebody only asks how things are done.
const wrong =
  /not_rec|not_work|not_show|not_updated|declined|failed|swallowed|wrong|charged_twice|extra_charge|blocked|compromised|reverted|unable|pending_(?:top|cash|transfer)/;
const asking =
  /support|exchange_rate$|limits|age_limit|getting|order_|get_|timing|estimate|visa|apple_pay|automatic|by_card$|receiving|fiat|acceptance|verify_(?:my|source)|why_verify|edit_|change_pin|activate|terminate|by_cash/;

const banking = (): Row[] =>
  table('triage/banking77-train.csv').flatMap(({ text = '', category = '' }) => {
    if (wrong.test(category))
      return [row('banking77', text, ['help'], ['praise', 'idea', 'noise', 'scam'], 0.1)];
    if (asking.test(category))
      return [row('banking77', text, ['question'], ['praise', 'idea', 'noise', 'scam'], 0.1)];
    return [];
  });

const nhtsa = (): Row[] =>
  read('triage/nhtsa-100.tsv')
    .trim()
    .split('\n')
    .map((line) => line.split('\t')[19] ?? '')
    .filter((text) => text.length > 40)
    .map((text) => {
      const plain = text
        .toLowerCase()
        .replace(/\s*\*\w+\s*$/, '')
        .slice(0, 400);
      return row('nhtsa', plain, ['help', 'complaint'], others('help', 'complaint'));
    });

const careSchema = v.object({
  dialogContent: v.array(v.looseObject({ message: v.string() })),
});

/** First messages to companies' care accounts, as the project labelled them by their place. */
function care(): Row[] {
  const texts = lines('replies/ibm-twitter-care.dev.jsonl').map(
    (line) => v.parse(careSchema, line).dialogContent[0]?.message ?? '',
  );
  const of = (places: readonly number[], yes: Parameters<typeof row>[2]): Row[] =>
    places.map((at) => row('care', texts[at] ?? '', yes, others(...yes), 2));
  return [
    ...of(labels.complaint, ['help', 'complaint']),
    ...of(labels.help, ['help']),
    ...of(labels.question, ['question']),
    ...of(labels.idea, ['idea']),
    ...of(labels.noise, ['noise']),
  ];
}

/** What may be trained on and is not kept for measuring. */
export const setRows = (): Row[] =>
  [...janitr(), ...banking(), ...nhtsa(), ...care()].filter(
    ({ text }) => text.trim() !== '' && !isHeldOut(text),
  );
