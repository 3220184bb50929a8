import type { CustomerRecord } from '../crm/model.ts';
import { functionWords, genericWords, nameParticles, nameWords } from './common-words.ts';
import { daysOf, findDates } from './dates.ts';
import { findAmounts, findDigits, findSizes } from './numbers.ts';
import { tokens, words } from './tokens.ts';

/** What a value of the record is, as the sentence about it says. */
export type FactKind =
  | 'name'
  | 'email'
  | 'phone'
  | 'handle'
  | 'street'
  | 'city'
  | 'region'
  | 'postcode'
  | 'centre'
  | 'serial'
  | 'order'
  | 'case'
  | 'title'
  | 'amount'
  | 'number'
  | 'product'
  | 'size'
  | 'seller'
  | 'staff'
  | 'installed'
  | 'warranty'
  | 'since'
  | 'due'
  | 'opened'
  | 'contact'; // prettier-ignore

/**
 * When a phrase counts: always; only with a capital; only as a name or place in its sentence ("Hi Mark", "in Reading"),
 * being an English word otherwise; an address of e-mail, with "at" and "dot" spelt out or not.
 */
export type PhraseUse = 'always' | 'capital' | 'title' | 'place' | 'email';

export type Fact = { kind: FactKind } & (
  | {
      form: 'phrase';
      words: string[];
      use: PhraseUse /** What it spells, where it is run together. */;
      spelt?: string[];
    }
  | { form: 'code' | 'digits' | 'amount' | 'size' | 'day'; value: string }
  | { form: 'topic'; words: string[] }
);

const phrase = (kind: FactKind, list: string[], use: PhraseUse): Fact[] =>
  list.length > 0 ? [{ kind, form: 'phrase', words: list, use }] : [];

function nameFacts(name: string): Fact[] {
  const parts = name
    .split(/\s+/)
    .map(words)
    .filter((part) => part.length > 0);
  if (parts.length === 0) return [];
  const whole = parts.flat();
  const single = parts
    .flatMap((part) =>
      part.length > 1 ? [part, ...part.filter((word) => word.length > 2).map((word) => [word])] : [part],
    )
    .filter((part) => !part.every((word) => nameParticles.has(word)))
    .flatMap((part) => {
      const joined = part.join('');
      const weak = joined.length <= 2 || nameWords.has(joined) || functionWords.has(joined);
      return phrase('name', part, weak ? 'title' : 'capital');
    });
  const joined: Fact[] =
    whole.length > 1
      ? [{ kind: 'name', form: 'phrase', words: [whole.join('')], use: 'always', spelt: whole }]
      : [];
  return [...(parts.length > 1 ? phrase('name', whole, 'always') : []), ...joined, ...single];
}

function emailFacts(email: string): Fact[] {
  const [local = ''] = email.split('@');
  const own = words(local);
  const telling = own.length > 1 || local.length >= 6;
  return [...phrase('email', words(email), 'email'), ...(telling ? phrase('email', own, 'always') : [])];
}

/** A code in full, and its digits, of which four in a row already say too much. */
function codeFacts(kind: FactKind, code: string | null): Fact[] {
  if (!code) return [];
  const value = code.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
  const runs = [...code.matchAll(/\d{4,}/g)].map((match) => match[0]);
  const joined = /^[A-Z]{0,4}\d{4,}$/.test(value) ? [value.replace(/\D/g, '')] : [];
  const digits = [...new Set([...runs, ...joined])].map(
    (run): Fact => ({ kind, form: 'digits', value: run }),
  );
  return value.length >= 4 ? [{ kind, form: 'code', value }, ...digits] : digits;
}

function streetFacts(street: string): Fact[] {
  return street.split(',').flatMap((line, index) => {
    const all = words(line);
    const named = all.filter((word) => !/\d/.test(word));
    if (index > 0 && all.length < 3) return [];
    const [first = ''] = named;
    const telling =
      first.length >= 5 && !nameWords.has(first) && !functionWords.has(first) && !genericWords.has(first);
    return [
      ...(all.length > 1 ? phrase('street', all, 'always') : []),
      ...(all.length > 2 && all.length > named.length ? phrase('street', all.slice(0, 2), 'always') : []),
      ...(named.length > 1 ? phrase('street', named, 'capital') : []),
      ...(telling ? phrase('street', [first], 'capital') : []),
    ];
  });
}

function placeFacts(kind: FactKind, place: string): Fact[] {
  const all = words(place);
  const joined = all.join('');
  const weak =
    joined.length <= 3 || (all.length === 1 && (nameWords.has(joined) || functionWords.has(joined)));
  return phrase(kind, all, weak ? 'place' : 'capital');
}

/** An office or seller by the words that are its own: "Austin North" of "Austin North Service Centre". */
function officeFacts(kind: FactKind, name: string | null): Fact[] {
  const all = words(name ?? '');
  const own = all.filter(
    (word, at) => !genericWords.has(word) || (at > 0 && at < 2 && !genericWords.has(all[0] ?? '')),
  );
  if (
    own.length === 0 ||
    (own.length === 1 && (nameWords.has(own[0] ?? '') || functionWords.has(own[0] ?? '')))
  )
    return [];
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
function titleFacts(title: string): Fact[] {
  const telling = words(title).flatMap((word) => topicWord(word) ?? []);
  const size = Math.min(3, telling.length);
  if (size < 2) return [];
  return telling.slice(0, telling.length - size + 1).flatMap((_word, at): Fact[] => {
    const part = telling.slice(at, at + size);
    const own = part.filter((word) => !genericWords.has(word) && !/^\d+$/.test(word));
    return own.length >= 2 ? [{ kind: 'title', form: 'topic', words: part }] : [];
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
    ...codes.flatMap((code) => codeFacts('number', code)),
    ...digits.map(({ value }): Fact => ({ kind: 'number', form: 'digits', value })),
    ...days.map((value): Fact => ({ kind: 'contact', form: 'day', value })),
  ];
}

const staffFacts = (name: string | null): Fact[] => {
  const all = words(name ?? '').filter((word) => word.length > 1);
  return all.length > 1 ? phrase('staff', all, 'always') : [];
};

/** Everything in the record that a public reply could give away; the more telling kinds first. */
export function factsOf({
  customer,
  identities,
  sites,
  products,
  cases,
  interactions,
}: CustomerRecord): Fact[] {
  const phone = (customer.phone ?? '').replace(/\D/g, '');
  return [
    ...nameFacts(customer.name),
    ...(customer.email ? emailFacts(customer.email) : []),
    ...(phone.length >= 6 ? [{ kind: 'phone', form: 'digits', value: phone } as const] : []),
    ...identities.flatMap(({ handle }) =>
      handle.length > 3 ? phrase('handle', words(handle), 'always') : [],
    ),
    ...sites.flatMap((site) => [
      ...streetFacts(site.street),
      ...(site.postcode.length > 3
        ? [
            {
              kind: 'postcode',
              form: 'code',
              value: site.postcode.replace(/[^A-Za-z0-9]/g, '').toUpperCase(),
            } as const,
          ]
        : []),
      ...officeFacts('centre', site.serviceCentre),
      ...placeFacts('city', site.city),
      ...placeFacts('region', site.region),
    ]),
    ...products.flatMap((product) => [
      ...codeFacts('serial', product.serial),
      ...modelFacts(product.model),
      ...dayFacts('installed', product.installedOn),
      ...dayFacts('warranty', product.warrantyEnds),
      ...officeFacts('seller', product.purchasedThrough),
    ]),
    ...dayFacts('since', customer.since),
    ...cases.flatMap((one) => [
      ...codeFacts('case', one.number),
      ...codeFacts('order', one.orderNumber),
      ...titleFacts(one.title),
      ...amountFacts(one.amount),
      ...dayFacts('due', one.dueOn),
      ...dayFacts('opened', one.openedAt),
      ...staffFacts(one.owner),
    ]),
    ...interactions.flatMap((one) => [
      ...dayFacts('contact', one.at),
      ...proseFacts(`${one.summary}\n${one.body ?? ''}`, one.at),
      ...staffFacts(one.agent),
    ]),
  ];
}
