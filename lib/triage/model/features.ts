/** Buckets that features are hashed into, and features that are read of one post at most. */
export const buckets = 6_400;
const most = 6_000;
/** A post is not read further than this, as by the rules. */
export const longest = 2_000;

/** The features of one text, kept in place until the next is read: making arrays for each would cost more than reading. */
export interface Features {
  /** How many entries of `bucket`, `value` and `owner` are filled. */
  size: number;
  bucket: Uint16Array;
  value: Float32Array;
  /** The token that the feature belongs to; a pair of words belongs to its second. */
  owner: Uint16Array;
  /** UTF-16 offsets of the tokens. */
  starts: number[];
  ends: number[];
  /** Length of the vector. */
  norm: number;
}

const bucket = new Uint16Array(most);
const value = new Float32Array(most);
const owner = new Uint16Array(most);
let size = 0;
let squares = 0;
const features: Features = {
  size,
  bucket,
  value,
  owner,
  starts: [],
  ends: [],
  norm: 1,
};

let read: string | undefined;

const token =
  /https?:\/\/\S+|www\.\S+|[@＠]\w{1,20}|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*|[$€£]?\d[\d.,:]*\d?[%kKmM]?|[!?]+|\.{2,}|…|\p{Extended_Pictographic}|[:;]-?[()DPp/]|[#$€£]/gu;

/** What stands for a number or a link; which one it is says nothing. */
const shapes = { link: 'https://', handle: '@', money: '$0', number: '0' } as const;

function shapeOf(raw: string): string {
  const first = raw.charCodeAt(0);
  if (first === 0x40 || first === 0xff20) return shapes.handle;
  if (raw.length > 4 && (raw.includes('://') || raw.startsWith('www.'))) return shapes.link;
  if (first === 0x24 || first === 0x20ac || first === 0xa3) return raw.length > 1 ? shapes.money : raw;
  if (first >= 0x30 && first <= 0x39) return shapes.number;
  if (raw.startsWith('!')) return raw.length > 1 ? '!!' : '!';
  if (raw.startsWith('?')) return raw.length > 1 ? '??' : '?';
  if (raw.startsWith('..') || raw === '…') return '..';
  const lower = raw.toLowerCase();
  const plain = lower.includes('’') ? lower.replaceAll('’', "'") : lower;
  // Few words are stretched, and looking for that by an expression costs more than the rest.
  for (let at = 2; at < plain.length; at++) {
    const code = plain.charCodeAt(at);
    if (code === plain.charCodeAt(at - 1) && code === plain.charCodeAt(at - 2))
      return plain.replace(/(.)\1{2,}/gu, '$1$1');
  }
  return plain;
}

const mixed = (hash: number): number => {
  let h = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return ((((h ^ (h >>> 15)) >>> 16) * buckets) >>> 16) & 0xffff;
};

function add(hash: number, weight: number, token: number): void {
  if (size >= most) return;
  bucket[size] = mixed(hash);
  value[size] = weight;
  owner[size] = token;
  size++;
  squares += weight * weight;
}

const seeds = { word: 0x811c9dc5, pair: 0x1b873593, part: 0x5bd1e995, shout: 0x3c6ef372 };
export const weights = { word: 1, pair: 0.8, part: 0.4 };

/** Where words are not spaced, a run of letters is a sentence: its single signs and their pairs say more. */
const unspaced = (code: number): boolean => code > 0x2e80 && code < 0xfb00;

/**
 * Reads words, pairs of words, the 3 to 5 letters that words begin and end with and any 4 within them; of Chinese,
 * Japanese and Korean the 1 to 3 signs in a row. The result is overwritten by the next call.
 */
export function featuresOf(text: string): Features {
  if (text === read) return features;
  read = text;
  size = 0;
  squares = 0;
  features.starts.length = 0;
  features.ends.length = 0;
  const body = text.length > longest ? text.slice(0, longest) : text;
  let before = seeds.pair;
  let at = 0;
  token.lastIndex = 0;
  for (let match = token.exec(body); match; match = token.exec(body)) {
    const { 0: raw, index } = match;
    const word = shapeOf(raw);
    features.starts.push(index);
    features.ends.push(index + raw.length);
    let hash = seeds.word;
    for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
    add(hash, weights.word, at);
    add(Math.imul(before ^ 0x9e3779b9, 0x85ebca6b) ^ hash, weights.pair, at);
    before = hash;
    const first = word.charCodeAt(0);
    const letters = first > 0x60 && word.length > 2;
    if (unspaced(first)) runs(word, at);
    else if (letters) parts(word, at);
    if (letters && raw.length > 2 && raw === raw.toUpperCase() && raw !== raw.toLowerCase())
      add(seeds.shout, weights.part, at);
    at++;
  }
  add(Math.imul(before ^ 0x9e3779b9, 0x85ebca6b), weights.pair, Math.max(0, at - 1));
  features.size = size;
  features.norm = Math.sqrt(squares);
  return features;
}

const codeAt = (word: string, at: number): number =>
  at < 0 || at === word.length ? 0x5f : word.charCodeAt(at);

function parts(word: string, owner: number): void {
  const end = word.length + 1;
  let hash = seeds.part;
  for (let to = -1; to < 4 && to < end; to++) {
    hash = Math.imul(hash ^ codeAt(word, to), 0x01000193);
    if (to >= 1) add(hash, weights.part, owner);
  }
  for (let from = Math.max(0, end - 5); from < end - 2; from++) {
    hash = seeds.part;
    for (let to = from; to < end; to++) hash = Math.imul(hash ^ codeAt(word, to), 0x01000193);
    add(hash, weights.part, owner);
  }
  for (let from = 0; from + 3 < word.length; from++) {
    hash = seeds.part;
    for (let to = from; to < from + 4; to++) hash = Math.imul(hash ^ word.charCodeAt(to), 0x01000193);
    add(hash, weights.part, owner);
  }
}

function runs(word: string, owner: number): void {
  for (let from = 0; from < word.length; from++) {
    let hash = seeds.part;
    for (let to = from; to < from + 3 && to < word.length; to++) {
      hash = Math.imul(hash ^ word.charCodeAt(to), 0x01000193);
      add(hash, weights.part, owner);
    }
  }
}
