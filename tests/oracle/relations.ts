/**
 * Who a captured response's posts are aimed at, told a second time, from X's own field names and nothing else: no line
 * of lib/ is used here. It goes by known paths where lib/ searches, and by the written text where lib/ counts places,
 * so that the two are unlikely to be wrong together. It is no example of good code: it has to be another one.
 */

export interface Target {
  id: string;
  handle: string;
}

type Tree = Record<string, unknown>;

interface Told {
  id: string;
  author: string;
  advertised: boolean;
  repost: boolean;
  fields: Tree;
  note: Tree | undefined;
  quotes: string | undefined;
}

export interface Facts {
  posts: Map<string, Told>;
  /** Post → its author's id. */
  wrote: Map<string, string>;
  /** Post → the handle in a link to it. */
  linked: Map<string, string>;
  handles: Map<string, string>;
}

/** The value at a dotted path, e.g. "data.home.home_timeline_urt"; undefined where a step is missing. */
function dig(from: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (here, step) => (here === null || here === undefined ? here : (here as Tree)[step]),
      from,
    );
}

const list = (from: unknown, path: string): unknown[] => {
  const found = dig(from, path);
  return Array.isArray(found) ? found : found && typeof found === 'object' ? Object.values(found) : [];
};

/** Where timelines begin, per operation; both generations of each. */
const timelines = [
  'data.home.home_timeline_urt',
  'data.search_by_raw_query.search_timeline.timeline',
  'data.threaded_conversation_with_injections_v2',
  'data.list.tweets_timeline.timeline',
  'data.user.result.timeline.timeline',
  'data.user.result.timeline_v2.timeline',
  'data.viewer_v2.user_results.result.notification_timeline.timeline',
  'data.communityResults.result.ranked_community_timeline.timeline',
  'data.bookmark_timeline_v2.timeline',
  'data.retweeters_timeline.timeline',
];
/** Where single posts begin. */
const singles = [
  'result',
  'data.tweetResult.result',
  'data.create_tweet.tweet_results.result',
  'data.notetweet_create.tweet_results.result',
];
const several = ['data.tweetResult', 'data.tweet_results'];

export function gather(body: unknown): Facts {
  const facts: Facts = { posts: new Map(), wrote: new Map(), linked: new Map(), handles: new Map() };
  for (const root of ['', ...timelines]) {
    for (const instruction of list(root ? dig(body, root) : body, 'instructions')) {
      for (const entry of list(instruction, 'entries')) takeEntry(facts, entry);
      if (dig(instruction, 'entry')) takeEntry(facts, dig(instruction, 'entry'));
      for (const item of list(instruction, 'moduleItems')) takeItem(facts, dig(item, 'item.itemContent'));
    }
  }
  if (dig(body, 'entryId')) takeEntry(facts, body);
  for (const path of singles) takeResult(facts, dig(body, path), false);
  for (const path of several)
    if (Array.isArray(dig(body, path)))
      for (const one of list(body, path)) takeResult(facts, dig(one, 'result') ?? one, false);
  takeOlder(facts, body);
  for (const { fields } of facts.posts.values()) {
    const parent = fields.in_reply_to_status_id_str;
    const whose = fields.in_reply_to_user_id_str;
    if (typeof parent === 'string' && typeof whose === 'string' && !facts.wrote.has(parent))
      facts.wrote.set(parent, whose);
  }
  return facts;
}

function takeEntry(facts: Facts, entry: unknown): void {
  takeItem(facts, dig(entry, 'content.itemContent'));
  for (const item of list(entry, 'content.items')) takeItem(facts, dig(item, 'item.itemContent'));
}

function takeItem(facts: Facts, item: unknown): void {
  takeResult(facts, dig(item, 'tweet_results.result'), Boolean(dig(item, 'promotedMetadata')));
}

function takeResult(facts: Facts, wrapped: unknown, advertised: boolean): void {
  const result = dig(wrapped, 'tweet') ?? wrapped;
  const fields = dig(result, 'legacy');
  const id = dig(result, 'rest_id');
  if (!fields || typeof id !== 'string') return;
  const user = dig(result, 'core.user_results.result');
  takeUser(facts, dig(user, 'rest_id'), dig(user, 'core.screen_name') ?? dig(user, 'legacy.screen_name'));
  const quoted = dig(result, 'quoted_status_result.result') ?? dig(result, 'quotedRefResult.result');
  const repost = dig(fields, 'retweeted_status_result.result');
  takePost(facts, fields as Tree, {
    id,
    author: dig(user, 'rest_id') ?? dig(fields, 'user_id_str'),
    advertised,
    repost: Boolean(repost),
    note: dig(result, 'note_tweet.note_tweet_results.result'),
    quotes: dig(quoted, 'tweet.rest_id') ?? dig(quoted, 'rest_id') ?? dig(fields, 'quoted_status_id_str'),
  });
  takeResult(facts, quoted, false);
  takeResult(facts, repost, false);
}

function takeOlder(facts: Facts, body: unknown): void {
  for (const user of list(body, 'globalObjects.users'))
    takeUser(facts, dig(user, 'id_str'), dig(user, 'screen_name'));
  const alone = dig(body, 'full_text') === undefined ? [] : [body];
  for (const fields of [...list(body, 'globalObjects.tweets'), ...alone])
    takePost(facts, fields as Tree, {
      id: dig(fields, 'id_str'),
      author: dig(fields, 'user_id_str'),
      advertised: false,
      repost: Boolean(dig(fields, 'retweeted_status_id_str')),
      note: undefined,
      quotes: dig(fields, 'quoted_status_id_str'),
    });
}

function takeUser(facts: Facts, id: unknown, handle: unknown): void {
  if (typeof id === 'string' && typeof handle === 'string') facts.handles.set(id, handle);
}

function takePost(facts: Facts, fields: Tree, told: Record<keyof Omit<Told, 'fields'>, unknown>): void {
  const { id, author } = told;
  if (typeof id !== 'string' || typeof author !== 'string') return;
  facts.posts.set(id, { ...told, fields } as Told);
  facts.wrote.set(id, author);
  for (const mention of mentionsIn(fields, 'entities')) takeUser(facts, mention.id, mention.name);
  const link = dig(fields, 'quoted_status_permalink.expanded');
  const [, , , handle, , quoted] = typeof link === 'string' ? link.split('/') : [];
  if (handle && quoted) facts.linked.set(quoted, handle);
}

function mentionsIn(of: unknown, key: string): { id: unknown; name: string }[] {
  return list(of, `${key}.user_mentions`).map((one) => ({
    id: dig(one, 'id_str'),
    name: String(dig(one, 'screen_name')),
  }));
}

/** What X shows of a post: the text from where it says that display begins. */
function displayed(fields: Tree): string {
  const from = Number(list(fields, 'display_text_range')[0] ?? 0);
  return Array.from(String(fields.full_text ?? fields.text ?? ''))
    .filter((_character, place) => place >= from)
    .join('');
}

const says = (text: string, name: string) => new RegExp(`[@＠]${name}(?![A-Za-z0-9_])`, 'i').test(text);

function mentions({ fields, note }: Told, target: Target): 'written' | 'hidden' | 'none' {
  const short = mentionsIn(fields, 'entities').filter(({ id }) => id === target.id);
  const long = mentionsIn(note, 'entity_set').filter(({ id }) => id === target.id);
  if (short.some(({ name }) => says(displayed(fields), name))) return 'written';
  if (long.some(({ name }) => says(String(note?.text), name))) return 'written';
  return short.length > 0 ? 'hidden' : 'none';
}

function isBy(facts: Facts, post: string, target: Target): boolean {
  const author = facts.wrote.get(post);
  if (author) return author === target.id;
  return facts.linked.get(post)?.toLowerCase() === target.handle.toLowerCase();
}

/** The relations of one post to the target, of five names; none for its own posts, advertisements and reposts. */
export function relationsTo(target: Target, post: Told, facts: Facts): string[] {
  if (post.author === target.id || post.advertised || post.repost) return [];
  const mentioned = mentions(post, target);
  const found = [
    post.fields.in_reply_to_user_id_str === target.id && 'reply',
    mentioned === 'written' && 'mention',
    post.quotes !== undefined && isBy(facts, post.quotes, target) && 'quote',
  ].filter((name) => name !== false);
  if (found.length > 0) return found;
  const root = post.fields.conversation_id_str;
  if (typeof root === 'string' && root !== post.id && facts.wrote.get(root) === target.id) return ['thread'];
  return mentioned === 'hidden' ? ['carried'] : [];
}

/** The accounts that others' replies, written mentions and quotes name most often, at most `count` of them. */
export function mostAddressed(facts: Facts, count: number): Target[] {
  const tally = new Map<string, number>();
  for (const post of facts.posts.values()) {
    const candidates = new Set<unknown>([
      post.fields.in_reply_to_user_id_str,
      post.quotes && facts.wrote.get(post.quotes),
      ...mentionsIn(post.fields, 'entities').map(({ id }) => id),
      ...mentionsIn(post.note, 'entity_set').map(({ id }) => id),
    ]);
    for (const id of candidates) {
      if (typeof id !== 'string') continue;
      const names = relationsTo({ id, handle: facts.handles.get(id) ?? '' }, post, facts);
      const strong = names.filter((name) => name !== 'thread' && name !== 'carried').length;
      if (strong > 0) tally.set(id, (tally.get(id) ?? 0) + strong);
    }
  }
  return [...tally]
    .sort(([a, many], [b, few]) => few - many || a.localeCompare(b))
    .slice(0, count)
    .map(([id]) => ({ id, handle: facts.handles.get(id) ?? '' }));
}
