import type { CustomerRecord } from '../crm/model.ts';
import { AmountIndex } from './amount-index.ts';
import { CodeIndex } from './code-index.ts';
import { DayIndex } from './day-index.ts';
import type { Fact, FactKind, Phrase } from './fact.ts';
import { fits } from './name-use.ts';
import { findSpeltNumbers } from './number-words.ts';
import { counts, findSizes } from './numbers.ts';
import { factsOf } from './record-facts.ts';
import type { RecordValue } from './rule.ts';
import { type Token, tokens } from './tokens.ts';
import { TopicIndex } from './topic-index.ts';
import { factsOfValues } from './value-facts.ts';

/** A value of the record in a text; UTF-16 offsets, end exclusive. */
export interface Hit {
  kind: FactKind;
  start: number;
  end: number;
  /** The same for every notation of the same value. */
  value: string;
  /** Where it is a nickname or misspelt: the name on file, which makes this one public and not the other way round. */
  of?: string;
}

interface Known extends Phrase {
  kind: FactKind;
}

const atAndDot = new Set(['at', 'dot', 'punkt', 'point', 'arroba', 'klammeraffe', 'ät']);
/** The facts of one record, arranged for looking up. Built once per record. */
export class RecordMatcher {
  readonly #phrases = new Map<string, Known[]>();
  readonly #codes = new CodeIndex();
  readonly #days = new DayIndex();
  readonly #amounts = new AmountIndex();
  readonly #sizes = new Map<string, FactKind>();
  readonly #topics = new TopicIndex();
  /** Names and places of which one letter may be missing, by what is left of them. */
  readonly #misspelt = new Map<string, Known>();
  /** Names in scripts without spaces. */
  readonly #unspaced: Known[] = [];

  readonly #told = new Map<string, readonly Hit[]>();
  #minute = 0;

  constructor(record: CustomerRecord | null, values: readonly RecordValue[]) {
    if (record) for (const fact of factsOf(record)) this.#add(fact);
    for (const fact of factsOfValues(values)) this.#add(fact);
  }

  #add(fact: Fact): void {
    switch (fact.form) {
      case 'phrase':
        this.#addPhrase(fact);
        break;
      case 'topic':
        this.#topics.add(fact.kind, fact.words);
        break;
      case 'code':
        this.#codes.add(fact.kind, fact.value, fact.groups);
        break;
      case 'day':
        this.#days.add(fact.kind, fact.value);
        break;
      case 'size':
        if (!this.#sizes.has(fact.value)) this.#sizes.set(fact.value, fact.kind);
        break;
      default:
        this.#amounts.add(fact.kind, fact.value);
    }
  }

  #addPhrase({ kind, words, use, spelt, of }: Known): void {
    const [first = ''] = words;
    const known = this.#phrases.get(first) ?? [];
    const same = ({ use: other, words: list }: Known): boolean =>
      other === use && list.length === words.length && list.every((word, at) => word === words[at]);
    if (known.length > 0 && known.some(same)) return;
    const one: Known = { kind, words, use };
    if (spelt) one.spelt = spelt;
    if (of) one.of = of;
    if (known.push(one) === 1) this.#phrases.set(first, known);
    if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(first))
      this.#unspaced.push(one);
    if (use === 'name' && words.length === 1 && first.length >= 6)
      for (const left of withoutOne(first)) if (!this.#misspelt.has(left)) this.#misspelt.set(left, one);
  }

  /** What `text` tells of the record, kept for whoever asks next. */
  told(text: string, now: Date | null): readonly Hit[] {
    const minute = Math.floor((now?.getTime() ?? 0) / 60_000);
    if (minute !== this.#minute || this.#told.size > 200) this.#told.clear();
    this.#minute = minute;
    const known = this.#told.get(text) ?? [...this.hits(text, now)];
    this.#told.set(text, known);
    return known;
  }

  /** What `text` tells of the record. `lenient` takes names in any spelling, as suits what is public already. */
  *hits(text: string, now: Date | null, lenient = false): Generator<Hit> {
    const list = tokens(text);
    for (let at = 0; at < list.length; at++)
      if (this.#begins((list[at] as Token).word)) yield* this.#phrasesAt(text, list, at, lenient);
    yield* this.#spelledOut(list);
    for (const { kind, start, end, value } of this.#codes.hits(text))
      yield { kind, start, end, value: `code ${value}` };
    yield* this.#numberHits(text, list);
    for (const { kind, start, end, value } of this.#days.hits(text, now, lenient))
      yield { kind, start, end, value: `date ${value}` };
    for (const { kind, start, end, value } of this.#topics.hits(list))
      yield { kind, start, end, value: `topic ${value}` };
  }

  /** Whether a phrase may begin with `word`; nearly none does. */
  #begins(word: string): boolean {
    return (
      word.length >= 5 ||
      this.#unspaced.length > 0 ||
      this.#phrases.has(word) ||
      (word.endsWith('s') && this.#phrases.has(word.slice(0, -1)))
    );
  }

  *#phrasesAt(text: string, list: Token[], at: number, lenient: boolean): Generator<Hit> {
    const first = list[at] as Token;
    const own = this.#phrases.get(first.word);
    const plural = first.word.endsWith('s') ? (this.#phrases.get(first.word.slice(0, -1)) ?? []) : [];
    for (const known of own || plural.length > 0 ? [...(own ?? []), ...plural] : []) {
      const { kind, words, use, spelt = words, of } = known;
      if (words[0] !== first.word && kind !== 'product' && kind !== 'name') continue;
      let last = at;
      const whole = words.slice(1).every((word) => {
        last++;
        if (use === 'email') while (atAndDot.has(list[last]?.word ?? '') && list[last]?.word !== word) last++;
        const token = list[last];
        return token?.word === word && token.start - (list[last - 1] as Token).end <= 4;
      });
      if (whole && counted(text, known, list[last] as Token)) continue;
      if (whole && (lenient || fits(use, text, list, at, last)))
        yield {
          kind,
          start: first.start,
          end: (list[last] as Token).end,
          value: `${kind} ${spelt.join(' ')}`,
          ...(of && { of: `${kind} ${of.join(' ')}` }),
        };
    }
    if (!own && first.word.length >= 5) yield* this.#misspeltAt(text, list, at);
    for (const { kind, words, spelt = words } of this.#unspaced) {
      const [word = ''] = words;
      const found = first.word.length > word.length && words.length === 1 ? first.raw.indexOf(word) : -1;
      if (found >= 0)
        yield {
          kind,
          start: first.start + found,
          end: first.start + found + word.length,
          value: `${kind} ${spelt.join(' ')}`,
        };
    }
  }

  *#misspeltAt(text: string, list: Token[], at: number): Generator<Hit> {
    const token = list[at] as Token;
    const { word, raw, start, end } = token;
    if (this.#misspelt.size === 0 || !/^\p{Lu}/u.test(raw) || word.length > 30) return;
    for (const left of [word, ...withoutOne(word)]) {
      const one = this.#misspelt.get(left);
      const [meant = ''] = one?.words ?? [];
      if (!one || meant[0] !== word[0] || Math.abs(meant.length - word.length) > 1) continue;
      // The sentence's own capital makes a name of any word.
      if (!fits('title', text, list, at, at)) continue;
      const of = `${one.kind} ${(one.spelt ?? one.words).join(' ')}`;
      yield { kind: one.kind, start, end, value: `${one.kind} ${word}`, of };
      return;
    }
  }

  /** "M a r i s o l", "m.a.r.i.s.o.l". */
  *#spelledOut(list: Token[]): Generator<Hit> {
    for (let from = 0; from < list.length; from++) {
      let to = from;
      while (
        list[to]?.raw.length === 1 &&
        (to === from || (list[to] as Token).start - (list[to - 1] as Token).end <= 3)
      )
        to++;
      // Nobody spells out more than a name.
      if (to - from >= 4 && to - from <= 40) {
        const run = list.slice(from, to);
        const spelt = run.map(({ word }) => word).join('');
        for (const [word, known] of this.#phrases) {
          const one =
            word.length >= 4 && spelt.includes(word)
              ? known.find(({ words }) => words.length === 1)
              : undefined;
          if (one)
            yield {
              kind: one.kind,
              start: (run[0] as Token).start,
              end: (run.at(-1) as Token).end,
              value: `${one.kind} ${word}`,
            };
        }
      }
      from = Math.max(from, to - 1);
    }
  }

  *#numberHits(text: string, list: Token[]): Generator<Hit> {
    for (const { start, end, value } of findSizes(text)) {
      const kind = this.#sizes.get(value);
      if (kind) yield { kind, start, end, value: `size ${value}` };
    }
    const spelt = findSpeltNumbers(text, list);
    for (const { start, end, digits } of spelt) {
      const kind = this.#codes.spelt(digits);
      if (kind) yield { kind, start, end, value: `code ${digits}` };
      const age = this.#phrases.get(digits)?.find(({ words }) => words.length === 1);
      if (age && digits.length > 1) yield { kind: age.kind, start, end, value: `${age.kind} ${digits}` };
    }
    for (const { kind, start, end, value } of this.#amounts.hits(text, spelt))
      yield { kind, start, end, value: `amount ${value}` };
  }
}

const withoutOne = (word: string): string[] => [
  word,
  ...Array.from({ length: word.length - 1 }, (_, at) => word.slice(0, at + 1) + word.slice(at + 2)),
];

/** A short number that counts something here: "43 shops" of somebody who is 43. */
const counted = (text: string, { words }: Known, { end }: Token): boolean =>
  words.length === 1 &&
  /^\d{1,3}$/.test(words[0] ?? '') &&
  (counts(text.slice(end, end + 18)) ||
    /^(?:[.,:/]\d|%|\/7| (?:hours?|minutes?)\b)/.test(text.slice(end, end + 9)));

const none: readonly RecordValue[] = [];
const nobody = {};
const matchers = new WeakMap<object, WeakMap<readonly RecordValue[], RecordMatcher>>();

/**
 * The matcher of `record` and of what else the CRM holds, built at the first call. Both are snapshots and never change in
 * place.
 */
export function matcherOf(
  record: CustomerRecord | null,
  values: readonly RecordValue[] = none,
): RecordMatcher {
  const own = record ?? nobody;
  const byValues = matchers.get(own) ?? new WeakMap<readonly RecordValue[], RecordMatcher>();
  matchers.set(own, byValues);
  const known = byValues.get(values) ?? new RecordMatcher(record, values);
  byValues.set(values, known);
  return known;
}
