import * as v from 'valibot';
import type { Gone, StoredPost, Work } from '../db/clew-db.ts';
import type { Author, PostState, Relation } from '../detect/post.ts';
import type { Late } from '../escalation/late.ts';
import type { Message } from '../guardrails/rule.ts';
import { type Lookalike, lookalike } from '../impostors/lookalike.ts';
import { defineCommand } from '../messaging/define-command.ts';
import { postIdSchema } from '../messaging/fields.ts';
import type { Policy } from '../policy/policy.ts';
import { readPolicy } from '../policy/stored-policy.ts';
import type { Ordered } from '../queue-order/order.ts';
import { readOrder } from '../queue-order/read-order.ts';
import type { Severity } from '../triage/triage.ts';
import { filterFields } from './keep-filter.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'list-queue': typeof command;
  }
}

/** One row of the queue, as much as it shows: ten thousand of them cross from one context to another. */
export interface QueueEntry {
  id: string;
  author: Author;
  /** The first line of the text, cut short; empty where the post is gone. */
  line: string;
  relations: Relation[];
  state: PostState;
  createdAt: string | null;
  /** Set where X no longer gives the post out. */
  gone: Gone['how'] | null;
  /** Whom of ours the author is easily taken for. */
  impostor: Lookalike | null;
  /** The colleague who has it, where its state is "taken". */
  takenBy: string | null;
  /** Where it stands and why; null until it was judged. */
  place: EntryPlace | null;
}

export interface EntryPlace {
  /** The lane that it waits in, or one of the rest; `home`: the policy's lane, whose target counts. */
  lane: string;
  home: string;
  severity: Severity;
  /** The weightiest first. */
  why: readonly Message[];
  /** Since when an answer is owed, in milliseconds. */
  since: number;
  /** The desk that is overdue with it: the clock is that one's. */
  late: Late | null;
}

const lineLength = 160;

/**
 * A page of the queue: aimed posts that pass the filter, in the order in which they want an answer. `next` is the
 * `before` of the page that follows, null at the end.
 */
const command = defineCommand({
  name: 'list-queue',
  from: ['sidebar'],
  input: v.strictObject({
    ...filterFields,
    before: v.nullable(postIdSchema),
    limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
  }),
  async handle({ input: { before, limit, ...filter }, services: { db, now } }) {
    const policy = await readPolicy(db);
    const all = await readOrder(db, filter, policy, now().getTime());
    // One that has left the list meanwhile: the list is another one then, and is read from the start.
    const start = before ? all.findIndex(({ id }) => id === before) + 1 : 0;
    const shown = all.slice(start, start + limit);
    const ids = shown.map(({ id }) => id);
    const [rows, gone, work] = await Promise.all([
      db.posts.bulkGet(ids),
      db.gone.bulkGet(ids),
      db.work.bulkGet(ids),
    ]);
    const entries = shown.flatMap(({ ordered }, n) => {
      const row = rows[n];
      return row ? [toEntry(row, ordered, policy, gone[n], work[n])] : [];
    });
    return { entries, next: start + limit < all.length ? (ids.at(-1) ?? null) : null };
  },
});

function toEntry(
  { post, relations, state }: StoredPost,
  ordered: Ordered | null,
  policy: Policy,
  withheld: Gone | undefined,
  work: Work | undefined,
): QueueEntry {
  const gone = withheld?.how ?? null;
  const takenBy = state === 'taken' ? (work?.takenBy?.agent ?? null) : null;
  const { id, author, createdAt, text } = post;
  const { id: xId, handle, name } = author;
  const impostor = lookalike(author, policy);
  const line = gone ? '' : firstLine(text);
  const place = ordered && placeIn(ordered);
  const shown = { id, author: { id: xId, handle, name }, line, relations };
  return { ...shown, state, createdAt, gone, impostor, takenBy, place };
}

function placeIn({ place, why }: Ordered): EntryPlace {
  const { lane, home, severity, since, late } = place;
  return { lane, home, severity, why, since, late };
}

function firstLine(text: string): string {
  const line = text.split('\n').find((each) => each.trim() !== '') ?? '';
  // By characters as people count them, so that no emoji is cut in two.
  return line.length > lineLength ? `${[...line].slice(0, lineLength).join('')}…` : line;
}

export default command;
