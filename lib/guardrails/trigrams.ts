import type { RecentReply } from './rule.ts';
import { fold } from './tokens.ts';

/** A reply as the index holds it. */
interface Entry {
  reply: RecentReply;
  plain: string;
  /** How many different trigrams it has. */
  size: number;
}

export interface Twin {
  reply: RecentReply;
  /** 0 to 1: shared trigrams over all trigrams of both. */
  likeness: number;
  /** The same text, handles, links and sign-offs aside. */
  same: boolean;
}

const mostReplies = 200;
// Two texts that begin alike for so long are twins whatever follows; it bounds what one key costs.
const mostCharacters = 2_000;
const fewestTrigrams = 16;

/** What is left of a reply without handles, links, "Hi Ana," and "^AB": its words, in lower case. */
export function bare(text: string): string {
  const body = text
    .slice(0, mostCharacters)
    .replace(/https?:\/\/\S+|www\.\S+|@\w{1,20}/gi, ' ')
    .replace(/(?:\s[\^~*/–—-]{1,2}\s?\p{L}[\p{L}.]{0,14}(?:\s\p{Lu}[\p{L}.]{0,14})?)\s*$/u, ' ')
    .replace(
      /^[\s.]*(?:[Hh]i|[Hh]ello|[Hh]ey|[Dd]ear)(?:\s(?!There\b|We\b|The\b)\p{Lu}[\p{L}'’-]{0,20})?[\s,!.]+/u,
      '',
    );
  return fold(body)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The trigrams of `plain`, word edges included, each as one number. */
function trigrams(plain: string): Set<number> {
  const found = new Set<number>();
  const padded = ` ${plain} `;
  let a = padded.charCodeAt(0);
  let b = padded.charCodeAt(1);
  for (let at = 2; at < padded.length; at++) {
    const c = padded.charCodeAt(at);
    found.add((a * 0x10000 + b) * 0x10000 + c);
    a = b;
    b = c;
  }
  return found;
}

class TwinIndex {
  readonly #entries: Entry[] = [];
  readonly #having = new Map<number, number[]>();

  constructor(recent: readonly RecentReply[]) {
    for (const reply of recent.slice(0, mostReplies)) {
      const plain = bare(reply.text);
      const own = trigrams(plain);
      const at = this.#entries.push({ reply, plain, size: own.size }) - 1;
      for (const trigram of own) {
        const having = this.#having.get(trigram);
        if (having) having.push(at);
        else this.#having.set(trigram, [at]);
      }
    }
  }

  /** The earlier replies like `draft`, at least by `least`, the likest first. */
  twins(draft: string, least: number): Twin[] {
    const plain = bare(draft);
    if (!plain) return [];
    const own = trigrams(plain);
    const shared = new Uint16Array(this.#entries.length);
    for (const trigram of own)
      for (const at of this.#having.get(trigram) ?? []) shared[at] = (shared[at] ?? 0) + 1;
    return this.#entries
      .map(({ reply, plain: other, size }, at) => {
        const common = shared[at] ?? 0;
        return { reply, likeness: common / (own.size + size - common), same: plain === other };
      })
      .filter(({ likeness, same }) => same || (likeness >= least && own.size >= fewestTrigrams))
      .sort((a, b) => Number(b.same) - Number(a.same) || b.likeness - a.likeness);
  }
}

const indexes = new WeakMap<readonly RecentReply[], TwinIndex>();

/** The index over `recent`, the newest 200 of it, made once per array. */
export function twinIndex(recent: readonly RecentReply[]): TwinIndex {
  const known = indexes.get(recent);
  if (known) return known;
  const made = new TwinIndex(recent);
  indexes.set(recent, made);
  return made;
}
