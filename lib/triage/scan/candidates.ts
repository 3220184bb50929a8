import { Automaton, dead, start } from './automaton.ts';
import { foreign, has, inWords, kindOf } from './kinds.ts';
import { beginsWithSpace, syntaxOf } from './syntax.ts';

const automaton = new Automaton();

/** Keeps an expression for all texts to come. Its number; null where it cannot be told where it matches. */
export function register(source: string): number | null {
  const syntax = syntaxOf(source);
  kept = [];
  return syntax && !beginsWithSpace(syntax) ? automaton.add(syntax) : null;
}

/** Where which registered expressions may match whole words of a text, by place. */
export interface Candidates {
  places: readonly number[];
  expressions: readonly number[];
}

const other = /[\p{L}\p{N}]/u;
const isLowHalf = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;
/** Whether the character at `at`, or the pair that ends there, is one of those that words are made of. */
function isInWord(text: string, at: number, kind: number): boolean {
  if (kind !== foreign) return has(inWords, kind);
  const pair = at > 0 && isLowHalf(text.charCodeAt(at)) ? at - 1 : at;
  return other.test(String.fromCodePoint(text.codePointAt(pair) ?? 0));
}

let kinds = new Uint8Array(2_048);
/** What was found in the last texts, the newest first: all rules read the same one, and some read it with parts blanked out. */
let kept: { text: string; found: Candidates }[] = [];

/** All candidates of `text`. No match is missed, and few others are named. */
export function candidatesIn(text: string): Candidates {
  for (const one of kept) if (one.text === text) return one.found;
  const found = read(text);
  kept = kept[0] ? [{ text, found }, kept[0]] : [{ text, found }];
  return found;
}

function read(text: string): Candidates {
  if (kinds.length < text.length) kinds = new Uint8Array(2 * text.length);
  for (let at = 0; at < text.length; at++) kinds[at] = kindOf(text.charCodeAt(at));
  const found: { places: number[]; expressions: number[] } = { places: [], expressions: [] };
  let inside = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!inside && code > 0x20 && !isLowHalf(code)) walk(text, at, found);
    inside = isInWord(text, at, kinds[at] as number);
  }
  return found;
}

/** Reads from `place` for as long as anything may still match. */
function walk(
  text: string,
  place: number,
  { places, expressions }: { places: number[]; expressions: number[] },
) {
  const first = places.length;
  let state = start;
  for (let at = place; at < text.length; at++) {
    state = automaton.step(state, kinds[at] as number);
    if (state === dead) return;
    const ends = automaton.ends(state);
    if (ends.length === 0) continue;
    // Within a word none of them ends.
    if (at + 1 < text.length && has(inWords, kinds[at + 1] as number)) continue;
    for (const expression of ends)
      if (expressions.indexOf(expression, first) < 0) {
        places.push(place);
        expressions.push(expression);
      }
  }
}
