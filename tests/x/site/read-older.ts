import type { Json } from './api.ts';
import { at, type Item, type Person, readPost, type Slice } from './read.ts';

const string = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** Notifications of the older API: maps by id, put together to what the newer one sends. */
export function readOlderTimeline(response: Json): Slice {
  const map = (name: string, id: unknown): Json | null =>
    at(response, 'globalObjects', name, string(id)) as Json | null;
  const userOf = (id: unknown) => {
    const user = map('users', id);
    const core = { name: user?.name, screen_name: user?.screen_name };
    return { rest_id: string(id), is_blue_verified: user?.ext_is_blue_verified, core };
  };
  const tweetOf = (id: unknown): Json | null => {
    const tweet = map('tweets', id);
    if (tweet === null) return null;
    return {
      rest_id: string(id),
      core: { user_results: { result: userOf(tweet.user_id_str) } },
      legacy: tweet,
      quoted_status_result: {
        result: map('tweets', tweet.quoted_status_id_str) && tweetOf(tweet.quoted_status_id_str),
      },
    };
  };
  const personOf = (id: unknown): Person => {
    const user = map('users', id);
    return {
      id: string(id),
      name: string(user?.name),
      handle: string(user?.screen_name),
      verified: user?.ext_is_blue_verified === true,
    };
  };

  const items: Item[] = [];
  let cursor: string | null = null;
  for (const instruction of list(at(response, 'timeline', 'instructions')))
    for (const entry of list(at(instruction, 'addEntries', 'entries'))) {
      const content = at(entry, 'content');
      const key = string(at(entry, 'entryId'));
      if (at(content, 'operation', 'cursor', 'cursorType') === 'Bottom')
        cursor = string(at(content, 'operation', 'cursor', 'value'));
      const post = readPost(tweetOf(at(content, 'item', 'content', 'tweet', 'id')));
      if (post !== null)
        items.push({ kind: 'post', key, post, repostedBy: null, promoted: false, line: 'none' });
      const told = at(content, 'item', 'content', 'notification');
      const notice = map('notifications', at(told, 'id'));
      if (notice === null) continue;
      const target = list(at(told, 'targetTweets'))[0];
      const people = list(at(told, 'fromUsers')).map(personOf);
      items.push({
        kind: 'notice',
        key,
        icon: string(at(notice, 'icon', 'id')),
        people,
        text: string(at(notice, 'message', 'text')),
        href: target === undefined ? `/${people[0]?.handle ?? 'home'}` : `/i/status/${string(target)}`,
        excerpt: readPost(tweetOf(target))?.text ?? '',
      });
    }
  return { items, cursor };
}
