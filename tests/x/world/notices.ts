import type { Notice, User, WorldPost } from './model.ts';

/** What the brand's accounts and the CEO are told: answers and mentions as posts, likes and follows as notices. */
export function makeNotices(
  posts: Iterable<WorldPost>,
  us: readonly User[],
  customers: readonly User[],
): Notice[] {
  const ids = new Set(us.map((user) => user.id));
  const names = us.map((user) => `@${user.handle}`);
  const all = [...posts];
  const byId = new Map(all.map((post) => [post.id, post]));
  const notices: Notice[] = [];
  for (const post of all) {
    if (ids.has(post.authorId) || post.repostOf !== null || post.gone || post.promoted) continue;
    const parent = post.replyTo === null ? undefined : byId.get(post.replyTo);
    const quoted = post.quoteOf === null ? undefined : byId.get(post.quoteOf);
    const kind =
      parent !== undefined && ids.has(parent.authorId)
        ? 'reply'
        : quoted !== undefined && ids.has(quoted.authorId)
          ? 'quote'
          : names.some((name) => post.text.includes(name))
            ? 'mention'
            : null;
    if (kind === null) continue;
    notices.push({
      id: `n${post.id}`,
      kind,
      userId: post.authorId,
      postId: post.id,
      createdAt: post.createdAt,
    });
  }
  notices.sort((a, b) => b.createdAt - a.createdAt);
  const answer = all.findLast((post) => ids.has(post.authorId) && post.replyTo !== null);
  return notices.slice(0, 90).flatMap((notice, index): Notice[] => {
    const user = customers[index % customers.length];
    if (index % 5 !== 4 || user === undefined) return [notice];
    const kind = index % 10 === 4 ? 'like' : 'follow';
    const extra: Notice = {
      id: `x${notice.id}`,
      kind,
      userId: user.id,
      postId: kind === 'like' ? (answer?.id ?? null) : null,
      createdAt: notice.createdAt - 1000,
    };
    return [notice, extra];
  });
}
