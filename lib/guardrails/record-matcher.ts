import type { CustomerRecord } from '../crm/model.ts';
import { dateKey, findDates } from './dates.ts';
import { compact, findAmounts, findDigits, findSizes } from './numbers.ts';
import { type Fact, type FactKind, factsOf, type PhraseUse, topicWord } from './record-facts.ts';
import { type Token, tokens } from './tokens.ts';

/** A value of the record in a text; UTF-16 offsets, end exclusive. */
export interface Hit {
  kind: FactKind;
  start: number;
  end: number;
  /** The same for every notation of the same value. */
  value: string;
}

interface Phrase {
  kind: FactKind;
  words: string[];
  use: PhraseUse;
  spelt?: string[];
}

const beforeNames = new Set([
  'hi',
  'hello',
  'hey',
  'dear',
  'thanks',
  'thank',
  'sorry',
  'mr',
  'mrs',
  'ms',
  'miss',
  'mx',
  'dr',
]);
const beforePlaces = new Set(['in', 'near', 'to', 'from', 'at', 'around', 'outside', 'of', 'for']);
const atAndDot = new Set(['at', 'dot']);
// Only these say something by their month or year alone; contacts happen all the year round.
const telling: ReadonlySet<FactKind> = new Set(['installed', 'warranty', 'since', 'due']);
const cue =
  /(?:ending|ends|last four|last 4|digits|number|no\.?|#|case|order|serial|ref|reference|ticket)[\s:]{0,2}(?:in |with )?$/i;

/** The facts of one record, arranged for looking up. Built once per record. */
export class RecordMatcher {
  readonly #phrases = new Map<string, Phrase[]>();
  readonly #codes = new Map<string, FactKind>();
  readonly #digits = new Map<string, FactKind>();
  readonly #amounts = new Map<string, FactKind>();
  readonly #sizes = new Map<string, FactKind>();
  readonly #dates = new Map<string, { kind: FactKind; value: string }>();
  readonly #topics = new Map<string, { kind: FactKind; words: string[] }>();
  readonly #haystack: string;

  constructor(record: CustomerRecord) {
    for (const fact of factsOf(record)) this.#add(fact);
    this.#haystack = [...this.#digits.keys()].join('|');
  }

  #add(fact: Fact): void {
    const keep = <T>(map: Map<string, T>, key: string, value: T) => map.has(key) || map.set(key, value);
    if (fact.form === 'phrase') {
      const [first = ''] = fact.words;
      this.#phrases.set(first, [...(this.#phrases.get(first) ?? []), fact]);
    } else if (fact.form === 'topic') keep(this.#topics, fact.words.join(' '), fact);
    else if (fact.form === 'code') keep(this.#codes, fact.value, fact.kind);
    else if (fact.form === 'digits') keep(this.#digits, fact.value, fact.kind);
    else if (fact.form === 'size') keep(this.#sizes, fact.value, fact.kind);
    else if (fact.form === 'amount') {
      keep(this.#amounts, fact.value, fact.kind);
      // "$412" gives "$412.80" away as well; a single dollar does not.
      const whole = Math.floor(Number(fact.value));
      if (whole >= 10)
        for (const near of [whole, Math.round(Number(fact.value))])
          keep(this.#amounts, String(near), fact.kind);
    } else {
      const { kind, value } = fact;
      keep(this.#dates, value, { kind, value });
      keep(this.#dates, `-${value.slice(4)}`, { kind, value });
      if (telling.has(kind))
        for (const size of kind === 'due' ? [7] : [7, 4])
          keep(this.#dates, value.slice(0, size), { kind, value: value.slice(0, size) });
    }
  }

  /** What `text` tells of the record. `lenient` takes names in any spelling, as suits what is public already. */
  *hits(text: string, now: Date | null, lenient = false): Generator<Hit> {
    const list = tokens(text);
    for (let at = 0; at < list.length; at++) yield* this.#phrasesAt(text, list, at, lenient);
    yield* this.#codeHits(text);
    yield* this.#digitHits(text);
    for (const [found, known, name] of [
      [findAmounts(text), this.#amounts, 'amount'],
      [findSizes(text), this.#sizes, 'size'],
    ] as const)
      for (const { start, end, value } of found) {
        const kind = known.get(value);
        if (kind) yield { kind, start, end, value: `${name} ${value}` };
      }
    for (const { start, end, readings } of findDates(text, now))
      for (const reading of readings) {
        const known = this.#dates.get(dateKey(reading));
        if (known) yield { kind: known.kind, start, end, value: `date ${known.value}` };
      }
    yield* this.#topicHits(list);
  }

  *#phrasesAt(text: string, list: Token[], at: number, lenient: boolean): Generator<Hit> {
    const first = list[at] as Token;
    const plural = first.word.endsWith('s') ? (this.#phrases.get(first.word.slice(0, -1)) ?? []) : [];
    for (const { kind, words, use, spelt = words } of [
      ...(this.#phrases.get(first.word) ?? []),
      ...plural.filter((one) => one.kind === 'product'),
    ]) {
      let last = at;
      const whole = words.slice(1).every((word) => {
        last++;
        if (use === 'email') while (atAndDot.has(list[last]?.word ?? '') && list[last]?.word !== word) last++;
        const token = list[last];
        return token?.word === word && token.start - (list[last - 1] as Token).end <= 4;
      });
      if (whole && (lenient || fits(use, text, list, at)))
        yield {
          kind,
          start: first.start,
          end: (list[last] as Token).end,
          value: `${kind} ${spelt.join(' ')}`,
        };
    }
  }

  *#codeHits(text: string): Generator<Hit> {
    const { text: packed, at } = compact(text);
    for (const [code, kind] of this.#codes)
      for (let from = packed.indexOf(code); from >= 0; from = packed.indexOf(code, from + code.length)) {
        const start = at[from] as number;
        const end = (at[from + code.length - 1] as number) + 1;
        // Letters and digits on either side make it another code; wide gaps make it no code at all.
        const glued = /[A-Za-z0-9]/.test(text[start - 1] ?? '') || /[A-Za-z0-9]/.test(text[end] ?? '');
        if (!glued && !/[^A-Za-z0-9]{3}|[,;!?@\n]/.test(text.slice(start, end)))
          yield { kind, start, end, value: `code ${code}` };
      }
  }

  *#digitHits(text: string): Generator<Hit> {
    for (const { start, end, value } of findDigits(text)) {
      const before = text.slice(Math.max(0, start - 24), start);
      // "HT204215" is somebody else's code, and a link's numbers are its own; the record's codes are found whole.
      if (/[A-Za-z]$/.test(before) || /^[A-Za-z]/.test(text.slice(end, end + 1))) continue;
      if (value.length < 6 && /:\/\/\S*$/.test(text.slice(Math.max(0, start - 200), start))) continue;
      const yearly = /^(?:19|20)\d\d$/.test(value) && !cue.test(before);
      if (
        yearly ||
        /[$€£]\s?$/.test(before) ||
        /^\s?(?:%|dollars|euros|pounds)/.test(text.slice(end, end + 9))
      )
        continue;
      const kind = this.#digitKind(value) ?? this.#digitKind(value.replace(/^0+/, ''));
      if (kind) yield { kind, start, end, value: `digits ${value}` };
    }
  }

  #digitKind(value: string): FactKind | undefined {
    if (value.length >= 4 && this.#haystack.includes(value))
      return [...this.#digits].find(([known]) => known.includes(value))?.[1];
    // With a country code that the record leaves out.
    for (let cut = 1; cut <= 4 && value.length - cut >= 7; cut++) {
      const kind = this.#digits.get(value.slice(cut));
      if (kind) return kind;
    }
    return undefined;
  }

  *#topicHits(list: Token[]): Generator<Hit> {
    const telling = list.flatMap((token) => {
      const word = topicWord(token.word);
      return word ? [{ word, start: token.start, end: token.end }] : [];
    });
    for (const size of [3, 2])
      for (let at = 0; at + size <= telling.length; at++) {
        const part = telling.slice(at, at + size);
        const topic = this.#topics.get(part.map(({ word }) => word).join(' '));
        const [start, end] = [part[0]?.start ?? 0, part.at(-1)?.end ?? 0];
        if (topic && end - start <= 80)
          yield { kind: topic.kind, start, end, value: `topic ${topic.words.join(' ')}` };
      }
  }
}

/** Whether the phrase at `at` is used as a name, a place or a thing rather than as a plain word. */
function fits(use: PhraseUse, text: string, list: Token[], at: number): boolean {
  const token = list[at] as Token;
  const previous = list[at - 1];
  const gap = previous ? text.slice(previous.end, token.start) : '';
  const before = previous?.raw.toLowerCase() ?? '';
  const capital = /^\p{Lu}/u.test(token.raw);
  if (use === 'capital') return capital;
  if (use === 'title') return capital && beforeNames.has(before) && /^[.,]? $/.test(gap);
  if (use === 'place') return capital && ((beforePlaces.has(before) && gap === ' ') || gap === ', ');
  return true;
}

const matchers = new WeakMap<CustomerRecord, RecordMatcher>();

/** The matcher of `record`, built at the first call. A record is a snapshot and never changes in place. */
export function matcherOf(record: CustomerRecord): RecordMatcher {
  const known = matchers.get(record) ?? new RecordMatcher(record);
  matchers.set(record, known);
  return known;
}
