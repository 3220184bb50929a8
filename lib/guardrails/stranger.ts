import { findUrls } from './find-urls.ts';
import * as english from './stranger-patterns.ts';
import { isTopic, isVague, stem, type Word, wordsOf } from './topics.ts';

/**
 * opening: it begins with a word that refers to something unsaid. elsewhere: it points to another message.
 * unexplained: a pronoun stands for nothing named before. nothing: it names neither a matter nor a next step.
 */
export interface Lost {
  kind: 'opening' | 'elsewhere' | 'unexplained' | 'nothing';
  /** UTF-16 offsets into the draft. */
  span: readonly [start: number, end: number];
}

/** A reply without greeting and signature, and where it names something. */
interface Reply {
  said: string;
  words: Word[];
  /** Offsets of what it names, in order. */
  names: number[];
  linked: boolean;
  /** Whether a stranger learns what it is about, or what to do. */
  grounded: boolean;
}

const hit = (kind: Lost['kind'], start: number, end: number): Lost => ({ kind, span: [start, end] });
const sentenceEnd = (text: string): number => /[.!?\n](?:\s|$)/.exec(text)?.index ?? text.length;

/** Words for another message, another thread, "the other one". */
function pointsAway({ said, names, linked }: Reply): Lost | null {
  // "The link below" is in the reply itself.
  for (const { 0: words, index } of said.matchAll(english.elsewhere))
    if (!(linked && /below|link/i.test(words))) return hit('elsewhere', index, index + words.length);
  for (const { 0: words, index } of said.matchAll(english.someOne))
    if (index < (names[0] ?? said.length)) return hit('unexplained', index, index + words.length);
  return null;
}

/** "Yes.", "Not yet": an answer that says nothing without its question. The offset behind it otherwise. */
function answers({ said, names, linked }: Reply, from: number): Lost | number {
  const rest = said.slice(from);
  const answer = english.elliptic.exec(rest)?.[0].length;
  if (!answer) return from;
  const end = from + Math.max(sentenceEnd(rest), answer);
  const within = names.some((at) => at >= from && at < end);
  const next = said.slice(end).replace(/^[\s.!?]+/, '');
  // "No. The oven needs 230 volts": the next sentence says it all.
  const after = names.some((at) => at > end) && !english.pronoun.test(next);
  return within || after || (linked && names.length > 0) ? from + answer : hit('opening', from, end);
}

function opensLoose({ said, names, grounded }: Reply, from: number): Lost | null {
  const rest = said.slice(from);
  const clipped = english.short.exec(rest);
  if (clipped) return hit('opening', from, from + clipped[0].length);
  const word = english.pronoun.exec(rest)?.[0].toLowerCase();
  if (!word || english.expletive.test(rest)) return null;
  if (names.length > 0 && grounded && english.remark.test(rest)) return null;
  if (word === 'this' && english.atLink.test(rest)) return null;
  const determines = /^(?:th..|th.se|some|one|his|its)$/.test(word) && word !== 'they' && word !== 'them';
  if (determines && !english.verbal.test(rest.slice(word.length))) return null;
  const named = names.some((at) => at < from + sentenceEnd(rest));
  return named && english.points.test(rest) ? null : hit('opening', from, from + word.length);
}

/** Whether the pronoun `word` at `index` is understood although nothing was named before it. */
function understood({ said, names, grounded }: Reply, word: string, index: number): boolean {
  const earlier = said.slice(0, index);
  const before = earlier.slice(-60);
  const after = said.slice(index + word.length);
  const pronoun = word.toLowerCase();
  if (pronoun === 'there') return !english.place.test(before);
  if (names.length > 0 && english.remark.test(said.slice(index))) return true;
  if (grounded && english.idiom.test(before)) return true;
  if (pronoun === 'it') return english.expletive.test(`it${after}`) || english.talk.test(earlier);
  if (pronoun === 'they' || pronoun === 'them') return english.somebody.test(earlier);
  if (pronoun.startsWith('th')) {
    if (pronoun === 'that' && english.joins.test(before)) return true;
    if (/^th(?:is|ese)$/.test(pronoun) && english.atLink.test(after)) return true;
    if (/^\s(?:right )?here\b/.test(after)) return true;
    const end = index + sentenceEnd(said.slice(index));
    if (english.points.test(said.slice(index)) && names.some((at) => at > index && at < end)) return true;
    return /^\s+\w/.test(after) && !english.verbal.test(after) && !english.follows.test(after);
  }
  return false;
}

function unexplained(reply: Reply, from: number): Lost | null {
  const first = reply.names[0] ?? reply.said.length;
  for (const { 0: word, index } of reply.said.matchAll(english.loose)) {
    if (index >= first) return null;
    if (index !== from && !understood(reply, word, index))
      return hit('unexplained', index, index + word.length);
  }
  return null;
}

function judged(reply: Reply): Lost | null {
  const away = pointsAway(reply);
  if (away) return away;
  const from = answers(reply, english.lead.exec(reply.said)?.[0].length ?? 0);
  if (typeof from !== 'number') return from;
  const lost = opensLoose(reply, from) ?? unexplained(reply, from);
  if (lost || reply.grounded) return lost;
  return hit('nothing', reply.words[0]?.start ?? 0, reply.words.at(-1)?.end ?? reply.said.length);
}

/**
 * Why a stranger who meets `draft` alone, as a repost, would not understand it; null where they would. English. `heard`:
 * the matters that the customer wrote of; `products`: the team's names for what it sells.
 */
export function lostOn(
  draft: string,
  heard: ReadonlySet<string>,
  products: readonly string[] = [],
): Lost | null {
  const body = draft.slice(0, longest).replace(/\s[\^~*/–—-]{1,2}\s?\p{L}[\p{L}.]{0,14}\s{0,20}$/u, '');
  const from = english.greeting.exec(body)?.[0].length ?? 0;
  const said = body.slice(from);
  const words = wordsOf(said);
  if (words.length === 0) return null;
  const names = named(said, words, heard, products);
  const linked = findUrls(said).length > 0 || /\d{3}[-. ]?\d{3,4}/.test(said);
  const grounded = names.length > 0 || linked || english.nextStep.test(said);
  const lost = judged({ said, words, names, linked, grounded });
  return lost && { kind: lost.kind, span: [from + lost.span[0], from + lost.span[1]] };
}

/** The words of `text` that name a matter, without their endings. */
export const mattersOf = (text: string): ReadonlySet<string> =>
  new Set(wordsOf(text).flatMap(({ word }) => (isVague(word) ? [] : [stem(word)])));

/** A stranger does not read on for longer. */
const longest = 1_000;

/** Where `said` names something: its nouns by their place, the customer's own words, the team's products, hashtags. */
function named(
  said: string,
  all: readonly Word[],
  theirs: ReadonlySet<string>,
  products: readonly string[],
): number[] {
  const places = all.flatMap((word, at) =>
    isTopic(all, at) || (theirs.has(stem(word.word)) && !isVague(word.word)) ? [word.start] : [],
  );
  const low = said.toLowerCase();
  for (const product of products) {
    const place = product ? low.indexOf(product.toLowerCase()) : -1;
    if (place >= 0) places.push(place);
  }
  for (const { index } of said.matchAll(/(?<![\p{L}\p{N}])#\p{L}/gu)) places.push(index);
  return places.sort((a, b) => a - b);
}
