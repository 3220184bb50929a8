import type { CustomerRecord, Interaction } from '../crm/model.ts';
import { codeFact, placeFacts, postcodeFacts, streetFacts } from './address-facts.ts';
import { functionWords, genericWords, nameWords } from './common-words.ts';
import { daysOf, findDates } from './dates.ts';
import { type Fact, type FactKind, phrase } from './fact.ts';
import { onceFor } from './kept.ts';
import { nameFacts } from './name-facts.ts';
import { findAmounts, findDigits, findSizes } from './numbers.ts';
import { tokens, words } from './tokens.ts';

// Whoever has an address there has said nothing yet.
const freeMail =
  /^(?:gmail|googlemail|outlook|hotmail|live|yahoo|icloud|me|aol|gmx|web|proton|protonmail|mail|orange|qq|163)\b/;

/** An address, spelt out or not; what stands before its "@"; a domain that is not everybody's. */
export function emailFacts(email: string): Fact[] {
  const [local = '', domain = ''] = email.split('@');
  const own = words(local);
  return [
    ...phrase('email', words(email), 'email'),
    ...(own.length > 1 || local.length >= 6 ? phrase('email', own, 'always') : []),
    ...own
      .filter((word) => own.length > 1 && /\d/.test(word) && /\p{L}{3}/u.test(word))
      .flatMap((word) => phrase('email', [word], 'always')),
    ...(domain && !freeMail.test(domain) ? phrase('email', words(domain), 'email') : []),
  ];
}

export function phoneFacts(phone: string): Fact[] {
  const [main = ''] = phone.replace(/\(0\)/, '').split(/\s*(?:ext|x)\.?\s*(?=\d)/i);
  return main.replace(/\D/g, '').length >= 5 ? codeFact('phone', main) : [];
}

/** An office or seller by the words that are its own: "Austin North" of "Austin North Service Centre". */
function officeFacts(kind: FactKind, name: string | null): Fact[] {
  const all = words(name ?? '');
  const own = all.filter(
    (word, at) => !genericWords.has(word) || (at > 0 && at < 2 && !genericWords.has(all[0] ?? '')),
  );
  const [only = ''] = own;
  if (own.length === 0 || (own.length === 1 && (nameWords.has(only) || functionWords.has(only)))) return [];
  return phrase(kind, own, 'capital');
}

function modelFacts(model: string): Fact[] {
  const all = words(model);
  const sizes = findSizes(model).map(({ value }): Fact => ({ kind: 'size', form: 'size', value }));
  const own = tokens(model).filter(({ word }) => /^\p{L}{5,}$/u.test(word) && !genericWords.has(word));
  return [
    ...(all.length > 1 ? phrase('product', all, 'always') : []),
    ...own.flatMap(({ word }) => phrase('product', [word], word.length >= 8 ? 'always' : 'capital')),
    ...sizes,
  ];
}

/** The words that matter, in the singular, for comparing what a text is about. */
export function topicWord(word: string): string | null {
  if (functionWords.has(word) || (word.length < 3 && !/\d/.test(word))) return null;
  return word.length > 4 ? word.replace(/(?<=[^s])s$/, '') : word;
}

/** Every three telling words in a row of a case's title, or both of two. */
export function topicFacts(kind: FactKind, title: string): Fact[] {
  const telling = words(title).flatMap((word) => topicWord(word) ?? []);
  const size = Math.min(3, telling.length);
  if (size < 2) return [];
  return telling.slice(0, telling.length - size + 1).flatMap((_word, at): Fact[] => {
    const part = telling.slice(at, at + size);
    const own = part.filter((word) => !genericWords.has(word) && !/^\d+$/.test(word));
    return own.length >= 2 ? [{ kind, form: 'topic', words: part }] : [];
  });
}

const dayFacts = (kind: FactKind, value: string | null): Fact[] =>
  value ? daysOf(value).map((day) => ({ kind, form: 'day', value: day })) : [];

const amountFacts = (text: string | null): Fact[] =>
  findAmounts(text ?? '').map(({ value }) => ({ kind: 'amount', form: 'amount', value }));

/** What stands out in the prose of a contact: amounts, numbers, codes and days. */
function proseFacts(text: string, at: string): Fact[] {
  const now = new Date(at);
  const days = findDates(text, Number.isNaN(now.getTime()) ? null : now)
    .flatMap(({ readings }) => readings)
    .filter(({ year, month, day }) => year && month && day)
    .map(({ year, month, day }) =>
      new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day)).toISOString().slice(0, 10),
    );
  const codes = [...text.matchAll(/\b(?=[A-Z-]{0,12}\d)[A-Z][A-Z0-9-]{4,30}\b/g)].map((match) => match[0]);
  const digits = findDigits(text).filter(({ value }) => !/^(?:19|20)\d\d$/.test(value));
  return [
    ...amountFacts(text),
    ...codes.flatMap((code) => codeFact('number', code)),
    ...digits.flatMap(({ value }) => codeFact('number', value)),
    ...days.map((value): Fact => ({ kind: 'contact', form: 'day', value })),
  ];
}

const staffFacts = (name: string | null): Fact[] => {
  const all = words(name ?? '').filter((word) => word.length > 1);
  return all.length > 1 ? phrase('staff', all, 'always') : [];
};

/**
 * What a contact tells. Kept for as long as the contact's object is: a record that was read further back, and so is
 * another one, holds the same contacts, and years of them are read in slices before anybody asks.
 */
export const contactFacts = onceFor((one: Interaction): readonly Fact[] => [
  ...dayFacts('contact', one.at),
  ...proseFacts(`${one.summary}\n${one.body ?? ''}`, one.at),
  ...staffFacts(one.agent),
]);

/** Everything in the record that a public reply could give away; the more telling kinds first. */
export function factsOf({
  customer,
  identities,
  sites,
  products,
  cases,
  interactions,
}: CustomerRecord): Fact[] {
  return [
    ...nameFacts(customer.name),
    ...(customer.email ? emailFacts(customer.email) : []),
    ...(customer.phone ? phoneFacts(customer.phone) : []),
    ...identities.flatMap(({ handle }) =>
      handle.length > 3 ? phrase('handle', words(handle), 'always') : [],
    ),
    ...sites.flatMap((site) => [
      ...streetFacts(site.street),
      ...(site.postcode.length > 3 ? postcodeFacts(site.postcode) : []),
      ...officeFacts('centre', site.serviceCentre),
      ...placeFacts('city', site.city),
      ...placeFacts('region', site.region),
    ]),
    ...products.flatMap((product) => [
      ...codeFact('serial', product.serial ?? ''),
      ...modelFacts(product.model),
      ...dayFacts('installed', product.installedOn),
      ...dayFacts('warranty', product.warrantyEnds),
      ...officeFacts('seller', product.purchasedThrough),
    ]),
    ...dayFacts('since', customer.since),
    ...cases.flatMap((one) => [
      ...codeFact('case', one.number),
      ...codeFact('order', one.orderNumber ?? ''),
      ...topicFacts('title', one.title),
      ...amountFacts(one.amount),
      ...dayFacts('due', one.dueOn),
      ...dayFacts('opened', one.openedAt),
      ...staffFacts(one.owner),
    ]),
    ...interactions.flatMap(contactFacts),
  ];
}
