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

const office = ['09:00-17:00'];

/** The policy as it is kept, with an office in this zone for every lane but safety's. */
export function withOffice(policy: Record<string, unknown>, zone: string): Record<string, unknown> {
  const routing = policy.routing as Record<string, unknown>;
  const week = { mon: office, tue: office, wed: office, thu: office, fri: office };
  return { ...policy, routing: { ...routing, hours: { office: { zone, week, holidays: [] } } } };
}
