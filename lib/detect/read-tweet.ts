import {
  at,
  countAt,
  handleAt,
  idAt,
  type Json,
  type JsonObject,
  listAt,
  objectAt,
  stringAt,
} from './json.ts';
import type { Author, Mention, Post } from './post.ts';

const maxText = 30_000;

/** X calls it a "Tweet"; with a warning or a limit on replies it is wrapped once more. */
export function unwrapTweet(node: JsonObject): JsonObject {
  return objectAt(node, 'tweet') ?? node;
}

/** Both user shapes: the newer `core` first, then `legacy`. The handle is empty where X did not say it. */
export function readAuthor(user: unknown, id: string | null = null): Author {
  return {
    id: idAt(user, 'rest_id') ?? idAt(user, 'id_str') ?? id,
    handle:
      handleAt(user, 'core', 'screen_name') ??
      handleAt(user, 'legacy', 'screen_name') ??
      handleAt(user, 'screen_name') ??
      '',
    name: (
      stringAt(user, 'core', 'name') ??
      stringAt(user, 'legacy', 'name') ??
      stringAt(user, 'name') ??
      ''
    ).slice(0, 200),
  };
}

/**
 * One post from X's tweet object (GraphQL's, or the older one with all fields at the top and its user apart).
 * Null where it is no tweet, or one without an id.
 */
export function readTweet(wrapped: JsonObject, promoted: boolean, olderUser?: unknown): Post | null {
  const tweet = unwrapTweet(wrapped);
  const legacy = objectAt(tweet, 'legacy') ?? (stringAt(tweet, 'full_text') ? tweet : undefined);
  const id = idAt(tweet, 'rest_id') ?? idAt(legacy, 'id_str');
  if (!legacy || !id) return null;
  const user =
    olderUser ?? at(tweet, 'core', 'user_results', 'result') ?? at(tweet, 'core', 'user_result', 'result');
  const note = objectAt(tweet, 'note_tweet', 'note_tweet_results', 'result');
  const shown = countAt(listAt(legacy, 'display_text_range')[0] ?? 0) ?? 0;
  return {
    id,
    author: readAuthor(user, idAt(legacy, 'user_id_str')),
    text: readText(legacy, note, shown),
    createdAt: readTime(stringAt(legacy, 'created_at')),
    lang: stringAt(legacy, 'lang')?.slice(0, 20) ?? null,
    conversationId: idAt(legacy, 'conversation_id_str'),
    replyTo: readParent(legacy),
    quoted: readQuoted(tweet, legacy),
    mentions: readMentions(legacy, note, shown),
    repostOf: idAt(repostIn(legacy), 'rest_id') ?? idAt(legacy, 'retweeted_status_id_str'),
    promoted,
    metrics: {
      replies: countAt(legacy, 'reply_count') ?? 0,
      reposts: countAt(legacy, 'retweet_count') ?? 0,
      likes: countAt(legacy, 'favorite_count') ?? 0,
      views: countAt(tweet, 'views', 'count'),
      followers: countAt(user, 'legacy', 'followers_count') ?? countAt(user, 'followers_count'),
    },
    source: 'response',
  };
}

function repostIn(legacy: JsonObject): JsonObject | undefined {
  const inner = objectAt(legacy, 'retweeted_status_result', 'result');
  return inner && unwrapTweet(inner);
}

function readParent(legacy: JsonObject): Post['replyTo'] {
  const postId = idAt(legacy, 'in_reply_to_status_id_str');
  const userId = idAt(legacy, 'in_reply_to_user_id_str');
  const handle = handleAt(legacy, 'in_reply_to_screen_name');
  return postId || userId || handle ? { postId, userId, handle } : null;
}

function readQuoted(tweet: JsonObject, legacy: JsonObject): Post['quoted'] {
  const result =
    objectAt(tweet, 'quoted_status_result', 'result') ?? objectAt(tweet, 'quotedRefResult', 'result');
  const inner = result && unwrapTweet(result);
  const postId = idAt(legacy, 'quoted_status_id_str') ?? idAt(inner, 'rest_id');
  if (!postId) return null;
  const post = inner && objectAt(inner, 'legacy') ? readTweet(inner, false) : null;
  return { postId, author: post?.author.handle ? post.author : null, text: post?.text ?? null };
}

function readMentions(legacy: JsonObject, note: JsonObject | undefined, shown: number): Mention[] {
  const inText = listAt(legacy, 'entities', 'user_mentions').map((entity) =>
    readMention(entity, (countAt(listAt(entity, 'indices')[0]) ?? shown) < shown),
  );
  const inNote = listAt(note, 'entity_set', 'user_mentions').map((entity) => readMention(entity, false));
  return [...inNote, ...inText].filter((mention) => mention !== null).slice(0, 200);
}

function readMention(entity: Json, hidden: boolean): Mention | null {
  const handle = handleAt(entity, 'screen_name');
  return handle ? { id: idAt(entity, 'id_str'), handle, hidden } : null;
}

/** As X displays it: without the carried-along mentions and media links, other links written out. */
function readText(legacy: JsonObject, note: JsonObject | undefined, shown: number): string {
  const long = stringAt(note, 'text');
  let text = long ?? [...(stringAt(legacy, 'full_text') ?? '')].slice(shown).join('');
  for (const link of [...listAt(legacy, 'entities', 'urls'), ...listAt(note, 'entity_set', 'urls')]) {
    const short = stringAt(link, 'url');
    if (short) text = text.replaceAll(short, stringAt(link, 'expanded_url') ?? short);
  }
  for (const medium of listAt(legacy, 'entities', 'media')) {
    const short = stringAt(medium, 'url');
    if (short) text = text.replaceAll(short, '');
  }
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim()
    .slice(0, maxText);
}

function readTime(written: string | null): string | null {
  const time = written ? new Date(written) : null;
  return time && !Number.isNaN(time.getTime()) ? time.toISOString() : null;
}
