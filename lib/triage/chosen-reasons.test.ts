import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readOwn } from '../../scripts/report/triage/sets.ts';
import { defaultPolicy } from '../policy/policy.ts';
import { chosenReasons } from './chosen-reasons.ts';
import { triage } from './judge.ts';
import { type Judged, type Reason, flags as theFlags } from './triage.ts';

const policy = { ...defaultPolicy, products: ['Roadster'] };
const graveSigns = ['stranded', 'lost', 'contacts', 'long_wait'];
const ids = (reasons: readonly Reason[]) => new Set(reasons.map(({ id }) => id));
const words = (reasons: readonly Reason[]) =>
  reasons
    .filter(({ source }) => source === 'model')
    .sort((one, other) => (one.span?.[0] ?? 0) - (other.span?.[0] ?? 0));

/** What a specialist must find among the reasons, whatever else there is to say. */
function expectWhole(judged: Judged): void {
  const chosen = chosenReasons(judged.reasons);
  for (const flag of judged.flags) expect(ids(chosen)).toContain(flag);
  for (const sign of graveSigns) expect(ids(chosen).has(sign)).toBe(ids(judged.reasons).has(sign));
  expect(ids(chosen).has('product')).toBe(judged.product !== null);
  expect(words(chosen)).toEqual(words(judged.reasons));
  expect(new Set(chosen.map(({ message }) => JSON.stringify(message))).size).toBeLessThanOrEqual(20);
}

test('a long complaint says its wait, its product and all of the model’s words', () => {
  const text =
    'Waiting 6 weeks for my Roadster charger, it is broken and nobody answers my emails. Still waiting, still broken, still no reply. Third time I write. Disgraceful, absolute joke, worst service';
  const judged = triage({ text }, [], policy, { contacts: 2 });
  expect(judged.severity).toBe(2);
  const chosen = chosenReasons(judged.reasons);
  expectWhole(judged);
  expect([...ids(chosen)]).toEqual(expect.arrayContaining(['repeat_contact', 'long_wait', 'product']));
  expect(words(chosen)).toHaveLength(3);
});

test('places of one sentence crowd nobody out, and are three at most', () => {
  const text =
    'Fire! Smoke, sparks, flames, burning smell: fire. I will sue you. Delete my data. My gran is 90';
  const judged = triage({ text }, [], policy);
  expectWhole(judged);
  expect(judged.flags).toEqual(expect.arrayContaining(['safety', 'legal_threat', 'data_rights']));
  const said = chosenReasons(judged.reasons).map(({ message }) => JSON.stringify(message));
  for (const one of said) expect(said.filter((other) => other === one).length).toBeLessThanOrEqual(3);
});

test('of every post of the own set, and of any two of them run together', async () => {
  const own = await readOwn('own.jsonl');
  for (const { text } of own) expectWhole(triage({ text }, [], policy));
  const some = fc.constantFrom(...own.map(({ text }) => text));
  fc.assert(
    fc.property(fc.array(some, { minLength: 2, maxLength: 6 }), fc.nat({ max: 5 }), (texts, contacts) =>
      expectWhole(triage({ text: texts.join('. ') }, [], policy, { contacts })),
    ),
    { numRuns: 200 },
  );
});

test('however many reasons come, few are kept, each flag’s among them', () => {
  const reason = fc.record({
    source: fc.constantFrom('rule' as const),
    id: fc.constantFrom(...theFlags, 'anger', 'fault', 'waiting'),
    message: fc.record({ key: fc.constantFrom(...'abcdefgh') }),
    span: fc.constant(null),
  });
  fc.assert(
    fc.property(fc.array(reason, { maxLength: 300 }), (all) => {
      const chosen = chosenReasons(all);
      expect(chosen.length).toBeLessThanOrEqual((theFlags.length * 2 + 3) * 3);
      for (const flag of theFlags) expect(ids(chosen).has(flag)).toBe(ids(all).has(flag));
    }),
  );
});
