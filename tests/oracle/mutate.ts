/** Broken responses made from good ones, the same ones for the same seed. */

export type Random = () => number;

/** Mulberry32: a small generator of numbers from 0 to 1. */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Node = Record<string, unknown> | unknown[];

/** Whatever says who wrote what: left alone where the author must come out right. */
const identity = new Set(['core', 'user', 'users', 'rest_id', 'id_str', 'user_id_str', '__proto__']);
/** Names that mean something to a reader of X's posts, and some that mean something to JavaScript. */
const known = [
  'legacy',
  'tweet',
  'result',
  'tweet_results',
  'quoted_status_result',
  'retweeted_status_result',
  'promotedMetadata',
  'note_tweet',
  'entities',
  'constructor',
  'prototype',
  'toString',
  'length',
];
const identifying = ['rest_id', 'id_str', 'user_id_str', 'core', 'user', 'full_text', '__proto__'];

/**
 * A copy of a response with one to six things wrong: missing, retyped, renamed, deeply nested, huge, doubled or of a
 * hostile name. With `sparing`, nothing that says who wrote a post is touched, moved or made up.
 */
export function mutate(body: unknown, random: Random, sparing: boolean): unknown {
  const copy: unknown = structuredClone(body);
  const wrongs = 1 + Math.floor(random() * 6);
  for (let wrong = 0; wrong < wrongs; wrong++) {
    const places = placesIn(copy, sparing);
    const place = places[Math.floor(random() * places.length)];
    if (place) spoil(place.node, place.key, random, sparing);
  }
  // As it comes over the wire, so that "__proto__" is a key like any other.
  return JSON.parse(JSON.stringify(copy));
}

function placesIn(body: unknown, sparing: boolean): { node: Node; key: string }[] {
  const places: { node: Node; key: string }[] = [];
  const stack: unknown[] = [body];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node !== 'object' || node === null) continue;
    for (const [key, child] of Object.entries(node)) {
      if (sparing && identity.has(key)) continue;
      places.push({ node: node as Node, key });
      if (child !== null && typeof child === 'object') stack.push(child);
    }
  }
  return places;
}

function spoil(node: Node, key: string, random: Random, sparing: boolean): void {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const record = node as Record<string, unknown>;
  const value = record[key];
  const names = sparing ? known : [...known, ...identifying];
  switch (pick(['remove', 'retype', 'rename', 'nest', 'huge', 'double', 'hostile'] as const)) {
    case 'remove':
      delete record[key];
      return;
    case 'retype':
      record[key] = pick([null, true, 0, -1, 1e300, '', 'x', '20', [], {}, [[]], [null], { result: null }]);
      return;
    case 'rename':
      delete record[key];
      set(record, pick([`${key}_`, '', ...names]), value);
      return;
    case 'nest':
      record[key] = nested(value, Math.floor(random() * (random() < 0.1 ? 300 : 20)), random() < 0.5);
      return;
    case 'huge':
      record[key] = random() < 0.1 ? 'ab@c '.repeat(40_000) : 'é'.repeat(500);
      return;
    case 'double':
      set(record, pick(names), structuredClone(sparing && isObject(value) ? {} : value));
      return;
    case 'hostile':
      set(record, pick(['__proto__', 'constructor', 'hasOwnProperty']), { promoted: true, polluted: true });
  }
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function set(record: Record<string, unknown>, key: string, value: unknown): void {
  if (Array.isArray(record)) record.push(value);
  else Object.defineProperty(record, key, { value, enumerable: true, configurable: true, writable: true });
}

function nested(value: unknown, depth: number, inLists: boolean): unknown {
  let nest = value;
  for (let level = 0; level < depth; level++) nest = inLists ? [nest] : { inner: nest };
  return nest;
}
