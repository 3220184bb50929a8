import { Automaton } from './automaton.ts';
import { folded } from './folded.ts';
import { foreign, has, inWords, kinds as kindCount, kindOf } from './kinds.ts';
import { beginsWithSpace, syntaxOf } from './syntax.ts';

const automaton = new Automaton();

/** Keeps an expression for all texts to come. Its number; null where it cannot be told where it matches. */
export function register(source: string): number | null {
  const syntax = syntaxOf(source);
  last = undefined;
  other = undefined;
  return syntax && !beginsWithSpace(syntax) ? automaton.add(syntax) : null;
}

/** Where each registered expression may match whole words of a text, by its number: places in their order. */
export interface Candidates {
  /** The text in small letters, as `folded` gives it. */
  lower: string;
  places: readonly (readonly number[] | undefined)[];
}

const alphanumeric = /[\p{L}\p{N}]/u;
const isHighHalf = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLowHalf = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** Whether the character at `at`, or the pair that ends there, is a letter or a digit. */
function isAlphanumeric(text: string, at: number): boolean {
  const paired = at > 0 && isLowHalf(text.charCodeAt(at)) && isHighHalf(text.charCodeAt(at - 1));
  const pair = paired ? at - 1 : at;
  return alphanumeric.test(String.fromCodePoint(text.codePointAt(pair) ?? 0));
}

const isWordKind = Uint8Array.from({ length: kindCount }, (_, kind) => (has(inWords, kind) ? 1 : 0));

// Of each character of the text that is read: its kind, and whether it surely belongs to a word.
let kinds = new Uint8Array(2_048);
let inside = new Uint8Array(2_048);
interface Read {
  text: string;
  found: Candidates;
}
// The last texts: all rules read the same one, and some read it again with parts blanked out.
let last: Read | undefined;
let other: Read | undefined;

/** All candidates of `text`. No match is missed, and few others are named. */
export function candidatesIn(text: string): Candidates {
  if (last?.text === text) return last.found;
  if (other?.text === text) return other.found;
  other = last;
  last = { text, found: read(text) };
  return last.found;
}

function read(text: string): Candidates {
  const size = text.length;
  if (kinds.length <= size) {
    kinds = new Uint8Array(2 * size);
    inside = new Uint8Array(2 * size);
  }
  for (let at = 0; at < size; at++) {
    const kind = kindOf(text.charCodeAt(at));
    kinds[at] = kind;
    inside[at] = isWordKind[kind] as number;
  }
  inside[size] = 0;
  const found: (number[] | undefined)[] = new Array(automaton.size);
  let place = 0;
  const add = (expression: number): void => {
    const places = found[expression];
    if (!places) found[expression] = [place];
    else if (places.at(-1) !== place) places.push(place);
  };
  for (let after = false; place < size; place++) {
    const code = text.charCodeAt(place);
    if (!after && code > 0x20 && !isLowHalf(code)) automaton.read(kinds, inside, place, size, add);
    after = inside[place] === 1 || (kinds[place] === foreign && isAlphanumeric(text, place));
  }
  return { lower: folded(text), places: found };
}
