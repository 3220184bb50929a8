import type { Case, Customer, Identity, Interaction } from '../model.ts';

/*
 * What IndexedDB cannot compute by itself and is kept beside each row, for its indexes alone. Made anew with every
 * write, by db.ts; whoever reads a row does not see them.
 */

/** "Xóchitl" is found by "xochitl". */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

export const alphanumeric = (text: string): string => folded(text).replace(/[^\p{L}\p{N}]/gu, '');
export const digitsOf = (text: string): string => text.replace(/\D/g, '');
export const reversed = (text: string): string => [...text].reverse().join('');

/** Scripts that put no spaces between words: any place in them may be the beginning of what somebody types. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/u;

/**
 * What the words that somebody types are beginnings of: the words of the name, whole and by their parts, the email and
 * the parts of what stands before its @, and the phone ("p:") with and without its country's code, and from its end
 * ("e:"), which is what people know of a number. Each costs its time at an import.
 */
export function customerTerms({ name, email, phone }: Customer): string[] {
  const mail = folded(email ?? '').trim();
  const words = folded(name)
    .split(/\s+/)
    .flatMap((word) => [word, ...word.split(notLetters)])
    .flatMap((word) => (unspaced.test(word) ? tailsOf([...word]) : word));
  const all = [...words, mail, ...(mail.split('@')[0] ?? '').split(notLetters)].filter(Boolean);
  const terms = all.map((word) => `w:${word.slice(0, 100)}`);
  return [...new Set(phone ? [...terms, ...phoneTerms(phone)] : terms)];
}

const notLetters = /[^\p{L}\p{N}]+/u;
const tailsOf = (letters: string[]): string[] => letters.map((_one, at) => letters.slice(at).join(''));

function phoneTerms(phone: string): string[] {
  // Without an extension: who knows the end of a number means the number's own.
  const digits = digitsOf(/^[\d\s()+./-]*/.exec(phone)?.[0] ?? '');
  const code = /^\s*\+\s*(\d+)\D/.exec(phone)?.[1] ?? '';
  return [`p:${digits}`, `p:${digits.slice(code.length)}`, `e:${reversed(digits)}`];
}

/** Numbers of the case and its order without their punctuation, whole and from their first digit on. */
export function caseRefs({ number, orderNumber }: Pick<Case, 'number' | 'orderNumber'>): string[] {
  const compact = [number, orderNumber ?? ''].map(alphanumeric).filter(Boolean);
  return [...new Set(compact.flatMap((ref) => [ref, ref.replace(/^\D+/, '')]).filter(Boolean))];
}

export const customerKeys = (row: Customer) => ({
  emailKey: (row.email ?? '').trim().toLowerCase(),
  phoneKey: digitsOf(row.phone ?? ''),
  terms: customerTerms(row),
});

export const identityKeys = (row: Identity) => ({ handleKey: row.handle.toLowerCase() });
export const caseKeys = (row: Case) => ({ refs: caseRefs(row) });
/** By instant, not by text: "…+02:00" and "…Z" do not sort as strings. */
export const interactionKeys = (row: Interaction) => ({ instant: Date.parse(row.at) || 0 });

/** By table, for those that have any. */
export const keysOf: Record<string, (row: never) => object> = {
  customers: customerKeys,
  identities: identityKeys,
  cases: caseKeys,
  interactions: interactionKeys,
};

export const storedKeys = ['emailKey', 'phoneKey', 'terms', 'handleKey', 'refs', 'instant'];

/** What was asked for and is not there comes by as undefined. */
export function withoutKeys<Row extends object | undefined>(row: Row): Row {
  if (!row) return row;
  const bare: Record<string, unknown> = { ...row };
  for (const name of storedKeys) delete bare[name];
  return bare as Row;
}
