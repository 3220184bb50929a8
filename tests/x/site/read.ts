import type { Json } from './api.ts';

export type Person = { id: string; name: string; handle: string; verified: boolean };
export type Link = { url: string; shown: string; target: string };
export type Post = {
  id: string;
  person: Person;
  text: string;
  /** Cut for the timeline; the whole is in `text`. */
  short: string | null;
  links: Link[];
  lang: string;
  createdAt: number;
  /** Handles above the text; empty where the post answers nobody. */
  replyingTo: string[];
  quoted: Post | 'gone' | null;
  edited: boolean;
  counts: { replies: number; reposts: number; likes: number; bookmarks: number; views: number };
  images: number;
  /** Replying is restricted. */
  limited: boolean;
};
export type Item =
  | {
      kind: 'post';
      key: string;
      post: Post;
      repostedBy: Person | null;
      promoted: boolean;
      line: 'none' | 'below' | 'above' | 'both';
    }
  | { kind: 'gone'; key: string; text: string }
  | {
      kind: 'notice';
      key: string;
      icon: string;
      people: Person[];
      text: string;
      href: string;
      excerpt: string;
    };
export type Slice = { items: Item[]; cursor: string | null };

/** Steps into a response; any missing key on the way is null, because captured responses lack many. */
export function at(value: unknown, ...path: string[]): unknown {
  let current = value;
  for (const step of path) {
    if (typeof current !== 'object' || current === null) return null;
    current = (current as Json)[step];
  }
  return current ?? null;
}
const string = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const count = (value: unknown): number => Number(value ?? 0) || 0;
const plain = (value: string): string =>
  value.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

export function readPerson(result: unknown): Person {
  const name = string(at(result, 'core', 'name')) || string(at(result, 'legacy', 'name'));
  const handle = string(at(result, 'core', 'screen_name')) || string(at(result, 'legacy', 'screen_name'));
  return {
    id: string(at(result, 'rest_id')),
    name: name || handle,
    handle,
    verified: at(result, 'is_blue_verified') === true,
  };
}

const unwrap = (result: unknown): unknown =>
  at(result, '__typename') === 'TweetWithVisibilityResults' ? at(result, 'tweet') : result;

export function readPost(wrapped: unknown, depth = 0): Post | null {
  const result = unwrap(wrapped);
  const legacy = at(result, 'legacy');
  const id = string(at(result, 'rest_id')) || string(at(legacy, 'id_str'));
  if (legacy === null || id === '') return null;
  const full = string(at(legacy, 'full_text'));
  const range = list(at(legacy, 'display_text_range')).map(Number);
  const from = range[0] ?? 0;
  const shown = [...full].slice(from, range[1] ?? undefined).join('');
  const note = at(result, 'note_tweet', 'note_tweet_results', 'result');
  const entities = at(note, 'entity_set') ?? at(legacy, 'entities');
  const urls = [...list(at(entities, 'urls')), ...list(at(legacy, 'entities', 'urls'))];
  const hidden = list(at(legacy, 'entities', 'user_mentions'))
    .filter((mention) => count(list(at(mention, 'indices'))[0]) < from)
    .map((mention) => string(at(mention, 'screen_name')));
  const parent = string(at(legacy, 'in_reply_to_screen_name'));
  const quoted = at(result, 'quoted_status_result', 'result');
  return {
    id,
    person: readPerson(at(result, 'core', 'user_results', 'result')),
    text: plain(string(at(note, 'text')) || shown),
    short: note === null ? null : plain(shown),
    links: urls.map((url) => ({
      url: string(at(url, 'url')),
      shown: string(at(url, 'display_url')),
      target: string(at(url, 'expanded_url')),
    })),
    lang: string(at(legacy, 'lang')) || 'und',
    createdAt: Date.parse(string(at(legacy, 'created_at'))) || 0,
    replyingTo: parent === '' ? [] : [...new Set([parent, ...hidden])],
    quoted: depth > 0 || at(legacy, 'is_quote_status') !== true ? null : (readPost(quoted, 1) ?? 'gone'),
    edited: list(at(result, 'edit_control', 'edit_tweet_ids')).length > 1,
    counts: {
      replies: count(at(legacy, 'reply_count')),
      reposts: count(at(legacy, 'retweet_count')),
      likes: count(at(legacy, 'favorite_count')),
      bookmarks: count(at(legacy, 'bookmark_count')),
      views: count(at(result, 'views', 'count')),
    },
    limited: list(at(wrapped, 'limitedActionResults', 'limited_actions')).some(
      (one) => at(one, 'action') === 'Reply',
    ),
    images: list(at(legacy, 'extended_entities', 'media')).length,
  };
}

function readContent(key: string, content: unknown): Item | null {
  if (at(content, 'itemType') === 'TimelineNotification') {
    const template = at(content, 'template');
    const target = at(list(at(template, 'target_objects'))[0], 'tweet_results', 'result');
    return {
      kind: 'notice',
      key,
      icon: string(at(content, 'notification_icon')),
      people: list(at(template, 'from_users')).map((user) => readPerson(at(user, 'user_results', 'result'))),
      text: string(at(content, 'rich_message', 'text')),
      href: string(at(content, 'notification_url', 'url')).replace(/^https:\/\/(?:x|twitter)\.com/, ''),
      excerpt: readPost(target)?.text ?? '',
    };
  }
  const result = at(content, 'tweet_results', 'result');
  if (at(content, 'itemType') !== 'TimelineTweet' || result === null) return null;
  if (at(result, '__typename') === 'TweetTombstone') {
    return {
      kind: 'gone',
      key,
      text: string(at(result, 'tombstone', 'text', 'text')) || 'This Post is unavailable.',
    };
  }
  const outer = readPost(result);
  if (outer === null) return null;
  const inner = readPost(at(unwrap(result), 'legacy', 'retweeted_status_result', 'result'));
  const promoted = at(content, 'promotedMetadata') !== null;
  return {
    kind: 'post',
    key,
    post: inner ?? outer,
    repostedBy: inner === null ? null : outer.person,
    promoted,
    line: 'none',
  };
}

function instructionsOf(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const direct = (value as Json).instructions;
  if (Array.isArray(direct)) return direct;
  for (const inner of Object.values(value)) {
    const hit = Array.isArray(inner) ? [] : instructionsOf(inner);
    if (hit.length > 0) return hit;
  }
  return [];
}

/** Any timeline response of X as rows to show, with what leads to the next page. */
export function readTimeline(response: Json): Slice {
  const items: Item[] = [];
  let cursor: string | null = null;
  const lines = (rows: Item[], continued: boolean): void => {
    rows.forEach((row, index) => {
      if (row.kind !== 'post') return;
      const below = index < rows.length - 1 || continued;
      row.line = index > 0 ? (below ? 'both' : 'above') : below ? 'below' : 'none';
    });
  };
  for (const instruction of instructionsOf(at(response, 'data'))) {
    const pinned = at(instruction, 'entry');
    const entries = [...(pinned === null ? [] : [pinned]), ...list(at(instruction, 'entries'))];
    for (const entry of entries) {
      const content = at(entry, 'content');
      const key = string(at(entry, 'entryId'));
      const kind = at(content, 'cursorType') ?? at(content, 'itemContent', 'cursorType');
      if (kind === 'Bottom' || kind === 'ShowMoreThreads') {
        cursor = string(at(content, 'value')) || string(at(content, 'itemContent', 'value'));
        continue;
      }
      const rows = list(at(content, 'items')).flatMap(
        (inner) => readContent(string(at(inner, 'entryId')), at(inner, 'item', 'itemContent')) ?? [],
      );
      lines(rows, false);
      const single = readContent(key, at(content, 'itemContent'));
      items.push(...rows, ...(single === null ? [] : [single]));
    }
  }
  return { items, cursor };
}

/** On a thread page the posts above the opened one are one chain down to it. */
export function joinParents(items: Item[], focalId: string): void {
  const focal = items.findIndex((item) => item.kind === 'post' && item.post.id === focalId);
  for (let index = 0; index < focal; index += 1) {
    const item = items[index];
    if (item?.kind === 'post') item.line = index === 0 ? 'below' : 'both';
  }
  const item = items[focal];
  if (item?.kind === 'post') item.line = focal > 0 ? 'above' : 'none';
}
