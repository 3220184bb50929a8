import * as v from 'valibot';
import { isHeldOut } from '../../../tests/triage/held-out.ts';
import { jsonLines, ratio, table } from '../format.ts';
import { auc, f1, macroF1, precision, recall, type Tally, tally } from './counts.ts';
import { judged } from './engine.ts';
import { readShared } from './sets.ts';

interface Scored {
  wanted: boolean;
  score: number;
}

const three = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(3));
const parse = <T>(content: string, schema: v.GenericSchema<unknown, T>): T[] =>
  jsonLines(content).map((row) => v.parse(schema, row));

const acl = v.object({ text: v.string(), complaint: v.picklist([0, 1]) });
const airline = v.object({ text: v.string(), sentiment: v.string() });
const janitr = v.object({ text: v.string(), labels: v.array(v.string()) });
const defrauds = ['scam', 'phishing', 'recovery_scam'];

const split = (scored: readonly Scored[]): Tally =>
  tally(scored.map(({ wanted, score }) => ({ wanted, given: score >= 0.5 })));

/** Measured on sets that nothing was trained on; null where one of them is not beside the project. */
export async function scores(): Promise<{ acl: Scored[]; airline: Scored[]; janitr: Scored[] } | null> {
  const [complaints, flights, scams] = await Promise.all([
    readShared('triage/complaints-acl2019.dev.jsonl'),
    readShared('triage/airline-sentiment.dev.jsonl'),
    readShared('triage/janitr-scam.dev.jsonl'),
  ]);
  if (complaints === null || flights === null || scams === null) return null;
  return {
    acl: parse(complaints, acl).map(({ text, complaint }) => ({
      wanted: complaint === 1,
      score: judged(text).complaint,
    })),
    airline: parse(flights, airline).map(({ text, sentiment }) => ({
      wanted: sentiment === 'negative',
      score: judged(text).complaint,
    })),
    janitr: parse(scams, janitr)
      .filter(({ text }) => isHeldOut(text))
      .map(({ text, labels }) => ({
        wanted: labels.some((label) => defrauds.includes(label)),
        score: judged(text).scam,
      })),
  };
}

export const scoresSection = (all: NonNullable<Awaited<ReturnType<typeof scores>>>): string => {
  const row = (name: string, scored: readonly Scored[], toBeat: string): (string | number)[] => {
    const fared = split(scored);
    return [
      name,
      scored.length,
      ratio(scored.filter(({ wanted }) => wanted).length, scored.length),
      three(precision(fared)),
      three(recall(fared)),
      three(f1(fared)),
      three(macroF1(fared)),
      three(auc(scored)),
      toBeat,
    ];
  };
  return [
    '## Complaints and scams, on sets that nothing was trained on',
    'The score that `triage` gives as `complaint` or `scam`, cut at .5; F1 is of the wanted answer, macro-F1 the mean over both. The complaint sets are evaluated and never trained on, so each is another domain than what the model saw. Of the scam posts, which may be trained on, those are measured that `tests/triage/held-out.ts` keeps out of training by the hash of their text; scam, phishing and recovery_scam count as scams.',
    table(
      ['set', 'posts', 'wanted', 'precision', 'recall', 'F1', 'macro-F1', 'AUC', 'to beat'],
      [
        row('complaints, ACL 2019', all.acl, 'macro-F1 .745, AUC .827; aim .81'),
        row('airline, negative against the rest', all.airline, '–'),
        row('janitr scam, held out', all.janitr, 'F1 .741 (on its own frozen part)'),
      ],
    ),
  ].join('\n\n');
};
