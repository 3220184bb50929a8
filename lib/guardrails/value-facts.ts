import { addressFacts, codeFact, placeFacts, postcodeFacts } from './address-facts.ts';
import { functionWords, genericWords, nameWords } from './common-words.ts';
import { findDates } from './dates.ts';
import { type Fact, type FactKind, phrase } from './fact.ts';
import { nameFacts } from './name-facts.ts';
import { findAmounts, findSizes } from './numbers.ts';
import { emailFacts, phoneFacts, topicFacts } from './record-facts.ts';
import type { RecordValue } from './rule.ts';
import { tokens, words } from './tokens.ts';

const plain = (word: string): boolean =>
  functionWords.has(word) || genericWords.has(word) || nameWords.has(word);

/** A code in full and in part; one without digits only as a word. */
const codeFacts = (kind: FactKind, value: string): Fact[] => {
  const facts = codeFact(kind, value);
  return facts.length > 0 ? facts : phrase(kind, words(value), 'always');
};

const isoDay = /^\s*(\d{4})-(\d\d)-(\d\d)/;
function dayFacts(value: string): Fact[] {
  const iso = isoDay.exec(value);
  const days = iso
    ? [iso[0].trim()]
    : findDates(value, null)
        .flatMap(({ readings }) => readings)
        .flatMap(({ year, month, day }) =>
          month
            ? [
                `${year ?? '----'}-${String(month).padStart(2, '0')}-${day ? String(day).padStart(2, '0') : '--'}`,
              ]
            : [],
        );
  const all = words(value);
  const bare =
    days.length === 0 || all.length < 3
      ? phrase('day', all, all.length > 1 || /^\d{4}$/.test(value) ? 'always' : 'capital')
      : [];
  return [...new Set(days)].map((day): Fact => ({ kind: 'day', form: 'day', value: day })).concat(bare);
}

function amountFacts(value: string): Fact[] {
  const found = findAmounts(value);
  const bare = /\d[\d.,' ]*/
    .exec(value)?.[0]
    .replace(/[.,' ](?=\d{3}(?!\d))/g, '')
    .replace(',', '.');
  const amounts =
    found.length > 0 ? found.map((one) => one.value) : bare ? [String(Number.parseFloat(bare))] : [];
  return amounts.map((amount): Fact => ({ kind: 'amount', form: 'amount', value: amount }));
}

/** A product or plan: whole, any two of its words in a row, the words that are nobody else's, its numbers with one. */
function productFacts(kind: 'product' | 'plan', value: string): Fact[] {
  const all = words(value);
  const list = tokens(value);
  const size = findSizes(value).map((one): Fact => ({ kind: 'size', form: 'size', value: one.value }));
  return [
    ...phrase(
      kind,
      all,
      all.length > 1 || (!plain(all[0] ?? '') && (all[0] ?? '').length > 4) ? 'always' : 'plan',
    ),
    ...all.slice(1).flatMap((word, at) => {
      const pair = [all[at] ?? '', word];
      const telling =
        pair.some((one) => !functionWords.has(one) && !/^\d{1,2}$/.test(one)) &&
        !pair.every((one) => one.length < 2);
      return all.length > 2 && telling
        ? phrase(kind, pair, pair.some((one) => /\d/.test(one) || one.length > 4) ? 'capital' : 'plan')
        : [];
    }),
    // "Aurora Max" of "Aurora Family Max".
    ...(all.length > 2 && [all[0], all.at(-1)].some((word = '') => word.length > 4 && !plain(word))
      ? phrase(kind, [all[0] ?? '', all.at(-1) ?? ''], 'capital')
      : []),
    ...list.flatMap(({ word, raw }) => {
      if (functionWords.has(word) || word.length < 3) return [];
      const own = /^\p{L}{4,}$/u.test(word) && !plain(word);
      if (/\d/.test(word))
        return /\p{L}/u.test(word) && word.length > 4 ? phrase(kind, [word], 'always') : [];
      return phrase(
        kind,
        [word],
        kind === 'product' && own ? (/^.\p{Ll}*$/u.test(raw) ? 'title' : 'capital') : 'plan',
      );
    }),
    ...size,
  ];
}

/** What a plain text gives away: itself, its numbers and codes, and of a longer one what it is about. */
function plainFacts(value: string): Fact[] {
  const all = words(value);
  const [only = ''] = all;
  if (/^[^\s@]+@[^\s@]+$/.test(value)) return emailFacts(value);
  if (isoDay.test(value)) return dayFacts(value);
  if (all.length === 1 && /^\d{1,3}$/.test(only))
    return only.length > 1 ? phrase('other', all, 'always') : [];
  // An address of the network, a plate, a VIN.
  if (/^\S+$/.test(value) || /^[\dA-Z][\dA-Z .:/-]+$/.test(value)) {
    const code = /\d/.test(value) ? codeFact('other', value) : [];
    if (code.length > 0) return [...code, ...(all.length > 1 ? phrase('other', all, 'always') : [])];
  }
  if (all.length === 1)
    return phrase('other', all, plain(only) ? 'plan' : only.length > 4 ? 'name' : 'capital');
  return [
    ...phrase('other', all, 'always'),
    ...(all.length < 5 ? tokens(value) : []).flatMap(({ word, raw }) =>
      word.length > 4 && /^\p{Lu}/u.test(raw) && !plain(word) ? phrase('other', [word], 'title') : [],
    ),
    ...[...value.matchAll(/\b(?=[A-Z-]{0,12}\d)[A-Z\d][A-Z\d-]{4,30}\b/g)].flatMap((match) =>
      codeFact('other', match[0]),
    ),
    ...findAmounts(value).map((one): Fact => ({ kind: 'amount', form: 'amount', value: one.value })),
    ...topicFacts('other', value),
  ];
}

const readers: Record<string, (value: string) => Fact[]> = {
  name: nameFacts,
  address: addressFacts,
  street: addressFacts,
  city: (value) => placeFacts('city', value),
  region: (value) => placeFacts('region', value),
  country: (value) => placeFacts('region', value),
  phone: phoneFacts,
  email: emailFacts,
  postcode: postcodeFacts,
  zip: postcodeFacts,
  card: (value) => codeFacts('card', value),
  iban: (value) => codeFacts('iban', value),
  serial: (value) => codeFacts('serial', value),
  vin: (value) => codeFacts('serial', value),
  order: (value) => codeFacts('order', value),
  case: (value) => codeFacts('case', value),
  ticket: (value) => codeFacts('case', value),
  ssn: (value) => codeFacts('identity', value),
  licence: (value) => codeFacts('identity', value),
  plan: (value) => productFacts('plan', value),
  product: (value) => productFacts('product', value),
  date: dayFacts,
  amount: amountFacts,
};

/** What the CRM holds beyond CustomerRecord's fields, by its kind; a kind that is not known is read by its shape. */
export function factsOfValues(values: readonly RecordValue[]): Fact[] {
  return values.flatMap(({ kind, value }) => {
    const key = kind.toLowerCase().replace(/[ _-]?(?:number|no|id)$/, '');
    const read = Object.hasOwn(readers, key) ? readers[key] : plainFacts;
    return read ? read(value.trim()) : [];
  });
}
