import { describe, expect, it, test } from 'vitest';
import { replyToCeo } from '../../tests/support/posts.ts';
import { record as hero, postedAt } from '../../tests/support/record.ts';
import type { Case, CustomerRecord, Interaction, ProductKind } from '../crm/model.ts';
import { statementsIn } from './find.ts';
import type { Told } from './statement.ts';
import { weigh } from './weigh.ts';

/** Sentences and records written for this test; each of them says what a careful colleague would say of the two. */
type Verdict = 'confirmed' | 'contradicted' | 'unknown' | 'not read';

const before = (days: number) => new Date(postedAt.getTime() - days * 86_400_000).toISOString();
let count = 0;

const about = (title: string, opened: number, changes: Partial<Case> = {}): Case => ({
  id: title,
  customerId: 'HC-10001',
  number: `CS-${300_000 + ++count}`,
  title,
  status: 'open',
  owner: '',
  openedAt: before(opened),
  updatedAt: before(opened),
  orderNumber: null,
  amount: null,
  dueOn: null,
  ...changes,
});
const settled = (title: string, opened: number, closed: number, changes: Partial<Case> = {}): Case =>
  about(title, opened, { status: 'resolved', updatedAt: before(closed), ...changes });
const word = (summary: string, days: number, changes: Partial<Interaction> = {}): Interaction => ({
  id: `i${++count}`,
  customerId: 'HC-10001',
  caseId: null,
  channel: 'phone',
  direction: 'in',
  at: before(days),
  summary,
  body: null,
  answered: true,
  agent: null,
  postId: null,
  permalink: null,
  ...changes,
});
const asked = (summary: string, days: number, changes: Partial<Interaction> = {}) =>
  word(summary, days, { answered: false, ...changes });
const told = (summary: string, days: number, changes: Partial<Interaction> = {}) =>
  word(summary, days, { direction: 'out', answered: null, ...changes });
const of = (
  cases: Case[],
  interactions: Interaction[] = [],
  changes: Partial<CustomerRecord> = {},
): CustomerRecord => ({ ...hero, cases, interactions, ...changes });
const owning = (...kinds: ProductKind[]): CustomerRecord =>
  of([], [], {
    products: kinds.flatMap((kind) =>
      hero.products.slice(0, 1).map((own) => ({ ...own, id: kind, kind, model: kind })),
    ),
  });

const verdictsOn = (text: string, record: CustomerRecord, kind: Told['kind']): Verdict[] => {
  const post = replyToCeo('101', { text });
  const found = weigh(statementsIn(post, [post]), record, postedAt).filter(
    ({ statement }) => statement.told.kind === kind,
  );
  for (const { verdict, cited } of found)
    if (verdict !== 'unknown') expect(cited, `${verdict} without a line of the record`).not.toEqual([]);
  return found.length === 0 ? ['not read'] : found.map(({ verdict }) => verdict);
};

const offline = about('Powerwall offline', 19);
const refund = about('Refund of a second charge', 95);
const pairing = about('App pairing', 100);
const twice = about('Charged twice in October', 10, { amount: '$212.00' });

type Pair = [text: string, kind: Told['kind'], verdict: Verdict, record: CustomerRecord];

const plain: Pair[] = [
  ['My powerwall has been dead for two weeks', 'waited', 'confirmed', of([offline])],
  ['Powerwall offline 19 days now.', 'waited', 'confirmed', of([offline])],
  ['Waiting three weeks for an answer about my dead powerwall', 'waited', 'confirmed', of([offline])],
  ['Four months without an answer on my dead powerwall', 'waited', 'contradicted', of([offline])],
  ['I have been waiting six months for a call back, powerwall dead', 'waited', 'contradicted', of([offline])],
  ['It died two weeks ago, my powerwall', 'waited', 'confirmed', of([offline])],
  ['I reported the dead battery 2 weeks ago', 'waited', 'confirmed', of([offline])],
  ['Three months for my refund', 'waited', 'confirmed', of([refund])],
  ['It’s been 3 months. Where is my refund?', 'waited', 'confirmed', of([refund])],
  ['nobody replies', 'no-answer', 'confirmed', of([offline], [asked('Powerwall offline', 5)])],
  [
    'nobody replies',
    'no-answer',
    'contradicted',
    of([offline], [word('Powerwall offline', 5), told('Explained the update', 3)]),
  ],
  ['nobody calls me back', 'no-answer', 'confirmed', of([offline], [asked('Asked for a call-back', 2)])],
  ['You charged me $212 twice', 'amount', 'confirmed', of([twice])],
  ['You charged me $390', 'amount', 'contradicted', of([twice])],
  ['You owe me $12k', 'amount', 'confirmed', of([about('Refund', 9, { amount: '$12,000.00' })])],
  ['a refund of about $210 is missing', 'amount', 'confirmed', of([twice])],
  ['my powerwall is dead again', 'fault', 'confirmed', of([offline])],
  ['my powerwall needs a look', 'product', 'contradicted', owning('solar')],
  ['my powerwall needs a look', 'product', 'confirmed', owning('solar', 'powerwall')],
  [
    'this is my third email',
    'contacts',
    'confirmed',
    of(
      [],
      [1, 3, 9].map((days) => asked('Mail', days, { channel: 'email' })),
    ),
  ],
  ['I emailed you five times', 'contacts', 'contradicted', of([], [asked('Mail', 3, { channel: 'email' })])],
  ['They promised a refund', 'promise', 'confirmed', of([], [told('Refund promised by Friday', 20)])],
  ['Ticket CS-777777 is open', 'reference', 'contradicted', of([offline])],
];

const nearMisses: Pair[] = [
  ['I bought my powerwall two years ago and it is dead', 'waited', 'not read', of([offline])],
  ['Your 30 day trial made me switch the powerwall on, now dead', 'waited', 'not read', of([offline])],
  ['I have 2 weeks off and a dead powerwall', 'waited', 'not read', of([offline])],
  ['3 weeks into school and the powerwall is dead', 'waited', 'not read', of([offline])],
  ['I have been a customer for ten years. Powerwall is dead.', 'waited', 'not read', of([offline])],
  ['We have had our powerwall for three years', 'waited', 'not read', of([offline])],
  ['It worked fine for two years, now dead', 'waited', 'not read', of([offline])],
  ['Replacement is due in six weeks', 'waited', 'not read', of([offline])],
  ['My neighbor waited five months for his powerwall', 'waited', 'not read', of([offline])],
  ['Waiting 6 weeks for my daughter’s bike', 'waited', 'not read', of([offline])],
  ['After two weeks of holiday I am back, powerwall dead', 'waited', 'not read', of([offline])],
  ['a 12 month warranty on a dead powerwall', 'waited', 'not read', of([offline])],
  ['It pays for itself in six years', 'waited', 'not read', of([offline])],
  // The trouble is older than the first word of it.
  ['My powerwall has been dead for four months', 'waited', 'unknown', of([offline])],
  ['My powerwall died three months ago and nobody answers', 'waited', 'unknown', of([offline])],
  ['Waiting four months for a replacement', 'waited', 'unknown', of([offline])],
  ['Half a year without an answer', 'waited', 'unknown', of([offline])],
  // A case that was closed meanwhile may be where the wait began.
  [
    'Four months without an answer on my dead powerwall',
    'waited',
    'unknown',
    of([offline, settled('Powerwall offline', 130, 40)]),
  ],
  [
    'Three months for my refund',
    'waited',
    'unknown',
    of([pairing], [word('App would not pair', 98, { caseId: pairing.id })]),
  ],
  ['Three months for my refund', 'waited', 'unknown', of([offline, pairing])],
  ['Waiting three months for a refund', 'waited', 'unknown', of([offline])],
  ['Four months without an answer', 'waited', 'unknown', of([offline], [], { moreInteractions: 'next' })],
  // Of two matters, nothing tells which.
  ['Waiting four months for an answer', 'waited', 'unknown', of([twice, about('Wallbox in the garage', 4)])],
  [
    'powerwall is dead again',
    'fault',
    'confirmed',
    of([settled('Powerwall offline', 60, 30)], [asked('Powerwall dead again', 2)]),
  ],
  ['powerwall is dead again', 'fault', 'unknown', of([settled('Powerwall offline', 60, 30)])],
  ['powerwall is still dead', 'fault', 'unknown', of([settled('Powerwall offline', 60, 2)])],
  ['You owe me $12k', 'amount', 'unknown', of([twice])],
  ['You charged me $424', 'amount', 'unknown', of([twice])],
  ['This roof cost me $31,000', 'amount', 'unknown', of([twice])],
  ['They charged me almost $300', 'amount', 'unknown', of([twice])],
  ['I was charged $390', 'amount', 'unknown', of([twice, refund])],
  ['You refunded $1.5 million to others', 'amount', 'unknown', of([offline])],
  [
    'nobody replies about my refund',
    'no-answer',
    'unknown',
    of([refund, offline], [asked('Powerwall offline', 5, { caseId: offline.id })]),
  ],
  [
    'nobody replies about my refund',
    'no-answer',
    'unknown',
    of(
      [refund, offline],
      [
        asked('Refund?', 9, { caseId: refund.id, answered: true }),
        told('Told about the update', 3, { caseId: offline.id }),
      ],
    ),
  ],
  [
    'nobody replies',
    'no-answer',
    'unknown',
    of([offline], [word('Powerwall offline', 5), told('Automatic receipt', 5)]),
  ],
  [
    'nobody replies',
    'no-answer',
    'unknown',
    of([offline], [word('Powerwall offline', 5), told('Left a voicemail', 3)]),
  ],
  [
    'nobody calls me back',
    'no-answer',
    'unknown',
    of([offline], [word('Asked for a call', 5), told('Wrote', 3, { channel: 'email' })]),
  ],
  ['I called you 5 times', 'contacts', 'unknown', of([offline], [asked('Rang', 3)])],
  ['I emailed you twice', 'contacts', 'unknown', of([offline], [asked('Mail', 3, { channel: 'email' })])],
  ['my inverter is dead', 'product', 'unknown', owning('solar')],
  ['thinking of a powerwall for the cabin', 'product', 'unknown', owning('solar')],
  ['my car would not charge', 'product', 'unknown', owning('powerwall')],
  ['the battery of my phone', 'product', 'unknown', owning('solar')],
  [
    'They promised me a technician',
    'promise',
    'unknown',
    of([], [word('Technician slot held', 3, { direction: 'internal' })]),
  ],
  ['They promised me a refund', 'promise', 'unknown', of([], [told('No refund was promised', 3)])],
  ['They promised me a refund', 'promise', 'unknown', of([], [told('Refund declined. Visit offered.', 3)])],
  ['error on AB-1234, help', 'reference', 'unknown', of([offline])],
];

describe('what is plain', () =>
  it.each(plain)('%s (%s): %s', (text, kind, verdict, record) =>
    expect(verdictsOn(text, record, kind)).toEqual([verdict]),
  ));

describe('what only looks so', () =>
  it.each(nearMisses)('%s (%s): %s', (text, kind, verdict, record) =>
    expect(verdictsOn(text, record, kind)).toEqual([verdict]),
  ));

test('at least forty pairs, twenty of them near misses, and each verdict among them', () => {
  expect(plain.length + nearMisses.length).toBeGreaterThanOrEqual(40);
  expect(nearMisses.length).toBeGreaterThanOrEqual(20);
  expect(new Set([...plain, ...nearMisses].map(([, , verdict]) => verdict)).size).toBe(4);
  expect(nearMisses.filter(([, , verdict]) => verdict === 'contradicted')).toEqual([]);
});
