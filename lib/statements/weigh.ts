import type { CustomerRecord, Interaction } from '../crm/model.ts';
import { faultsIn } from '../maze/faults.ts';
import type { FaultId } from '../policy/desks-policy.ts';
import { moneyOf } from './find.ts';
import type { Cited, Statement, Told, Weighed } from './statement.ts';

/** What the record says before the post was written. */
interface Before {
  record: CustomerRecord;
  /** When the post was written, in milliseconds. */
  at: number;
  /** Newest first, without the post itself. */
  interactions: Interaction[];
}

type Verdict = Omit<Weighed, 'statement'>;

const day = 86_400_000;
const unknown = (cited: Cited[] = []): Verdict => ({ verdict: 'unknown', cited });
/** Old trouble is other trouble. */
const recent = 180 * day;

/**
 * Each statement beside the record: confirmed or contradicted only where a line of it says so, and that line cited; else
 * unknown. A history of which only the newest part is here contradicts nothing by what it lacks. For the specialist alone.
 */
export function weigh(statements: readonly Statement[], record: CustomerRecord | null, now: Date): Weighed[] {
  return statements.map((statement) => {
    if (!record) return { statement, ...unknown() };
    const at = statement.at === null ? now.getTime() : Date.parse(statement.at);
    const interactions = record.interactions
      .filter((each) => Date.parse(each.at) < at && each.postId !== statement.postId)
      .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
    return { statement, ...judge(statement.told, { record, at, interactions }) };
  });
}

function judge(told: Told, before: Before): Verdict {
  switch (told.kind) {
    case 'waited':
      return waited(told.days, told.within, before);
    case 'contacts':
      return contacts(told.count, told.channel, before);
    case 'no-answer':
      return noAnswer(before);
    case 'product':
      return product(told.product, before);
    case 'amount':
      return amount(told.value, before);
    case 'fault':
      return fault(told.fault, before);
    case 'promise':
      return promise(told.of, before);
    case 'reference':
      return reference(told.number, before);
  }
}

const contact = ({ id, summary, at }: Interaction): Cited => ({
  id,
  source: 'interaction',
  text: summary,
  at,
});
const aCase = ({ id, number, title, openedAt }: CustomerRecord['cases'][number]): Cited => ({
  id,
  source: 'case',
  text: `${number}: ${title}`,
  at: openedAt,
});

function waited(days: number, within: number, { record, at, interactions }: Before): Verdict {
  const open = record.cases.filter(
    ({ status, openedAt }) => status !== 'resolved' && status !== 'closed' && Date.parse(openedAt) < at,
  );
  const asked = interactions.filter(
    ({ direction, at: then, answered }) =>
      direction === 'in' && at - Date.parse(then) < recent && (answered === false || open.length > 0),
  );
  const all = [...open.map(aCase), ...asked.map(contact)].sort((a, b) => timeOf(a) - timeOf(b));
  // The trouble is as old as the first word of it in what is still open.
  const [oldest] = all;
  if (!oldest) return unknown();
  const age = (at - timeOf(oldest)) / day;
  if (age >= days - within) return { verdict: 'confirmed', cited: [oldest] };
  return record.moreInteractions ? unknown([oldest]) : { verdict: 'contradicted', cited: [oldest] };
}

const timeOf = ({ at }: Cited): number => (at === null ? 0 : Date.parse(at));

function contacts(count: number, channel: string | null, { record, at, interactions }: Before): Verdict {
  const own = interactions.filter(
    ({ direction, channel: over, at: then }) =>
      direction === 'in' && (!channel || over === channel) && at - Date.parse(then) < recent,
  );
  const cited = own.slice(0, Math.max(count, 1)).map(contact);
  // The post at hand is one contact of the "third time".
  if (own.length + (channel ? 0 : 1) >= count && own.length > 0) return { verdict: 'confirmed', cited };
  return own.length === 0 || record.moreInteractions ? unknown(cited) : { verdict: 'contradicted', cited };
}

function noAnswer({ at, interactions }: Before): Verdict {
  const incoming = interactions.filter(
    ({ direction, at: then }) => direction === 'in' && at - Date.parse(then) < recent,
  );
  const open = incoming.filter(({ answered }) => answered === false);
  if (open.length > 0) return { verdict: 'confirmed', cited: open.map(contact).slice(0, 3) };
  const last = incoming[0];
  const answer =
    last && interactions.find(({ direction, at: then }) => direction === 'out' && then > last.at);
  return answer
    ? { verdict: 'contradicted', cited: [contact(answer)] }
    : unknown(last ? [contact(last)] : []);
}

function product(kind: string, { record }: Before): Verdict {
  const cite = ({ id, model, installedOn }: CustomerRecord['products'][number]): Cited => ({
    id,
    source: 'product',
    text: model,
    at: installedOn,
  });
  const own = record.products.filter((each) => each.kind === kind);
  if (own.length > 0) return { verdict: 'confirmed', cited: own.map(cite) };
  const others = record.products.filter((each) => each.kind !== 'app');
  return others.length > 0 ? { verdict: 'contradicted', cited: others.map(cite) } : unknown();
}

function amount(value: number, { record, interactions }: Before): Verdict {
  const priced = record.cases.filter((row) => row.amount !== null);
  const same = priced.filter((row) => moneyIn(row.amount ?? '').includes(value));
  const written = interactions.filter(({ summary, body }) =>
    moneyIn(`${summary} ${body ?? ''}`).includes(value),
  );
  const cited = [...same.map(aCase), ...written.map(contact)];
  if (cited.length > 0) return { verdict: 'confirmed', cited: cited.slice(0, 3) };
  // Another sum contradicts only where it is what the case is about.
  const others = priced.filter(
    ({ title, status }) =>
      status !== 'closed' && status !== 'resolved' && faultsIn(title).some(({ id }) => id === 'billing'),
  );
  return others.length > 0
    ? {
        verdict: 'contradicted',
        cited: others.map((row) => ({ ...aCase(row), text: `${row.number}: ${row.amount}` })),
      }
    : unknown();
}

const moneyIn = (text: string): number[] =>
  [...text.matchAll(/[$€£]\s?(\d[\d.,]*)|(\d[\d.,]*)\s?(?:€|EUR|USD|GBP)/g)].map(([, a, b]) =>
    moneyOf(a ?? b ?? ''),
  );

function fault(wanted: FaultId, { record, at, interactions }: Before): Verdict {
  const speaks = (text: string) => faultsIn(text).some(({ id }) => id === wanted);
  const cases = record.cases.filter(({ title }) => speaks(title));
  const open = cases.filter(({ status }) => status !== 'resolved' && status !== 'closed');
  const written = interactions.filter(
    ({ at: then, summary, body }) => at - Date.parse(then) < recent && speaks(`${summary} ${body ?? ''}`),
  );
  const ended = cases.filter((row) => !open.includes(row) && at - Date.parse(row.updatedAt) < recent);
  if (open.length > 0) return { verdict: 'confirmed', cited: open.map(aCase).slice(0, 2) };
  if (ended.length > 0) return { verdict: 'contradicted', cited: ended.map(aCase).slice(0, 2) };
  return written.length > 0 ? { verdict: 'confirmed', cited: written.map(contact).slice(0, 2) } : unknown();
}

const promises: Record<'call' | 'visit' | 'refund' | 'replacement', RegExp> = {
  call: /call-?back|(?:will|would|to) (?:ring|call)|call (?:promised|asked|wished)/i,
  visit: /visit|technician|appointment|slot|crew/i,
  refund: /refund|credit|money back/i,
  replacement: /replac|swap|new unit/i,
};
const given = /promis|told|offer|schedul|booked|confirm|held|approved|will (?:ring|call)|would ring/i;

function promise(of: keyof typeof promises | null, { at, interactions }: Before): Verdict {
  if (!of) return unknown();
  const speaking = interactions.filter(
    ({ at: then, summary, body }) =>
      at - Date.parse(then) < recent && promises[of].test(`${summary} ${body ?? ''}`),
  );
  const said = speaking.filter(({ summary, body }) => given.test(`${summary} ${body ?? ''}`));
  return said.length > 0
    ? { verdict: 'confirmed', cited: said.map(contact).slice(0, 2) }
    : unknown(speaking.map(contact).slice(0, 1));
}

function reference(number: string, { record }: Before): Verdict {
  const same = record.cases.filter(
    (row) => row.number.toLowerCase() === number.toLowerCase() || row.orderNumber === number,
  );
  if (same.length > 0) return { verdict: 'confirmed', cited: same.map(aCase) };
  const prefix = number.split('-')[0];
  const alike = record.cases.filter((row) => row.number.startsWith(`${prefix}-`));
  return alike.length > 0 ? { verdict: 'contradicted', cited: alike.map(aCase).slice(0, 3) } : unknown();
}
