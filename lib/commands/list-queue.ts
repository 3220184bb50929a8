import * as v from 'valibot';
import type { Gone, StoredPost } from '../db/clew-db.ts';
import type { Author, PostState, Relation } from '../detect/post.ts';
import { type Lookalike, lookalike } from '../impostors/lookalike.ts';
import { defineCommand } from '../messaging/define-command.ts';
import { postIdSchema } from '../messaging/fields.ts';
import type { Policy } from '../policy/policy.ts';
import { readPolicy } from '../policy/stored-policy.ts';
import { readQueue } from '../snapshot/read-queue.ts';
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
}

const lineLength = 160;

/**
 * A page of the queue: aimed posts that pass the filter, newest first. `next` is the `before` of the page that follows,
 * null at the end.
 */
const command = defineCommand({
  name: 'list-queue',
  from: ['sidebar'],
  input: v.strictObject({
    ...filterFields,
    before: v.nullable(postIdSchema),
    limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
  }),
  async handle({ input: { before, limit, ...filter }, services: { db } }) {
    // One more than asked for tells whether there are more.
    const [policy, rows] = await Promise.all([readPolicy(db), readQueue(db, filter, before, limit + 1)]);
    const shown = rows.slice(0, limit);
    const gone = await db.gone.bulkGet(shown.map(({ id }) => id));
    const entries = shown.map((row, place) => toEntry(row, policy, gone[place]?.how ?? null));
    return { entries, next: rows.length > limit ? (entries.at(-1)?.id ?? null) : null };
  },
});

function toEntry(
  { post, relations, state }: StoredPost,
  policy: Policy,
  gone: Gone['how'] | null,
): QueueEntry {
  const { id, author, createdAt, text } = post;
  const { id: xId, handle, name } = author;
  const impostor = lookalike(author, policy);
  const line = gone ? '' : firstLine(text);
  return { id, author: { id: xId, handle, name }, line, relations, state, createdAt, gone, impostor };
}

function firstLine(text: string): string {
  const line = text.split('\n').find((each) => each.trim() !== '') ?? '';
  // By characters as people count them, so that no emoji is cut in two.
  return line.length > lineLength ? `${[...line].slice(0, lineLength).join('')}…` : line;
}

export default command;
