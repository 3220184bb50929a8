import type { CustomerRecord, Interaction } from '../crm/model.ts';
import { faultsIn } from '../maze/faults.ts';
import type { FaultId } from '../policy/desks-policy.ts';
import { type About, bearingOn, isOpen } from './about.ts';
import { sumsIn } from './money.ts';
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
 * Each statement beside the record: confirmed or contradicted only where a line of it on the same matter says so, and that
 * line cited; else unknown, as in every case of doubt: to hold a true word for false is the worst that it can do. A
 * history of which only the newest part is here contradicts nothing by what it lacks. For the specialist alone.
 */
export function weigh(statements: readonly Statement[], record: CustomerRecord | null, now: Date): Weighed[] {
  return statements.map((statement) => {
    if (!record) return { statement, ...unknown() };
    const at = statement.at === null ? now.getTime() : Date.parse(statement.at);
    const interactions = record.interactions
      .filter((each) => Date.parse(each.at) < at && each.postId !== statement.postId)
      .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
    return { statement, ...judge(statement, { record, at, interactions }) };
  });
}

function judge({ told, about, quote }: Statement, before: Before): Verdict {
  switch (told.kind) {
    case 'waited':
      return waited(told, about, before);
    case 'contacts':
      return contacts(told.count, told.channel, quote, before);
    case 'no-answer':
      return noAnswer(about, quote, before);
    case 'product':
      return product(told.product, told.own, before);
    case 'amount':
      return amount(told, before);
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

function waited(
  { days, within, until }: Extract<Told, { kind: 'waited' }>,
  about: About,
  { record, at, interactions }: Before,
): Verdict {
  const { ofCase, ofContact, isSame } = bearingOn(about, record);
  const open = record.cases.filter((row) => isOpen(row) && Date.parse(row.openedAt) < at && ofCase(row));
  const asked = interactions.filter(
    (row) =>
      row.direction === 'in' &&
      at - Date.parse(row.at) < recent &&
      (row.answered === false || open.some(({ id }) => id === row.caseId)) &&
      ofContact(row),
  );
  const all = [...open.map(aCase), ...asked.map(contact)].sort((a, b) => timeOf(a) - timeOf(b));
  // The trouble is as old as the first word of it in what is still open.
  const [oldest] = all;
  if (!oldest) return unknown();
  const age = (at - timeOf(oldest)) / day;
  if (age >= days - within) return { verdict: 'confirmed', cited: [oldest] };
  // A trouble may be older than the first word of it; so may a wait that began with a case that was closed since.
  const earlier = record.cases.some(
    (row) => !isOpen(row) && at - Date.parse(row.updatedAt) < Math.max(recent, days * day) && ofCase(row),
  );
  const sure = until === 'answer' && open.some(isSame) && !earlier && !record.moreInteractions;
  return sure ? { verdict: 'contradicted', cited: [oldest] } : unknown([oldest]);
}

const timeOf = ({ at }: Cited): number => (at === null ? 0 : Date.parse(at));

/** What reaches us always leaves a trace; of calls, those who gave up waiting leave none. */
const written = /\b(?:e-?mail|wrote|written|messaged)/i;

function contacts(
  count: number,
  channel: string | null,
  quote: string,
  { record, at, interactions }: Before,
): Verdict {
  const own = interactions.filter(
    ({ direction, channel: over, at: then }) =>
      direction === 'in' && (!channel || over === channel) && at - Date.parse(then) < recent,
  );
  const cited = own.slice(0, Math.max(count, 1)).map(contact);
  // The post at hand is one contact of the "third time".
  const known = own.length + (channel ? 0 : 1);
  if (known >= count && own.length > 0) return { verdict: 'confirmed', cited };
  // One may have gone astray; two or more have not.
  const sure = written.test(quote) && own.length > 0 && known <= count - 2 && !record.moreInteractions;
  return sure ? { verdict: 'contradicted', cited } : unknown(cited);
}

/** They went out, and told the customer nothing. */
const noWord =
  /\b(?:auto(?:matic|mated)?|acknowledg\w*|receipt|voice ?mail|mailbox|no answer|not reached|could not reach|did not (?:pick up|answer)|tried to (?:call|ring|reach)|missed|survey|newsletter)\b/i;

function noAnswer(about: About, quote: string, { record, at, interactions }: Before): Verdict {
  const { ofContact } = bearingOn(about, record);
  const own = interactions.filter((row) => at - Date.parse(row.at) < recent && ofContact(row));
  const incoming = own.filter(({ direction }) => direction === 'in');
  const answers = own.filter(
    ({ direction, summary, body }) => direction === 'out' && !noWord.test(`${summary} ${body ?? ''}`),
  );
  const [last] = incoming;
  const [answer] = answers;
  const open = incoming.filter((row) => row.answered === false && !(answer && answer.at > row.at));
  if (open.length > 0) return { verdict: 'confirmed', cited: open.map(contact).slice(0, 3) };
  if (!last) return unknown();
  const calls = /\b(?:calls?|called|picks?|ruft)\b/i.test(quote);
  const later = answers.find(
    (row) =>
      row.at > last.at &&
      (row.caseId === last.caseId || last.caseId === null) &&
      (!calls || row.channel === 'phone'),
  );
  // The record says of itself that nobody answered this one.
  return later && last.answered !== false
    ? { verdict: 'contradicted', cited: [contact(later)] }
    : unknown([contact(answer && answer.at > last.at ? answer : last)]);
}

function product(kind: string, isTheirs: boolean, { record }: Before): Verdict {
  const cite = ({ id, model, installedOn }: CustomerRecord['products'][number]): Cited => ({
    id,
    source: 'product',
    text: model,
    at: installedOn,
  });
  const own = record.products.filter((each) => each.kind === kind);
  if (own.length > 0) return { verdict: 'confirmed', cited: own.map(cite) };
  const others = record.products.filter((each) => each.kind !== 'app');
  // What is named need not be owned, and an inverter is a part of what is.
  return others.length > 0 && isTheirs
    ? { verdict: 'contradicted', cited: others.map(cite) }
    : unknown(others.map(cite));
}

function amount(
  { value, roughly, billed }: Extract<Told, { kind: 'amount' }>,
  { record, interactions }: Before,
): Verdict {
  const isIt = (text: string) =>
    sumsIn(text).some(
      (sum) => sum.value === value || (roughly && Math.abs(sum.value - value) <= 0.05 * sum.value),
    );
  const priced = record.cases.filter((row) => row.amount !== null);
  const same = priced.filter((row) => isIt(row.amount ?? ''));
  const written = interactions.filter(({ summary, body }) => isIt(`${summary} ${body ?? ''}`));
  const cited = [...same.map(aCase), ...written.map(contact)];
  if (cited.length > 0) return { verdict: 'confirmed', cited: cited.slice(0, 3) };
  // Another sum contradicts only where it is what the one case on money is about, and the words are about that, too.
  const others = record.cases.filter(
    (row) => isOpen(row) && faultsIn(row.title).some(({ id }) => id === 'billing'),
  );
  const [only] = others;
  const [sum] = sumsIn(only?.amount ?? '');
  const line = others
    .filter((row) => row.amount !== null)
    .map((row) => ({ ...aCase(row), text: `${row.number}: ${row.amount}` }));
  const sure = billed && !roughly && others.length === 1 && sum && !isMultiple(value, sum.value);
  return sure ? { verdict: 'contradicted', cited: line } : unknown(line);
}

/** Charged twice, or half of it refunded: another sum, and the same money. */
function isMultiple(a: number, b: number): boolean {
  const times = Math.max(a, b) / Math.min(a, b);
  return times < 12.5 && Math.abs(times - Math.round(times)) < 0.02;
}

/** The newest word on the trouble counts. A case that was settled contradicts nothing: troubles come back. */
function fault(wanted: FaultId, { record, at, interactions }: Before): Verdict {
  const speaks = (text: string) => faultsIn(text).some(({ id }) => id === wanted);
  const cases = record.cases.filter(({ title }) => speaks(title));
  const open = cases.filter(isOpen);
  const ended = cases.filter((row) => !isOpen(row) && at - Date.parse(row.updatedAt) < recent);
  const settled = Math.max(0, ...ended.map((row) => Date.parse(row.updatedAt)));
  const written = interactions.filter(
    ({ at: then, summary, body, direction }) =>
      direction === 'in' &&
      at - Date.parse(then) < recent &&
      Date.parse(then) > settled &&
      speaks(`${summary} ${body ?? ''}`),
  );
  if (open.length > 0) return { verdict: 'confirmed', cited: open.map(aCase).slice(0, 2) };
  if (written.length > 0) return { verdict: 'confirmed', cited: written.map(contact).slice(0, 2) };
  return unknown(ended.map(aCase).slice(0, 2));
}

const promises: Record<'call' | 'visit' | 'refund' | 'replacement', RegExp> = {
  call: /call-?back|(?:will|would|to) (?:ring|call)|call (?:promised|asked|wished)/i,
  visit: /visit|technician|appointment|slot|crew/i,
  refund: /refund|credit|money back/i,
  replacement: /replac|swap|new unit/i,
};
const given =
  /\b(?:promis\w*|told|offer\w*|schedul\w*|booked|confirm\w*|held|approved|will (?:ring|call)|would ring)\b/i;
const notGiven = /\b(?:not|never|no|without|unable|declin\w*|refus\w*|den(?:y|ied)|reject\w*)\b/i;

/** What was said to the customer, or by them and kept; what colleagues noted among themselves promised nobody anything. */
function promise(of: keyof typeof promises | null, { at, interactions }: Before): Verdict {
  if (!of) return unknown();
  const speaking = interactions.filter(
    ({ at: then, summary, body }) =>
      at - Date.parse(then) < recent && promises[of].test(`${summary} ${body ?? ''}`),
  );
  const said = speaking.filter(
    ({ direction, summary, body }) =>
      direction !== 'internal' &&
      `${summary}. ${body ?? ''}`
        .split(/[.!?;\n]/)
        .some((line) => promises[of].test(line) && given.test(line) && !notGiven.test(line)),
  );
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
  // Of another form, it may be another system's.
  const alike = record.cases.filter(
    (row) => row.number.startsWith(`${prefix}-`) && row.number.length === number.length,
  );
  return alike.length > 0 ? { verdict: 'contradicted', cited: alike.map(aCase).slice(0, 3) } : unknown();
}
