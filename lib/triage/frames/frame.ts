import { placesOf, type Terms, terms } from '../rule.ts';
import { candidatesIn } from '../scan/candidates.ts';
import type { Reason } from '../triage.ts';

type Span = readonly [start: number, end: number];

/** Words of one kind. Only those that a frame begins with are looked for in every post. */
export class Kind {
  readonly #words: string;
  #anchor: Terms | undefined;
  #pattern: RegExp | undefined;

  constructor(words: string) {
    this.#words = words;
  }

  /** Has it looked for in every post, as the terms of rules are. */
  get anchor(): Terms {
    this.#anchor ??= terms(this.#words);
    return this.#anchor;
  }

  /** The first `count` places in `text`. */
  placesIn(text: string, count: number): Span[] {
    if (this.#anchor) return this.#anchor.placesIn(text, count);
    // As `terms` would have it; most posts never ask for it.
    this.#pattern ??= new RegExp(
      `(?<![\\p{L}\\p{N}_])(?:${this.#words.replaceAll("'", "['’]")})(?![\\p{L}\\p{N}_])`,
      'giu',
    );
    return placesOf(text, this.#pattern, count);
  }
}

/** One kind of words, given as the alternatives that `terms` takes. */
export const kind = (...words: readonly string[]): Kind => new Kind(words.join('|'));

/**
 * What is said only by words of several kinds together: something that gives way, and a thing that carries somebody.
 * The first kind has to be a rare one, since the others are looked for only where one of it was found.
 */
export interface Frame {
  anchor: Terms;
  kinds: readonly [Kind, ...Kind[]];
  /** How many characters of the text each word and the first one may span. */
  reach: number;
  /** Whether the end of a sentence may lie between them. */
  across: boolean;
}

const framed = (first: Kind, others: readonly Kind[], reach: number, across: boolean): Frame => ({
  anchor: first.anchor,
  kinds: [first, ...others],
  reach,
  across,
});
/** Words that have to be in one sentence. */
export const sentence = (first: Kind, ...others: Kind[]): Frame => framed(first, others, 140, false);
/** Words that have to be close by each other in one sentence. */
export const clause = (first: Kind, ...others: Kind[]): Frame => framed(first, others, 60, false);
/** Words that may be in neighbouring sentences. */
export const passage = (first: Kind, ...others: Kind[]): Frame => framed(first, others, 170, true);

/** Of one kind in one text; who repeats a word more often than this adds nothing. */
const most = 24;
const ends = /[.!?…;\n。]+(?=\s|$)/g;

const apart = (one: Span, other: Span): boolean => one[1] <= other[0] || other[1] <= one[0];

/** From the first character of one to the last of the other. */
const width = (one: Span, other: Span): number => Math.max(one[1], other[1]) - Math.min(one[0], other[0]);

function divided(stops: readonly Span[], one: Span, other: Span): boolean {
  const [from, to] = one[0] < other[0] ? [one[1], other[0]] : [other[1], one[0]];
  return stops.some(([stop]) => stop >= from && stop < to);
}

type Finder = Pick<Kind, 'placesIn'>;

/** The words by which `frame` is met in `text`, in the order of its kinds; null where it is not. */
function meeting(text: string, { kinds, reach, across }: Frame, not: readonly Finder[]): Span[] | null {
  const places: Span[][] = [];
  for (const one of kinds) {
    const found = one.placesIn(text, most);
    if (found.length === 0) return null;
    places.push(found);
  }
  const alike = not.flatMap((one) => one.placesIn(text, most));
  const stops = across ? [] : placesOf(text, ends, text.length);
  const [firsts = [], ...others] = places.map((some) =>
    some.filter((span) => alike.every((one) => apart(one, span))),
  );
  for (const first of firsts) {
    const met = [first];
    for (const some of others) {
      const next = some.find(
        (span) =>
          met.every((one) => apart(one, span)) && width(first, span) <= reach && !divided(stops, first, span),
      );
      if (!next) break;
      met.push(next);
    }
    if (met.length === kinds.length) return met;
  }
  return null;
}

/**
 * The first of `frames` that `text` meets, a reason for each of its words; none where it meets none. `not`: turns of
 * speech whose words count for nothing.
 */
export function meetings(
  id: Reason['id'],
  key: string,
  text: string,
  frames: readonly Frame[],
  not: readonly Finder[],
): Reason[] {
  const candidates = candidatesIn(text);
  // Frames that begin alike stand beside each other.
  let absent: Terms | undefined;
  for (const frame of frames) {
    const { anchor } = frame;
    if (anchor === absent || !anchor.mayBeAmong(candidates)) continue;
    if (anchor.placesIn(text, 1).length === 0) absent = anchor;
    else {
      const met = meeting(text, frame, not);
      if (met) return met.map((span) => ({ source: 'rule', id, message: { key }, span }));
    }
  }
  return [];
}
