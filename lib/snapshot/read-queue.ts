import type { ClewDb, StoredPost } from '../db/clew-db.ts';
import { newestFirst } from '../db/queue-keys.ts';
import type { PostState, Relation } from '../detect/post.ts';
import type { Topic } from '../triage/topic.ts';
import { inState, postStates } from './queue-info.ts';

export interface QueueFilter {
  /** Words that must all be in the author's name, the handle or the text. */
  search: string;
  /** None means every one. */
  states: PostState[];
  relations: Relation[];
  /** A lane of the policy's or one of the rest; without one, all. */
  lane?: string | undefined;
  /** What it is about, as judged; without one, anything. */
  topic?: Topic | undefined;
  /** One of the policy's products. */
  product?: string | undefined;
}

/** The first rows to read: enough for most pages. Where few rows match, more are read at once. */
const firstBatch = 100;
const mostAtOnce = 2000;

/** Up to `limit` aimed posts that pass the filter, newest first, from after the post `before`. */
export async function readQueue(
  db: ClewDb,
  filter: QueueFilter,
  before: string | null,
  limit: number,
): Promise<StoredPost[]> {
  const after = before ? newestFirst(before) : '';
  const accept = accepting(filter);
  const { states } = filter;
  if (states.length === 0 || states.length === postStates.length)
    return scan((from) => db.posts.where('newest').above(from), accept, after, limit);
  // The first ones of each state hold the first ones of all of them.
  const parts = await Promise.all(
    states.map((state) => scan((from) => inState(db, state, from), accept, after, limit)),
  );
  return parts.flat().sort(byNewest).slice(0, limit);
}

async function scan(
  above: (key: string) => ReturnType<typeof inState>,
  accept: (row: StoredPost) => boolean,
  after: string,
  limit: number,
): Promise<StoredPost[]> {
  const found: StoredPost[] = [];
  let key = after;
  for (
    let batch = Math.max(firstBatch, Math.min(limit, mostAtOnce));
    found.length < limit;
    batch = mostAtOnce
  ) {
    const rows = await above(key).limit(batch).toArray();
    found.push(...rows.filter(accept));
    key = rows.at(-1)?.newest ?? '';
    if (rows.length < batch) break;
  }
  return found.slice(0, limit);
}

function accepting({ search, relations }: QueueFilter): (row: StoredPost) => boolean {
  const words = fold(search).split(/\s+/).filter(Boolean);
  return (row) => {
    if (relations.length > 0 && !row.relations.some((relation) => relations.includes(relation))) return false;
    if (words.length === 0) return true;
    const { author, text } = row.post;
    const all = fold(`${author.name} @${author.handle} ${text}`);
    return words.every((word) => all.includes(word));
  };
}

/** Without case, accents and vowel marks, as people type when they search. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function byNewest(a: StoredPost, b: StoredPost): number {
  return (a.newest ?? '') < (b.newest ?? '') ? -1 : 1;
}
