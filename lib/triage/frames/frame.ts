import { type Terms, terms } from '../rule.ts';
import type { Reason } from '../triage.ts';

type Span = readonly [start: number, end: number];

/**
 * What is said only by words of several kinds together: something that gives way, and a thing that carries somebody.
 * The first kind should be the rarest, since the others are looked for only where one of it was found.
 */
export interface Frame {
  kinds: readonly [Terms, ...Terms[]];
  /** How many characters of the text the words may span. */
  reach: number;
  /** Whether the end of a sentence may lie between them. */
  across: boolean;
}

/** One kind of words, given as the alternatives that `terms` takes. */
export const kind = (...words: readonly string[]): Terms => terms(words.join('|'));

/** Words that have to be in one sentence. */
export const sentence = (...kinds: [Terms, ...Terms[]]): Frame => ({ kinds, reach: 140, across: false });
/** Words that have to be close by each other in one sentence. */
export const clause = (...kinds: [Terms, ...Terms[]]): Frame => ({ kinds, reach: 60, across: false });
/** Words that may be in neighbouring sentences. */
export const passage = (...kinds: [Terms, ...Terms[]]): Frame => ({ kinds, reach: 170, across: true });

/** Of one kind in one text; who repeats a word more often than this adds nothing. */
const most = 24;
const ends = /[.!?…;\n。]+(?=\s|$)/g;

const apart = (one: Span, other: Span): boolean => one[1] <= other[0] || other[1] <= one[0];

/** From the first character of one to the last of the other. */
const width = (one: Span, other: Span): number => Math.max(one[1], other[1]) - Math.min(one[0], other[0]);

function endsOf(text: string): number[] {
  const found: number[] = [];
  ends.lastIndex = 0;
  for (let match = ends.exec(text); match; match = ends.exec(text)) found.push(match.index);
  return found;
}

const divided = (stops: readonly number[], one: Span, other: Span): boolean => {
  const [from, to] = one[0] < other[0] ? [one[1], other[0]] : [other[1], one[0]];
  return stops.some((stop) => stop >= from && stop < to);
};

/** The words by which `frame` is met in `text`, in the order of its kinds; null where it is not. */
function meeting(text: string, { kinds, reach, across }: Frame, not: readonly Terms[]): Span[] | null {
  const places: Span[][] = [];
  for (const one of kinds) {
    const found = one.placesIn(text, most);
    if (found.length === 0) return null;
    places.push(found);
  }
  const alike = not.flatMap((one) => one.placesIn(text, most));
  const stops = across ? [] : endsOf(text);
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
  not: readonly Terms[],
): Reason[] {
  for (const frame of frames) {
    const met = meeting(text, frame, not);
    if (met) return met.map((span) => ({ source: 'rule', id, message: { key }, span }));
  }
  return [];
}
