import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { contextFrom } from '../../lib/guardrails/context.ts';
import type { Finding } from '../../lib/guardrails/rule.ts';
import pattern from '../../lib/guardrails/rules/private-pattern.ts';
import record from '../../lib/guardrails/rules/private-record.ts';

interface Span {
  entity_type: string;
  entity_value: string;
  start_position: number;
  end_position: number;
}
const file = new URL('../../../shared/datasets/pii/presidio-synth-v2.dev.jsonl', import.meta.url);
const kinds: Record<string, string> = {
  PERSON: 'name',
  STREET_ADDRESS: 'address',
  GPE: 'city',
  CREDIT_CARD: 'card',
  PHONE_NUMBER: 'phone',
  DATE_TIME: 'date',
  EMAIL_ADDRESS: 'email',
  ZIP_CODE: 'postcode',
  IBAN_CODE: 'iban',
  US_SSN: 'ssn',
  US_DRIVER_LICENSE: 'licence',
};
const touches = ({ span }: Finding, one: Span) => span[0] < one.end_position && span[1] > one.start_position;

/** Spans of `type` that a finding touches, and findings that touch some span. */
function measure(judge: (text: string, spans: Span[]) => Finding[]) {
  const byType = new Map<string, { all: number; found: number }>();
  let [right, made] = [0, 0];
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const { full_text: text, spans }: { full_text: string; spans: Span[] } = JSON.parse(line);
    const findings = judge(text, spans);
    made += findings.length;
    right += findings.filter((finding) => spans.some((one) => touches(finding, one))).length;
    for (const one of spans) {
      const count = byType.get(one.entity_type) ?? { all: 0, found: 0 };
      byType.set(one.entity_type, count);
      count.all++;
      if (findings.some((finding) => touches(finding, one))) count.found++;
    }
  }
  const sum = (key: 'all' | 'found') => [...byType.values()].reduce((total, count) => total + count[key], 0);
  return { byType, recall: sum('found') / sum('all'), precision: right / made };
}

it.skipIf(!existsSync(file))(
  'finds what the record holds in public vectors (skipped where ../shared is absent)',
  () => {
    const alone = measure((text) => pattern.check(text, contextFrom()));
    const known = measure((text, spans) => {
      const values = spans.map((one) => ({
        kind: kinds[one.entity_type] ?? one.entity_type.toLowerCase(),
        value: one.entity_value,
      }));
      const context = contextFrom({ values });
      return [...record.check(text, context), ...pattern.check(text, context)];
    });
    for (const [name, { byType, recall, precision }] of Object.entries({
      'patterns alone': alone,
      'record known': known,
    }))
      console.log(
        `${name}: recall ${recall.toFixed(4)}, precision ${precision.toFixed(4)};`,
        [...byType].map(([type, { found, all }]) => `${type} ${found}/${all}`).join(', '),
      );
    expect(known.recall).toBeGreaterThanOrEqual(0.98);
    expect(known.precision).toBeGreaterThanOrEqual(0.98);
    for (const type of ['EMAIL_ADDRESS', 'CREDIT_CARD', 'IBAN_CODE', 'US_SSN', 'IP_ADDRESS']) {
      const count = alone.byType.get(type);
      expect(count?.found, type).toBe(count?.all);
    }
  },
);
