import type { User, WorldPost } from './model.ts';
import type { Random } from './random.ts';

const MINUTE = 60_000;
/** The snowflake of the newest post. Ids depend on a post's age only, so they are the same on every run. */
const NEWEST = 2_059_000_000_000_000_000n;

export type NewPost = Partial<Omit<WorldPost, 'id' | 'createdAt'>> & {
  authorId: string;
  text: string;
  /** Age at the world's "now". */
  minutes: number;
  /** X carries only the direct parent along, as it does in a quarter of deep replies. */
  nearest?: boolean;
};

/** By the id, so that pictures change nothing else in the world. */
const hasPhoto = (input: NewPost, id: string): boolean =>
  input.repostOf == null && !input.promoted && !input.gone && (BigInt(id) >> 22n) % 11n === 0n;

/** Keeps every post, hands out ids that sort by age, and derives what X derives: conversation, hidden mentions. */
export function makeLedger(options: { now: number; users: Map<string, User>; random: Random }) {
  const { now, users, random } = options;
  const posts = new Map<string, WorldPost>();
  let fresh = 0n;

  function idFor(minutes: number): string {
    let id = NEWEST - (BigInt(Math.round(minutes * MINUTE)) << 22n);
    while (posts.has(String(id))) id += 4096n;
    return String(id);
  }

  const handleOf = (id: string): string => users.get(id)?.handle ?? 'unknown';

  /** Everybody named above in the conversation is carried along, the direct parent first. */
  function carried(parent: WorldPost, authorId: string, text: string): string[] {
    const typed = [...parent.text.matchAll(/@(\w{1,20})/g)].map((match) => match[1] ?? '');
    const all = [handleOf(parent.authorId), ...parent.hidden, ...typed];
    const own = handleOf(authorId);
    return [...new Set(all)].filter((handle) => handle !== own && !text.includes(`@${handle}`));
  }

  function carriedTo(input: NewPost, parent: WorldPost | undefined): string[] {
    if (parent === undefined) return [];
    const all = carried(parent, input.authorId, input.text);
    return input.nearest ? all.slice(0, 1) : all;
  }

  function write(input: NewPost): WorldPost {
    const parent = input.replyTo == null ? undefined : posts.get(input.replyTo);
    const id = idFor(input.minutes);
    // Few posts go far, and how far depends on how many follow the writer.
    const likes = Math.floor(
      random.next() ** 3 * (6 + Math.sqrt(users.get(input.authorId)?.followers ?? 0) * 2),
    );
    const post: WorldPost = {
      id,
      authorId: input.authorId,
      text: input.text,
      hidden: input.hidden ?? carriedTo(input, parent),
      createdAt: now - input.minutes * MINUTE,
      lang: input.lang ?? 'en',
      replyTo: input.replyTo ?? null,
      conversationId: parent?.conversationId ?? id,
      quoteOf: input.quoteOf ?? null,
      quoteGone: input.quoteGone ?? false,
      repostOf: input.repostOf ?? null,
      promoted: input.promoted ?? false,
      limited: input.limited ?? false,
      gone: input.gone ?? false,
      edited: input.edited ?? false,
      photo: input.photo ?? hasPhoto(input, id),
      counts: {
        replies: 0,
        reposts: Math.floor(likes / 9),
        likes,
        quotes: Math.floor(likes / 40),
        bookmarks: Math.floor(likes / 20),
        views: 30 + likes * random.int(18, 60),
      },
    };
    posts.set(id, post);
    if (parent !== undefined) parent.counts.replies += 1;
    return post;
  }

  /** A post written while the site runs: newer than all others, at the real time since the start. */
  function writeNow(input: Omit<NewPost, 'minutes'>, createdAt: number): WorldPost {
    fresh += 1n;
    const post = write({ ...input, minutes: 0 });
    posts.delete(post.id);
    const id = String(NEWEST + (fresh << 26n));
    const placed: WorldPost = {
      ...post,
      id,
      createdAt,
      conversationId: input.replyTo == null ? id : post.conversationId,
      counts: { replies: 0, reposts: 0, likes: 0, quotes: 0, bookmarks: 0, views: 0 },
    };
    posts.set(id, placed);
    return placed;
  }

  return { posts, write, writeNow, carried };
}

export type Ledger = ReturnType<typeof makeLedger>;
