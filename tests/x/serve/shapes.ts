import type { User, World, WorldPost } from '../world/model.ts';

/** `core`: names under user.core, as X answers since May 2025. `legacy`: under user.legacy, as before. */
export type Shape = 'core' | 'legacy';
export type Json = { [key: string]: unknown };

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** X's own date form: `Sat Mar 01 16:14:43 +0000 2025`. */
export function xDate(time: number): string {
  const [day, date, month, year, clock] = new Date(time).toUTCString().replace(',', '').split(' ');
  return `${day} ${month} ${date} ${clock} +0000 ${year}`;
}

const defaultPicture = 'https://abs.twimg.com/sticky/default_profile_images/default_profile_normal.png';

export function userResult(user: User, shape: Shape): Json {
  const names = { created_at: xDate(1_400_000_000_000), name: user.name, screen_name: user.handle };
  const counts = {
    followers_count: user.followers,
    friends_count: 180,
    statuses_count: 2400,
    favourites_count: 900,
  };
  const base = {
    __typename: 'User',
    id: Buffer.from(`User:${user.id}`).toString('base64'),
    rest_id: user.id,
    affiliates_highlighted_label: {},
    has_graduated_access: true,
    is_blue_verified: user.verified,
    profile_image_shape: 'Circle',
  };
  if (shape === 'legacy') {
    return {
      ...base,
      legacy: {
        ...names,
        ...counts,
        description: user.bio,
        entities: { description: { urls: [] } },
        location: '',
        profile_image_url_https: user.picture ?? defaultPicture,
        verified: false,
      },
    };
  }
  return {
    ...base,
    avatar: { image_url: user.picture ?? defaultPicture },
    core: names,
    legacy: { ...counts, default_profile: false, entities: { description: { urls: [] } } },
    location: { location: '' },
    privacy: { protected: false },
    profile_bio: { description: user.bio },
    relationship_perspectives: { following: true, blocking: false, muting: false },
    verification: { verified: false },
  };
}

/** Indices count code points, as X's do. */
export function entitiesOf(world: World, text: string): Json {
  const codePoints = (upTo: number): number => [...text.slice(0, upTo)].length;
  const span = (match: RegExpMatchArray): [number, number] => [
    codePoints(match.index ?? 0),
    codePoints((match.index ?? 0) + match[0].length),
  ];
  const mentions = [...text.matchAll(/@(\w{1,20})/g)].flatMap((match) => {
    const user = world.byHandle(match[1] ?? '');
    return user === undefined
      ? []
      : [{ id_str: user.id, name: user.name, screen_name: user.handle, indices: span(match) }];
  });
  return {
    hashtags: [...text.matchAll(/#(\w+)/g)].map((match) => ({ text: match[1], indices: span(match) })),
    symbols: [],
    timestamps: [],
    urls: [...text.matchAll(/https?:\/\/\S+/g)].map((match) => ({
      url: match[0],
      expanded_url: match[0],
      display_url: match[0].replace(/^https?:\/\//, ''),
      indices: span(match),
    })),
    user_mentions: mentions,
  };
}

export function tombstone(text: string): Json {
  return {
    __typename: 'TweetTombstone',
    tombstone: { __typename: 'TextTombstone', text: { rtl: false, text, entities: [] } },
  };
}

/** Of the quotes that cannot be shown, X answers some with a tombstone and some with nothing but the id. */
const withoutResult = (post: WorldPost): boolean => (BigInt(post.id) >> 22n) % 2n === 0n;

export const mediaLink = (post: WorldPost): string => `https://t.co/p${post.id.slice(-9)}`;

export function mediaOf(post: WorldPost): Json[] {
  const page = `x.com/i/status/${post.id}/photo/1`;
  const links = { url: mediaLink(post), expanded_url: `https://${page}` };
  const alt = post.alt === undefined ? {} : { ext_alt_text: post.alt };
  return post.photo ? [{ id_str: `${post.id}1`, type: 'photo', ...links, ...alt }] : [];
}

/** `tweet_results.result` of a post; quotes and reposts go one level deep, as on X. */
export function tweetResult(world: World, post: WorldPost, shape: Shape, depth = 0): Json {
  if (post.gone) return tombstone('This Post was deleted by the Post author. Learn more');
  const author = world.users.get(post.authorId);
  if (author === undefined) return tombstone('This Post is unavailable.');
  const inner = post.repostOf === null || depth > 0 ? undefined : world.posts.get(post.repostOf);
  const quoted = post.quoteOf === null || depth > 0 ? undefined : world.posts.get(post.quoteOf);
  const parent = post.replyTo === null ? undefined : world.posts.get(post.replyTo);
  const parentAuthor = parent === undefined ? undefined : world.users.get(parent.authorId);
  const escaped = escapeText(post.text);
  const long = [...escaped].length > 280;
  const prefix = post.hidden.map((handle) => `@${handle} `).join('');
  const shown = long ? `${[...escaped].slice(0, 276).join('')}…` : escaped;
  const reposted = inner === undefined ? undefined : world.users.get(inner.authorId);
  const full = reposted === undefined ? prefix + shown : `RT @${reposted.handle}: ${shown}`;
  const start = [...prefix].length;
  const end = [...full].length;
  // A picture's link follows the text, outside of what is displayed.
  const sent = post.photo ? `${full} ${mediaLink(post)}` : full;

  const result: Json = {
    __typename: 'Tweet',
    rest_id: post.id,
    core: { user_results: { result: userResult(author, shape) } },
    unmention_data: {},
    edit_control: {
      edit_tweet_ids: post.edited ? [String(BigInt(post.id) - 4096n), post.id] : [post.id],
      editable_until_msecs: String(post.createdAt + 3_600_000),
      is_edit_eligible: false,
      edits_remaining: post.edited ? '4' : '5',
    },
    is_translatable: post.lang !== 'en',
    views:
      post.counts.views > 0
        ? { count: String(post.counts.views), state: 'EnabledWithCount' }
        : { state: 'Enabled' },
    source: '<a href="https://mobile.twitter.com" rel="nofollow">Twitter Web App</a>',
    ...(long
      ? {
          note_tweet: {
            is_expandable: true,
            note_tweet_results: {
              result: {
                id: `Note:${post.id}`,
                text: post.text,
                entity_set: entitiesOf(world, post.text),
                richtext: { richtext_tags: [] },
                media: { inline_media: [] },
              },
            },
          },
        }
      : {}),
    ...(quoted === undefined || (post.quoteGone && withoutResult(post))
      ? {}
      : {
          quoted_status_result: {
            result: post.quoteGone
              ? tombstone('This Post is unavailable.')
              : tweetResult(world, quoted, shape, 1),
          },
        }),
    legacy: {
      bookmark_count: post.counts.bookmarks,
      bookmarked: world.bookmarks.includes(post.id),
      created_at: xDate(post.createdAt),
      conversation_id_str: post.conversationId,
      display_text_range: [reposted === undefined ? start : 0, end],
      entities: { ...entitiesOf(world, full), ...(post.photo ? { media: mediaOf(post) } : {}) },
      ...(post.photo ? { extended_entities: { media: mediaOf(post) } } : {}),
      favorite_count: post.counts.likes,
      favorited: false,
      full_text: sent,
      ...(parent === undefined
        ? {}
        : {
            in_reply_to_screen_name: parentAuthor?.handle,
            in_reply_to_status_id_str: parent.id,
            in_reply_to_user_id_str: parent.authorId,
          }),
      is_quote_status: post.quoteOf !== null,
      lang: post.lang,
      quote_count: post.counts.quotes,
      ...(post.quoteOf === null ? {} : { quoted_status_id_str: post.quoteOf }),
      reply_count: post.counts.replies,
      retweet_count: post.counts.reposts,
      retweeted: false,
      user_id_str: post.authorId,
      id_str: post.id,
      ...(inner === undefined
        ? {}
        : { retweeted_status_result: { result: tweetResult(world, inner, shape, 1) } }),
    },
  };
  if (!post.limited || depth > 0) return result;
  return {
    __typename: 'TweetWithVisibilityResults',
    tweet: result,
    limitedActionResults: {
      limited_actions: [{ action: 'Reply', prompt: { __typename: 'CtaLimitedActionPrompt' } }],
    },
  };
}
