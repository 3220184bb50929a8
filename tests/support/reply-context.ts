import type { CustomerRecord } from '../../lib/crm/model.ts';
import { examplePost, exampleRecord } from '../../lib/guardrails/example-record.ts';
import type { Context, RecentReply, RecordValue } from '../../lib/guardrails/rule.ts';

const streets = ['Larkspur Lane', 'Old Mill Road', 'Harbour Street', 'Cedar Avenue', 'Quarry Hill'];
const cities = ['Georgetown', 'Ely', 'Norwich', 'Salt Lake City', 'Utrecht'];
const people = ['Marisol Okonkwo', 'Henk de Wit', 'Ada Ruiz', 'Wanda Li', 'Mark Reading', 'Siobhan Byrne'];
const kinds = ['serial', 'order', 'case', 'amount', 'date', 'phone', 'email', 'plan', 'address', 'name'];

const two = (value: number): string => String(value).padStart(2, '0');
const pick = (list: readonly string[], at: number): string => list[at % list.length] ?? '';

function value(kind: string, at: number): string {
  const day = `2026-${two((at % 12) + 1)}-${two((at % 28) + 1)}`;
  const made: Record<string, string> = {
    serial: `TG${120_000 + at * 7}K00${at}`,
    order: `HE-${40_000 + at * 13}`,
    case: `CS-${204_000 + at}`,
    amount: `$${(at * 17.31).toFixed(2)}`,
    date: day,
    phone: `+1 512 555 ${String(at * 37)
      .padStart(4, '0')
      .slice(0, 4)}`,
    email: `customer.${at}@mailbox.example`,
    plan: `Sunrise ${at} Plus`,
    address: `${1000 + at} ${pick(streets, at)}, ${pick(cities, at)} ${78_000 + at}`,
    name: `${pick(people, at)}-${at}`,
  };
  return made[kind] ?? '';
}

/** `count` values of every kind that a record may hold, all different. */
export const values = (count: number): RecordValue[] =>
  Array.from({ length: count }, (_, at) => {
    const kind = pick(kinds, at);
    return { kind, value: value(kind, at) };
  });

/** A record with cases, contacts and products of its own: some 320 values. */
export function largeRecord(): CustomerRecord {
  const [product, oneCase, contact] = [
    exampleRecord.products[0],
    exampleRecord.cases[0],
    exampleRecord.interactions[0],
  ];
  if (!product || !oneCase || !contact) throw new Error('The example’s record has lost a part.');
  const many = <T>(count: number, make: (at: number) => T): T[] =>
    Array.from({ length: count }, (_, at) => make(at));
  return {
    ...exampleRecord,
    products: many(20, (at) => ({ ...product, id: `p${at}`, serial: value('serial', at) })),
    cases: many(50, (at) => ({
      ...oneCase,
      id: `k${at}`,
      number: value('case', at),
      orderNumber: value('order', at),
      amount: value('amount', at),
      dueOn: value('date', at),
      title: `Inverter ${at} hums at night in ${pick(cities, at)}`,
    })),
    interactions: many(50, (at) => ({
      ...contact,
      id: `i${at}`,
      summary: `Called about order ${value('order', at)}`,
      body: `Said that ${value('amount', at)} was taken on ${value('date', at)}. Lives at ${value('address', at)}.`,
    })),
  };
}

const openings = [
  'We hear you',
  'Thank you for telling us',
  'That is not what we want for you',
  'Sorry about the wait',
];
const middles = [
  'the team is looking into it',
  'please take the official way in',
  'this page says how to start over',
];

/** The newest 200 replies of an account, alike as those of a team are. */
export const recent = (): RecentReply[] =>
  Array.from({ length: 200 }, (_, at) => ({
    id: String(9000 + at),
    text: `@customer${at} ${pick(openings, at)}, and ${pick(middles, at)}: https://helio.example/help/${at}. ^${pick(people, at).slice(0, 2)}`,
    to: `customer${at}`,
    permalink: null,
  }));

/** All that a reply is held against on a busy day: 500 values in all. */
export function busyContext(): Partial<Context> {
  const thread = Array.from({ length: 12 }, (_, at) =>
    examplePost(`No power since Tuesday, case ${value('case', at)}, and nobody calls me back. #${at}`, {
      handle: `customer${at}`,
    }),
  ).map((post, at) => ({ ...post, id: String(5000 + at) }));
  return {
    post: thread.at(-1) ?? null,
    thread,
    record: largeRecord(),
    values: values(180),
    recent: recent(),
    account: 'heliocare',
    now: '2026-11-20T09:00:00Z',
  };
}
