import { strict as assert } from 'node:assert';
import { waitFor } from './wait-for.ts';

/** What of the extension's `posts` table a test makes up. */
export interface MadePost {
  id: string;
  text: string;
  handle?: string;
  /** ISO 8601. */
  createdAt?: string;
  metrics?: Record<string, number | null>;
}

/** Posts as if X had shown them: answers to the CEO, each in a conversation of its own. */
export function asRows(posts: readonly MadePost[], now: number): Record<string, unknown>[] {
  return posts.map(({ id, text, handle = `person_${id}`, createdAt, metrics = null }, n) => ({
    id,
    conversationId: id,
    post: {
      id,
      author: { id: `77${id}`, handle, name: `Person ${n + 1}` },
      text,
      createdAt: createdAt ?? new Date(now - (n + 1) * 60_000).toISOString(),
      lang: 'en',
      conversationId: id,
      replyTo: { postId: '100', userId: '1500000000000000001', handle: 'mirahalden' },
      quoted: null,
      mentions: [],
      repostOf: null,
      promoted: false,
      metrics,
      source: 'response',
    },
    relations: ['reply'],
    state: 'new',
    aimedAt: now,
    seenAt: now,
    firstSeenAt: now,
    // As the database writes them; nothing but the background writes posts, and here nothing but the test.
    newest: String(10n ** 20n - BigInt(id)).padStart(20, '0'),
    changed: now + n,
  }));
}

/** Until a reading of the database is as expected; said with what it was last. */
export async function untilEqual<T>(read: () => Promise<T>, expected: T, what: string): Promise<void> {
  let last: T | undefined;
  await waitFor(async () => {
    last = await read();
    return JSON.stringify(last) === JSON.stringify(expected) || undefined;
  }, what).catch(() => assert.deepEqual(last, expected, what));
}
