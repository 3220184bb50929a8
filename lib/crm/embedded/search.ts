import type { Customer } from '../model.ts';
import type { EmbeddedCrm } from './db.ts';
import { alphanumeric, customerTerms, digitsOf, folded, reversed } from './keys.ts';
import { customersOf } from './reads.ts';

const searchLimit = 20;
/** One customer may have the same beginning in a name and in an email, several times. */
const enoughKeys = searchLimit * 10;
/** Up to this many rows are read to see whether they have the other words as well. */
const fewKeys = 500;

/**
 * At most 20. A case or order number first, since nobody types one by chance; then beginnings of the words of name and
 * email, and phones from their beginning or up to their end. By indexes alone, so that it stays quick however
 * many there are.
 */
export function searchCustomers(db: EmbeddedCrm, text: string): PromiseLike<Customer[]> {
  const words = folded(text).split(/\s+/).filter(Boolean);
  const compact = alphanumeric(text);
  const digits = digitsOf(text);
  return db.transaction('r', db.cases, db.customers, async () => {
    if (compact.length < 2) return [];
    const byNumber = digits.length < 4 ? [] : await byReference(db, compact);
    const byPhone = isPhone(text, digits)
      ? await startingWith(db, [`p:${digits}`, `e:${reversed(digits)}`], enoughKeys)
      : [];
    const byName = await withAllWords(db, words);
    const ids = [...new Set([...byPhone, ...byName])].slice(0, searchLimit);
    const byPerson = (await db.customers.bulkGet(ids)).filter((customer) => customer !== undefined);
    const found = new Map([...byNumber, ...byPerson].map((customer) => [customer.id, customer]));
    return [...found.values()].slice(0, searchLimit);
  });
}

async function byReference(db: EmbeddedCrm, compact: string): Promise<Customer[]> {
  const cases = await db.cases.where('refs').startsWith(compact).limit(searchLimit).toArray();
  return customersOf(db, cases);
}

/** Ids of customers with any of these terms. */
async function startingWith(db: EmbeddedCrm, beginnings: string[], limit = Infinity): Promise<string[]> {
  const keys = beginnings.map((one) => {
    const holders = db.customers.where('terms').startsWith(one);
    return (limit === Infinity ? holders : holders.limit(limit)).primaryKeys();
  });
  return [...new Set((await Promise.all(keys)).flat())];
}

async function withAllWords(db: EmbeddedCrm, words: string[]): Promise<string[]> {
  // The longest is the rarest, most often.
  const [longest, ...others] = [...words].sort((a, b) => b.length - a.length);
  if (longest === undefined) return [];
  const first = await startingWith(db, [`w:${longest}`], others.length === 0 ? enoughKeys : fewKeys);
  if (others.length === 0) return first;
  const found = await holdingAll(db, first, others);
  if (first.length < fewKeys || found.length >= searchLimit) return found;
  // Many share the first word and few of those the others: then the lists of keys are compared.
  let ids = await startingWith(db, [`w:${longest}`]);
  for (const word of others) {
    const also = new Set(await startingWith(db, [`w:${word}`]));
    ids = ids.filter((id) => also.has(id));
  }
  return ids;
}

/** Looks at one after the other, until there are enough. */
async function holdingAll(db: EmbeddedCrm, ids: string[], words: string[]): Promise<string[]> {
  const found: string[] = [];
  for (let at = 0; at < ids.length && found.length < searchLimit; at += 100) {
    const rows = await db.customers.bulkGet(ids.slice(at, at + 100));
    for (const row of rows) if (row && words.every((word) => holdsWord(row, word))) found.push(row.id);
  }
  return found;
}

const holdsWord = (customer: Customer, word: string): boolean =>
  customerTerms(customer).some((term) => term.startsWith(`w:${word}`));

/** Four digits or more, in a text that is nothing but a phone number. */
const isPhone = (text: string, digits: string): boolean => digits.length >= 4 && /^[\d\s()+.-]+$/.test(text);
