import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import type { Finding } from '../../lib/guardrails/rule.ts';
import { findingsOf, jsonLines, ratio, table } from './engine.ts';

const rowSchema = v.object({
  full_text: v.string(),
  spans: v.array(
    v.object({
      entity_type: v.string(),
      entity_value: v.string(),
      start_position: v.number(),
      end_position: v.number(),
    }),
  ),
});

// What the data set calls a value → what a record does; what is not here goes by its own name, as plain text.
const kinds: Record<string, string> = {
  PERSON: 'name',
  STREET_ADDRESS: 'address',
  PHONE_NUMBER: 'phone',
  EMAIL_ADDRESS: 'email',
  ZIP_CODE: 'postcode',
  CREDIT_CARD: 'card',
  IBAN_CODE: 'iban',
  DATE_TIME: 'date',
  US_SSN: 'ssn',
  US_DRIVER_LICENSE: 'licence',
};

interface Tally {
  spans: number;
  found: number;
  /** Findings of the rules, and those of them that lie on something labelled. */
  findings: number;
  right: number;
}

const isPrivate = ({ rule }: Finding): boolean => rule === 'private-pattern' || rule === 'private-record';
const overlap = ([a, b]: Finding['span'], [c, d]: Finding['span']): number =>
  Math.max(0, Math.min(b, d) - Math.max(a, c));

/** How many characters of `span` the findings cover; findings may overlap. */
function covered(span: Finding['span'], findings: readonly Finding[]): number {
  let [reached, sum] = [span[0], 0];
  for (const one of [...findings].sort((a, b) => a.span[0] - b.span[0])) {
    const [start, end] = [Math.max(one.span[0], reached), Math.min(one.span[1], span[1])];
    if (end > start) {
      sum += end - start;
      reached = end;
    }
  }
  return sum;
}

/** Recall by type and precision in all, over texts with labelled spans. A span is found where half of it is covered. */
export async function piiSection(path: URL): Promise<string> {
  const rows = jsonLines(await readFile(path, 'utf8')).map((row) => v.parse(rowSchema, row));
  const types = new Map<string, [number, number, number]>();
  const ways: [Tally, Tally] = [
    { spans: 0, found: 0, findings: 0, right: 0 },
    { spans: 0, found: 0, findings: 0, right: 0 },
  ];
  for (const [at, { full_text: draft, spans }] of rows.entries()) {
    const record: Record<string, string[]> = {};
    for (const { entity_type: type, entity_value: value } of spans) {
      const kind = kinds[type] ?? type.toLowerCase();
      record[kind] = [...(record[kind] ?? []), value];
    }
    for (const [way, findings] of [
      findingsOf({ id: String(at), draft }),
      findingsOf({ id: String(at), draft, record }),
    ].entries()) {
      const own = findings.filter(isPrivate);
      const tally = ways[way] as Tally;
      tally.findings += own.length;
      tally.right += own.filter(({ span }) =>
        spans.some((one) => overlap(span, [one.start_position, one.end_position]) > 0),
      ).length;
      for (const { entity_type: type, start_position: start, end_position: end } of spans) {
        const counts = types.get(type) ?? [0, 0, 0];
        types.set(type, counts);
        const found = covered([start, end], own) * 2 >= end - start ? 1 : 0;
        if (way === 0) counts[0]++;
        counts[way + 1] = (counts[way + 1] ?? 0) + found;
        tally.spans++;
        tally.found += found;
      }
    }
  }
  const [alone, known] = ways;
  const row = ([type, [count, one, other]]: [string, [number, number, number]]) => [
    type.toLowerCase().replaceAll('_', ' '),
    count,
    ratio(one, count),
    ratio(other, count),
  ];
  return [
    '## Private data in labelled texts',
    `${rows.length} made-up sentences with labelled spans (presidio-research). A span counts as found where findings of private-pattern or private-record cover half of it. “Alone” is by the patterns, without a record; “known” with a record made of the sentence’s own spans. A finding counts as right where it lies on anything labelled: with the record known, precision is ${ratio(known.right, known.findings)} (${known.right} of ${known.findings} findings); of the patterns alone, ${ratio(alone.right, alone.findings)} (${alone.right} of ${alone.findings}).`,
    table(
      ['type', 'spans', 'recall, alone', 'recall, known'],
      [
        ...[...types].sort((a, b) => b[1][0] - a[1][0]).map(row),
        ['**all**', alone.spans, ratio(alone.found, alone.spans), `**${ratio(known.found, known.spans)}**`],
      ],
    ),
  ].join('\n\n');
}
