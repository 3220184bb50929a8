import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { readResponse } from './read-response.ts';

const user = (id: string, handle: string, shape: 'core' | 'legacy') => ({
  result: {
    __typename: 'User',
    rest_id: id,
    ...(shape === 'core'
      ? { core: { screen_name: handle, name: handle.toUpperCase() }, legacy: {} }
      : { legacy: { screen_name: handle, name: handle.toUpperCase() } }),
  },
});

const tweet = (id: string, legacy: object = {}, extra: object = {}, shape: 'core' | 'legacy' = 'core') => ({
  __typename: 'Tweet',
  rest_id: id,
  core: { user_results: user('11', 'sunny', shape) },
  legacy: {
    id_str: id,
    user_id_str: '11',
    full_text: 'hello',
    created_at: 'Fri Nov 20 10:00:00 +0000 2026',
    conversation_id_str: '1',
    display_text_range: [0, 5],
    ...legacy,
  },
  ...extra,
});

const timeline = (...results: object[]) => ({
  data: {
    home: {
      home_timeline_urt: {
        instructions: [
          { entries: results.map((result) => ({ content: { itemContent: { tweet_results: { result } } } })) },
        ],
      },
    },
  },
});

test.each(['core', 'legacy'] as const)('reads the author of the %s shape', (shape) => {
  const [post] = readResponse(timeline(tweet('5', {}, {}, shape)));
  expect(post).toMatchObject({
    id: '5',
    author: { id: '11', handle: 'sunny', name: 'SUNNY' },
    text: 'hello',
    createdAt: '2026-11-20T10:00:00.000Z',
  });
});

test('mentions before the displayed text are hidden, and cut from it by code points', () => {
  const full_text = '@mira 🔋🔋 dead @mira';
  const [post] = readResponse(
    timeline(
      tweet('5', {
        full_text,
        display_text_range: [6, 20],
        entities: {
          user_mentions: [
            { id_str: '1', screen_name: 'mira', indices: [0, 5] },
            { id_str: '1', screen_name: 'mira', indices: [14, 19] },
          ],
        },
      }),
    ),
  );
  expect(post?.text).toBe('🔋🔋 dead @mira');
  expect(post?.mentions.map((mention) => mention.hidden)).toEqual([true, false]);
});

test('a wrapped post, a quoted one and a reposted one are each read once', () => {
  const inner = tweet('7', { full_text: 'inner' });
  const posts = readResponse(
    timeline(
      { __typename: 'TweetWithVisibilityResults', tweet: tweet('5') },
      tweet(
        '6',
        { quoted_status_id_str: '7', is_quote_status: true },
        { quoted_status_result: { result: inner } },
      ),
      tweet('8', { retweeted_status_result: { result: tweet('5') } }),
    ),
  );
  expect(posts.map((post) => post.id).sort()).toEqual(['5', '6', '7', '8']);
  expect(posts.find((post) => post.id === '6')?.quoted).toMatchObject({ postId: '7', text: 'inner' });
  expect(posts.find((post) => post.id === '8')?.repostOf).toBe('5');
});

test('a promoted post says so, the post that it quotes does not', () => {
  const result = tweet('6', { quoted_status_id_str: '7' }, { quoted_status_result: { result: tweet('7') } });
  const body = { itemContent: { promotedMetadata: { adId: 'x' }, tweet_results: { result } } };
  const promoted = new Map(readResponse(body).map((post) => [post.id, post.promoted]));
  expect(promoted).toEqual(
    new Map([
      ['6', true],
      ['7', false],
    ]),
  );
});

test('a long note gives its whole text and the mentions that stand only in it', () => {
  const note_tweet = {
    note_tweet_results: {
      result: {
        text: 'long text with @mira',
        entity_set: { user_mentions: [{ id_str: '1', screen_name: 'mira', indices: [15, 20] }] },
      },
    },
  };
  const [post] = readResponse(timeline(tweet('5', { full_text: 'long…' }, { note_tweet })));
  expect(post?.text).toBe('long text with @mira');
  expect(post?.mentions).toEqual([{ id: '1', handle: 'mira', hidden: false }]);
});

test('the older shape, posts and users in maps, is read too', () => {
  const [post] = readResponse({
    globalObjects: {
      tweets: { 5: { id_str: '5', user_id_str: '11', full_text: 'older', created_at: '' } },
      users: { 11: { id_str: '11', screen_name: 'sunny', name: 'Sunny' } },
    },
  });
  expect(post).toMatchObject({
    id: '5',
    author: { id: '11', handle: 'sunny' },
    text: 'older',
    createdAt: null,
  });
});

test('links are written out, media links and entities of HTML are not', () => {
  const [post] = readResponse(
    timeline(
      tweet('5', {
        full_text: 'see https://t.co/a &amp; https://t.co/b',
        display_text_range: [0, 60],
        entities: {
          urls: [{ url: 'https://t.co/a', expanded_url: 'https://example.com/a' }],
          media: [{ url: 'https://t.co/b' }],
        },
      }),
    ),
  );
  expect(post?.text).toBe('see https://example.com/a &');
});

test('what has no id, or is a tombstone, is passed over; only the first is a fault', () => {
  const { rest_id: _gone, ...nameless } = tweet('5', { id_str: undefined });
  const tombstone = { __typename: 'TweetTombstone', tombstone: { text: 'gone' } };
  const onUnreadable = vi.fn();
  const limited = { __typename: 'TweetWithVisibilityResults', tweet: tweet('6') };
  const read = readResponse(timeline(nameless, tombstone, limited, {}), onUnreadable);
  expect(read.map(({ id }) => id)).toEqual(['6']);
  expect(onUnreadable).toHaveBeenCalledTimes(1);
});

test('nesting deeper than any stack, and any JSON at all, is survived', () => {
  let deep: unknown = tweet('5');
  for (let depth = 0; depth < 100_000; depth++) deep = [deep];
  expect(readResponse(deep)).toHaveLength(1);
  fc.assert(fc.property(fc.jsonValue(), (value) => Array.isArray(readResponse(value))));
});

test('no author is made up where the response leaves it out', () => {
  const [post] = readResponse(timeline({ ...tweet('5'), core: undefined }));
  expect(post?.author).toEqual({ id: '11', handle: '', name: '' });
});

test('handles that a long note carries along at its start are hidden; one typed there is not', () => {
  const long = (text: string) => ({
    note_tweet: {
      note_tweet_results: {
        result: {
          text,
          entity_set: { user_mentions: [{ id_str: '1', screen_name: 'mira', indices: [0, 5] }] },
        },
      },
    },
  });
  const legacy = { full_text: '@mira hello there', display_text_range: [6, 17] };
  const hidden = readResponse(timeline(tweet('5', legacy, long('@mira hello there, and more'))));
  expect(hidden[0]).toMatchObject({ text: 'hello there, and more', mentions: [{ hidden: true }] });
  const typed = readResponse(
    timeline(tweet('5', { full_text: '@ann @mira hello', display_text_range: [5, 16] }, long('@mira hello'))),
  );
  expect(typed[0]).toMatchObject({
    text: '@mira hello',
    mentions: [{ id: '1', hidden: false }],
  });
});

test('a quote without its result has its author from the link to it, or from the rest of the response', () => {
  const legacy = {
    quoted_status_id_str: '3',
    quoted_status_permalink: { expanded: 'https://twitter.com/mira/status/3' },
  };
  const quoted = (...results: object[]) => readResponse(timeline(...results)).at(-1)?.quoted;
  expect(quoted(tweet('5', legacy))).toEqual({
    postId: '3',
    author: { id: null, handle: 'mira', name: '' },
    text: null,
  });
  expect(quoted(tweet('5', legacy), tweet('3'))).toMatchObject({ author: { id: '11' }, text: 'hello' });
  const elsewhere = { expanded: 'https://twitter.com/mira/status/4' };
  expect(quoted(tweet('5', { ...legacy, quoted_status_permalink: elsewhere }))?.author).toBeNull();
  // What is there of a quoted post's own quote is an id, and no more.
  expect(quoted(tweet('5', {}, { quotedRefResult: { result: { rest_id: '3' } } }))).toMatchObject({
    postId: '3',
  });
});

test('a single post of the older interface is read, though it names no handle', () => {
  const older = { id_str: '5', user_id_str: '11', full_text: 'older', conversation_id_str: '1' };
  expect(readResponse(older)).toMatchObject([{ id: '5', author: { id: '11', handle: '' }, text: 'older' }]);
  const { full_text: _cut, ...short } = older;
  expect(readResponse({ ...short, text: 'shorter' })).toMatchObject([{ text: 'shorter' }]);
});

test('the older shape names its advertisements by id', () => {
  const body = {
    globalObjects: { tweets: { 5: { id_str: '5', user_id_str: '11', full_text: 'buy' } } },
    timeline: { content: { tweet: { id: '5', promotedMetadata: {} } } },
  };
  expect(readResponse(body)).toMatchObject([{ id: '5', promoted: true }]);
});

test('a repost whose inner post is left out is a repost all the same', () => {
  const [post] = readResponse(timeline(tweet('5', { retweeted_status_result: {} })));
  expect(post?.repostOf).toBe('5');
});

test('posts come oldest first, whatever their order in the response', () => {
  const ids = readResponse(timeline(tweet('30'), tweet('4'), tweet('100'), tweet('31'))).map(({ id }) => id);
  expect(ids).toEqual(['4', '30', '31', '100']);
});

test('both kinds of entries of the newer notifications are read: posts, and posts that somebody liked', () => {
  const template = { target_objects: [{ tweet_results: { result: tweet('6') } }], from_users: [] };
  const entries = [
    { content: { itemContent: { __typename: 'TimelineTweet', tweet_results: { result: tweet('5') } } } },
    { content: { itemContent: { __typename: 'TimelineNotification', template } } },
  ];
  const timeline = { instructions: [{ entries }] };
  const body = { data: { viewer_v2: { user_results: { result: { notification_timeline: { timeline } } } } } };
  expect(readResponse(body).map(({ id }) => id)).toEqual(['5', '6']);
});
