import { describe, expect, it, test } from 'vitest';
import { makePost, replyToCeo, sunny } from '../../tests/support/posts.ts';
import { postedAt, record } from '../../tests/support/record.ts';
import type { CustomerRecord, Interaction } from '../crm/model.ts';
import { statementsIn } from './find.ts';
import { moneyOf } from './money.ts';
import { weigh } from './weigh.ts';

const verdicts = (text: string, on: CustomerRecord | null = record, before: string[] = []) => {
  const post = replyToCeo('101', { text });
  const thread = before.map((words, at) => replyToCeo(String(90 + at), { text: words }));
  return weigh(statementsIn(post, [...thread, post]), on, postedAt).map(({ statement, verdict, cited }) => ({
    kind: statement.told.kind,
    quote: statement.quote,
    verdict,
    cited: cited.map(({ text: words }) => words),
  }));
};
const one = (text: string, kind: string, on?: CustomerRecord | null) =>
  verdicts(text, on).find((each) => each.kind === kind);
const contact = (changes: Partial<Interaction>): Interaction => ({
  id: 'made',
  customerId: 'HC-10001',
  caseId: null,
  channel: 'phone',
  direction: 'in',
  at: '2026-11-18T10:00:00.000Z',
  summary: 'Rang',
  body: null,
  answered: true,
  agent: null,
  postId: null,
  permalink: null,
  ...changes,
});

test('the demo’s complaint: each statement beside the line of the record that bears on it', () => {
  expect(verdicts('powerwall dead for three weeks, nobody calls me back')).toEqual([
    { kind: 'product', quote: 'powerwall', verdict: 'confirmed', cited: ['Powerwall 3'] },
    {
      kind: 'fault',
      quote: 'dead',
      verdict: 'confirmed',
      cited: ['CS-204817: Powerwall offline after update'],
    },
    {
      kind: 'waited',
      quote: 'for three weeks',
      verdict: 'confirmed',
      cited: [expect.stringMatching(/offline/i)],
    },
    {
      kind: 'no-answer',
      quote: 'nobody calls me back',
      verdict: 'confirmed',
      // The older one has been answered since.
      cited: ['Asked for a call-back'],
    },
  ]);
});

describe('time waited', () => {
  it.each([
    ['waiting 19 days now', 'confirmed'],
    ['over two weeks', 'confirmed'],
    ['three months without an answer on my powerwall', 'contradicted'],
    ['three months without an answer', 'unknown'],
    ['since Monday', 'confirmed'],
  ])('%s: %s', (text, verdict) => expect(one(text, 'waited')?.verdict).toBe(verdict));

  it('a history that goes on is no evidence of what it lacks; an empty one of nothing', () => {
    const longer = { ...record, moreInteractions: 'next' };
    expect(one('three months without an answer on my powerwall', 'waited', longer)?.verdict).toBe('unknown');
    const empty = { ...record, cases: [], interactions: [] };
    expect(one('three weeks', 'waited', empty)).toMatchObject({ verdict: 'unknown', cited: [] });
  });

  it.each([
    'I pay $50 per month',
    'a ten year warranty',
    'on hold for an hour',
    'two years old',
    'within 3 days',
  ])('%s is no wait', (text) => expect(one(text, 'waited')).toBeUndefined());
});

describe('contacts', () => {
  it.each([
    ['called twice', 'unknown', 1],
    ['this is my third message', 'confirmed', 3],
    ['contacted you 9 times', 'unknown', 3],
    ['emailed you four times', 'contradicted', 1],
  ])('%s: %s', (text, verdict, cited) => {
    const found = one(text, 'contacts');
    expect(found).toMatchObject({ verdict });
    expect(found?.cited).toHaveLength(cited);
  });

  it('a channel that the record knows nothing of stays unknown', () => {
    const none = { ...record, interactions: [] };
    expect(one('called 5 times', 'contacts', none)?.verdict).toBe('unknown');
  });
});

test('answered after all: “nobody replies” is contradicted by the answer', () => {
  const answered = {
    ...record,
    interactions: [
      contact({}),
      contact({
        id: 'out',
        direction: 'out',
        at: '2026-11-19T10:00:00.000Z',
        summary: 'Called back, spoke for ten minutes',
      }),
    ],
  };
  expect(one('nobody replies', 'no-answer', answered)).toMatchObject({
    verdict: 'contradicted',
    cited: ['Called back, spoke for ten minutes'],
  });
});

test('product, amount, promise, number: one of each verdict', () => {
  // An inverter is a part of what is owned; a battery that is not on record is not.
  expect(one('my inverter is dead', 'product')).toMatchObject({
    verdict: 'unknown',
    cited: ['Powerwall 3', 'Solar 9.6 kW'],
  });
  const solar = { ...record, products: record.products.filter(({ kind }) => kind === 'solar') };
  expect(one('my powerwall is dead', 'product', solar)).toMatchObject({
    verdict: 'contradicted',
    cited: ['Solar 9.6 kW'],
  });
  expect(one('a $412.80 bill', 'amount')?.verdict).toBe('confirmed');
  expect(one('you charged me $380 twice', 'amount')).toMatchObject({ verdict: 'unknown', cited: [] });
  const billed = {
    ...record,
    cases: record.cases.map((row) => ({
      ...row,
      title: 'Charged twice',
      status: 'open' as const,
      amount: '$190.00',
    })),
  };
  const [row] = billed.cases;
  const single = { ...billed, cases: row ? [row] : [] };
  expect(one('you charged me $420', 'amount', single)?.verdict).toBe('contradicted');
  // Twice a hundred and ninety.
  expect(one('you charged me $380 twice', 'amount', single)?.verdict).toBe('unknown');
  expect(one('They promised to call me the same evening', 'promise')).toMatchObject({
    verdict: 'confirmed',
    cited: ['Asked for a call-back'],
  });
  expect(one('you promised a refund', 'promise')?.verdict).toBe('unknown');
  expect(one('Ticket CS-204817', 'reference')?.verdict).toBe('confirmed');
  expect(one('Ticket CS-999999', 'reference')?.verdict).toBe('contradicted');
  expect(one('Order ZZ-999999', 'reference')?.verdict).toBe('unknown');
});

test('a trouble that was ended may be back: unknown, with the case; as is one that the record never heard of', () => {
  const ended = {
    ...record,
    cases: record.cases.map((row) => ({ ...row, status: 'resolved' as const })),
  };
  expect(one('powerwall is dead', 'fault', { ...ended, interactions: [] })).toMatchObject({
    verdict: 'unknown',
    cited: ['CS-204817: Powerwall offline after update'],
  });
  expect(one('there is a leak in the roof', 'fault')).toMatchObject({ verdict: 'unknown', cited: [] });
});

test('the author’s other posts of the thread count, nobody else’s do, and the same words count once', () => {
  expect(verdicts('still dead', record, ['dead, ticket CS-204817']).map(({ kind }) => kind)).toEqual([
    'fault',
    'reference',
  ]);
  const other = makePost({
    id: '95',
    author: { ...sunny, id: '7', handle: 'other' },
    text: 'mine for two years',
  });
  const post = replyToCeo('101', { text: 'hello' });
  expect(statementsIn(post, [other, post])).toEqual([]);
});

test('nobody linked: all unknown; what was written after the post bears on nothing', () => {
  expect(verdicts('powerwall dead for three weeks', null).every(({ verdict }) => verdict === 'unknown')).toBe(
    true,
  );
  const after = {
    ...record,
    cases: [],
    interactions: [contact({ at: '2026-11-20T11:00:00.000Z', answered: false })],
  };
  expect(one('nobody calls me back', 'no-answer', after)?.verdict).toBe('unknown');
});

test('sums as people write them', () => {
  expect(['380', '1,234.50', '1.234,50', '12,5', '1,000', '99.'].map(moneyOf)).toEqual([
    380, 1234.5, 1234.5, 12.5, 1000, 99,
  ]);
});

test.each([
  '',
  '🔋'.repeat(500),
  'a'.repeat(25_000),
  '1 '.repeat(12_000),
  '\u202e3 weeks\u202c',
  'since '.repeat(4000),
])('whatever a post holds is read in time', (text) => {
  const start = performance.now();
  verdicts(text);
  expect(performance.now() - start).toBeLessThan(400);
});
