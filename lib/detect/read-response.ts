import { idAt, isObject, type JsonObject, objectAt, stringAt } from './json.ts';
import type { Post } from './post.ts';
import { readTweet } from './read-tweet.ts';

/** More nodes than the largest real response has by far; a page that sends more is not listened to. */
const maxNodes = 400_000;

interface Step {
  node: unknown;
  promoted: boolean;
  /** The fields of a post that is read already, which look like an older post themselves. */
  fields: boolean;
}

/**
 * Every post in one of X's responses, each id once, the oldest first, so that what a post answers or quotes comes
 * before it: timelines, threads, search, notifications, single posts and the answer to a new post, whatever their root.
 * Tombstones and unknown shapes are passed over; `onUnreadable` is told of each post that has no id to know it by.
 * Never throws on parsed JSON.
 */
export function readResponse(body: unknown, onUnreadable: () => void = () => {}): Post[] {
  const posts = new Map<string, Post>();
  const advertised = new Set<string | null>();
  // A stack of our own: hostile nesting must not overflow the engine's.
  const stack: Step[] = [{ node: body, promoted: false, fields: false }];
  for (let visited = 0; stack.length > 0 && visited < maxNodes; visited++) {
    const { node, promoted: above, fields } = stack.pop() as Step;
    if (!isObject(node)) {
      if (Array.isArray(node))
        for (const child of node)
          if (typeof child === 'object') stack.push({ node: child, promoted: above, fields: false });
      continue;
    }
    const advertises = isObject(node.promotedMetadata);
    const promoted = above || advertises;
    // The older shape names the advertised post by its id, and keeps posts and users elsewhere.
    if (advertises) advertised.add(idAt(node, 'id'));
    const tweet = !fields && isTweet(node);
    if (tweet) {
      const post = readTweet(node, promoted, olderUser(body, node));
      if (post) keep(posts, post);
      else onUnreadable();
    }
    for (const key in node) {
      const child = node[key];
      // A quoted or reposted post is an advertisement only if it is one by itself.
      if (typeof child === 'object')
        stack.push({
          node: child,
          promoted: promoted && !key.includes('_status_result'),
          fields: tweet && key === 'legacy',
        });
    }
  }
  return [...posts.values()].map((post) => finish(post, posts, advertised)).sort(byAge);
}

/** Told by its own text: the wrapper that X puts around some has none, and is passed for what is in it. */
function isTweet(node: JsonObject): boolean {
  if (idAt(node, 'user_id_str'))
    return stringAt(node, 'full_text') !== null || stringAt(node, 'text') !== null;
  return objectAt(node, 'legacy')?.full_text !== undefined;
}

/** Before GraphQL, and still in some notifications, users stand in a map by id. */
function olderUser(body: unknown, tweet: JsonObject): JsonObject | undefined {
  const id = idAt(tweet, 'user_id_str');
  return id ? objectAt(body, 'globalObjects', 'users', id) : undefined;
}

/** The same post can stand in a response several times, once with less; the fuller one is kept. */
function keep(posts: Map<string, Post>, post: Post): void {
  const earlier = posts.get(post.id);
  const fuller = earlier && fullness(earlier) >= fullness(post) ? earlier : post;
  posts.set(post.id, earlier?.promoted || post.promoted ? { ...fuller, promoted: true } : fuller);
}

function fullness({ author, quoted }: Post): number {
  return (author.handle ? 2 : 0) + (quoted ? 1 : 0);
}

/** With what the rest of the response tells: that it is advertised, and who wrote the post that it quotes. */
function finish(post: Post, posts: Map<string, Post>, advertised: Set<string | null>): Post {
  const { quoted } = post;
  const original = quoted && !quoted.author?.id ? posts.get(quoted.postId ?? '') : undefined;
  return {
    ...post,
    promoted: post.promoted || advertised.has(post.id),
    quoted: original ? { postId: original.id, author: original.author, text: original.text } : quoted,
  };
}

/** X's ids grow with time, and are longer than a number holds. */
function byAge(a: Post, b: Post): number {
  return a.id.length - b.id.length || (a.id < b.id ? -1 : 1);
}
