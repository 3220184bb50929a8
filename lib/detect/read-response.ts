import { at, isObject, type JsonObject, objectAt } from './json.ts';
import type { Post } from './post.ts';
import { readTweet } from './read-tweet.ts';

/** More nodes than the largest real response has by far; a page that sends more is not listened to. */
const maxNodes = 400_000;

/**
 * Every post in one of X's responses, each id once, in no promised order: timelines, threads, search, notifications,
 * single posts and the answer to a new post, whatever their root. Tombstones and unknown shapes are passed over;
 * `onUnreadable` is told of each post that has no id to know it by. Never throws on parsed JSON.
 */
export function readResponse(body: unknown, onUnreadable: () => void = () => {}): Post[] {
  const posts = new Map<string, Post>();
  readOlderShape(body, posts);
  // A stack of our own: hostile nesting must not overflow the engine's.
  const stack: { node: unknown; promoted: boolean }[] = [{ node: body, promoted: false }];
  for (let visited = 0; stack.length > 0 && visited < maxNodes; visited++) {
    const { node, promoted: above } = stack.pop() as (typeof stack)[number];
    if (Array.isArray(node)) {
      for (const child of node) if (typeof child === 'object') stack.push({ node: child, promoted: above });
      continue;
    }
    if (!isObject(node)) continue;
    const promoted = above || isObject(node.promotedMetadata);
    if (isTweet(node)) {
      const post = readTweet(node, promoted);
      if (post) keep(posts, post);
      else onUnreadable();
    }
    for (const key in node) {
      const child = node[key];
      // A quoted or reposted post is an advertisement only if it is one by itself.
      if (typeof child === 'object')
        stack.push({ node: child, promoted: promoted && !key.includes('_status_result') });
    }
  }
  return [...posts.values()];
}

/** Told by its own text: the wrapper that X puts around some has none, and is passed for what is in it. */
function isTweet(node: JsonObject): boolean {
  return objectAt(node, 'legacy')?.full_text !== undefined;
}

/** The same post can stand in a response twice, once with less; the fuller one is kept. */
function keep(posts: Map<string, Post>, post: Post): void {
  const earlier = posts.get(post.id);
  if (!earlier || (!earlier.author.handle && post.author.handle)) posts.set(post.id, post);
  else if (post.promoted) posts.set(post.id, { ...earlier, promoted: true });
}

/** Before GraphQL, and still in some notifications: posts and users in two maps by id. */
function readOlderShape(body: unknown, posts: Map<string, Post>): void {
  const tweets = objectAt(body, 'globalObjects', 'tweets');
  if (!tweets) return;
  for (const id of Object.keys(tweets).slice(0, 5000)) {
    const tweet = tweets[id];
    if (!isObject(tweet)) continue;
    const userId = at(tweet, 'user_id_str');
    const user = typeof userId === 'string' ? objectAt(body, 'globalObjects', 'users', userId) : undefined;
    const post = readTweet(tweet, false, user ?? {});
    if (post) keep(posts, post);
  }
}
