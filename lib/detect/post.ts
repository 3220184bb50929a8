import * as v from 'valibot';

const id = v.pipe(v.string(), v.regex(/^\d{1,20}$/));
const handle = v.pipe(v.string(), v.regex(/^\w{1,20}$/));
const text = v.pipe(v.string(), v.maxLength(30_000));
const picture = /^https:\/\/pbs\.twimg\.com\/profile_images\/\d{1,20}\/[\w-]+(?:\.(?:jpe?g|png|webp))?$/i;
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Who wrote a post. The numeric X id is the person; the handle is evidence of the day it was seen. */
export const authorSchema = v.object({
  id: v.nullable(id),
  /** Empty where X's response left it out. */
  handle: v.pipe(v.string(), v.regex(/^\w{0,20}$/)),
  name: v.pipe(v.string(), v.maxLength(200)),
  /** The picture's address, as a response told it. X's own default picture lies elsewhere and is none. */
  avatar: v.fallback(v.optional(v.pipe(v.string(), v.maxLength(200), v.regex(picture))), undefined),
});

const mentionSchema = v.object({
  id: v.nullable(id),
  handle,
  /** Carried along from the parents, before the text that X displays; the writer did not type it. */
  hidden: v.boolean(),
});

/** One post on X, as read from X's own response or from its page. Times are ISO 8601 in UTC. */
export const postSchema = v.object({
  id,
  author: authorSchema,
  text,
  createdAt: v.nullable(v.pipe(v.string(), v.isoTimestamp())),
  lang: v.nullable(v.pipe(v.string(), v.maxLength(20))),
  conversationId: v.nullable(id),
  replyTo: v.nullable(
    v.object({ postId: v.nullable(id), userId: v.nullable(id), handle: v.nullable(handle) }),
  ),
  quoted: v.nullable(
    v.object({ postId: v.nullable(id), author: v.nullable(authorSchema), text: v.nullable(text) }),
  ),
  mentions: v.pipe(v.array(mentionSchema), v.maxLength(200)),
  /** The id of the repost's inner post, where this post only passes another one on; its own where X left that out. */
  repostOf: v.nullable(id),
  promoted: v.boolean(),
  /** What its pictures show, in their author's words; absent where X told of none. */
  altTexts: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(1000))), v.maxLength(20))),
  metrics: v.nullable(
    v.object({
      replies: count,
      reposts: count,
      likes: count,
      views: v.nullable(count),
      followers: v.nullable(count),
    }),
  ),
  /** A page shows less than a response; what came from the response is never overwritten by the page. */
  source: v.picklist(['response', 'page']),
});

export interface Author extends v.InferOutput<typeof authorSchema> {
  /**
   * Whose picture the author wears, where it is one of the CEO's or the brand's: an `accountKey`. Only the background
   * says so; whatever a page says of it is dropped.
   */
  wears?: string;
}
export type Mention = v.InferOutput<typeof mentionSchema>;
export interface Post extends Omit<v.InferOutput<typeof postSchema>, 'author'> {
  author: Author;
}

/** How a post is aimed at the CEO; see docs/detection.md. */
export const relationSchema = v.picklist(['reply', 'mention', 'quote', 'thread', 'carried']);
export type Relation = v.InferOutput<typeof relationSchema>;

/** Where the work on a post stands, as its badge shows it. */
export type PostState = 'new' | 'mine' | 'taken' | 'linked' | 'answered' | 'no-reply';
