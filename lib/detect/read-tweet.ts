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
  const told = (read: typeof stringAt, key: string) =>
    read(user, 'core', key) ?? read(user, 'legacy', key) ?? read(user, key);
  return {
    id: idAt(user, 'rest_id') ?? idAt(user, 'id_str') ?? id,
    handle: told(handleAt, 'screen_name') ?? '',
    name: (told(stringAt, 'name') ?? '').slice(0, 200),
    // As X wrote it: the background does without where it is no picture of X's.
    avatar: stringAt(user, 'avatar', 'image_url') ?? told(stringAt, 'profile_image_url_https') ?? undefined,
  };
}

/**
 * One post from X's tweet object: GraphQL's, or the older one with all fields at the top, whose user is given apart.
 * Null where it is no tweet, or one without an id.
 */
export function readTweet(tweet: JsonObject, promoted: boolean, olderUser?: unknown): Post | null {
  const legacy = objectAt(tweet, 'legacy') ?? tweet;
  const id = idAt(tweet, 'rest_id') ?? idAt(legacy, 'id_str');
  const full = (stringAt(legacy, 'full_text') ?? stringAt(legacy, 'text') ?? '').slice(0, maxText);
  if (!id || (legacy === tweet && !full)) return null;
  const user =
    olderUser ?? at(tweet, 'core', 'user_results', 'result') ?? at(tweet, 'core', 'user_result', 'result');
  const note = objectAt(tweet, 'note_tweet', 'note_tweet_results', 'result');
  const shown = countAt(listAt(legacy, 'display_text_range')[0]) ?? 0;
  const carried = [...full].slice(0, shown).join('');
  const long = stringAt(note, 'text')?.slice(0, maxText);
  // A long note comes without the handles that X carries along; should it have them, they are hidden there too.
  const hidden = carried && long?.startsWith(carried) ? carried : '';
  return {
    id,
    author: readAuthor(user, idAt(legacy, 'user_id_str')),
    text: readText(long?.slice(hidden.length) ?? full.slice(carried.length), legacy, note),
    createdAt: readTime(stringAt(legacy, 'created_at')),
    lang: stringAt(legacy, 'lang')?.slice(0, 20) ?? null,
    conversationId: idAt(legacy, 'conversation_id_str'),
    replyTo: readParent(legacy),
    quoted: readQuoted(tweet, legacy),
    mentions: [
      ...readMentions(note, 'entity_set', hidden && shown),
      ...readMentions(legacy, 'entities', shown),
    ],
    repostOf: readRepost(legacy, id),
    promoted,
    altTexts: listAt(legacy, 'extended_entities', 'media')
      .map((medium) => stringAt(medium, 'ext_alt_text')?.slice(0, 1000))
      .filter((text) => text !== undefined)
      .slice(0, 20),
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

/** The inner post's id; the repost's own where X leaves the inner one out, so that nobody is held to have written it. */
function readRepost(legacy: JsonObject, id: string): string | null {
  const wrap = objectAt(legacy, 'retweeted_status_result');
  const inner = objectAt(wrap, 'result');
  return (
    idAt(inner && unwrapTweet(inner), 'rest_id') ??
    idAt(legacy, 'retweeted_status_id_str') ??
    (wrap ? id : null)
  );
}

function readParent(legacy: JsonObject): Post['replyTo'] {
  const postId = idAt(legacy, 'in_reply_to_status_id_str');
  const userId = idAt(legacy, 'in_reply_to_user_id_str');
  const handle = handleAt(legacy, 'in_reply_to_screen_name');
  return postId || userId || handle ? { postId, userId, handle } : null;
}

/**
 * Which post is quoted. X's own copy of it is read as any other post; without one, the link to it names its author, by a
 * handle that may be another's by now.
 */
function readQuoted(tweet: JsonObject, legacy: JsonObject): Post['quoted'] {
  const result =
    objectAt(tweet, 'quoted_status_result', 'result') ?? objectAt(tweet, 'quotedRefResult', 'result');
  const postId = idAt(result && unwrapTweet(result), 'rest_id') ?? idAt(legacy, 'quoted_status_id_str');
  if (!postId) return null;
  const link = stringAt(legacy, 'quoted_status_permalink', 'expanded') ?? '';
  const [, handle, linked] = /\/(\w{1,20})\/status\/(\d+)/.exec(link) ?? [];
  const author = handle && linked === postId ? { id: null, handle, name: '' } : null;
  return { postId, author, text: null };
}

/** Those before `shown`, in X's characters, were carried along and are not displayed. */
function readMentions(of: JsonObject | undefined, key: string, shown: number | ''): Mention[] {
  return listAt(of, key, 'user_mentions')
    .slice(0, 100)
    .map((entity) => readMention(entity, (countAt(listAt(entity, 'indices')[0]) ?? Infinity) < (shown || 0)))
    .filter((mention) => mention !== null);
}

function readMention(entity: Json, hidden: boolean): Mention | null {
  const handle = handleAt(entity, 'screen_name');
  return handle ? { id: idAt(entity, 'id_str'), handle, hidden } : null;
}

/** As X displays it: media links cut, other links written out. Each stands once in the text for each time it is named. */
function readText(given: string, legacy: JsonObject, note: JsonObject | undefined): string {
  let text = given;
  const replace = (link: Json, written: string | null) => {
    const short = stringAt(link, 'url');
    // By a function: "$" in an address means nothing.
    if (short) text = text.replace(short, () => (written ?? short).slice(0, 2000));
  };
  const links = [...listAt(legacy, 'entities', 'urls'), ...listAt(note, 'entity_set', 'urls')];
  for (const link of links.slice(0, 200)) replace(link, stringAt(link, 'expanded_url'));
  for (const medium of listAt(legacy, 'entities', 'media').slice(0, 200)) replace(medium, '');
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim()
    .slice(0, maxText);
}

function readTime(written: string | null): string | null {
  const time = Date.parse(written?.slice(0, 40) ?? '');
  return time ? new Date(time).toISOString() : null;
}
