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
  | 'contact'
  | 'card'
  | 'iban'
  | 'identity'
  | 'plan'
  | 'day'
  | 'other';

/**
 * When a phrase counts: always; as a name, in any case; only with a capital; only where the sentence uses it as a name or
 * place ("Hi Mark", "in Reading"), being an English word otherwise; only when addressed ("Hi Mari,"), being a guess at a
 * short form; before "plan" and the like or with a capital; an address of e-mail, with "at" and "dot" spelt out or not.
 */
export type PhraseUse = 'always' | 'name' | 'capital' | 'title' | 'place' | 'called' | 'plan' | 'email';

export interface Phrase {
  words: string[];
  use: PhraseUse;
  /** What it spells, where it is run together: what of it has to be public. */
  spelt?: string[];
  /** The name that it is another one for, a nickname or initials. Whoever shows this one has not shown that. */
  of?: string[];
}

export type Fact = { kind: FactKind } & (
  | ({ form: 'phrase' } & Phrase)
  /** Letters and digits only, upper case. Parts of it count where they end where a group of `groups` does. */
  | { form: 'code'; value: string; groups: string[] }
  | { form: 'amount' | 'size' | 'day'; value: string }
  | { form: 'topic'; words: string[] }
);

export const phrase = (kind: FactKind, words: string[], use: PhraseUse, spelt?: string[]): Fact[] =>
  words.length > 0 && words[0] ? [{ kind, form: 'phrase', words, use, ...(spelt && { spelt }) }] : [];

/** A nickname or initials, `of` the name on file. */
export const otherName = (word: string, use: PhraseUse, of: string[]): Fact[] =>
  word ? [{ kind: 'name', form: 'phrase', words: [word], use, of }] : [];
