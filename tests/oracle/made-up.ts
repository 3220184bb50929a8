/** Responses of X's with nobody real in them, one of each shape that X answers with. */

const person = (id: string, handle: string, shape: 'core' | 'legacy') => ({
  user_results: {
    result: {
      __typename: 'User',
      rest_id: id,
      ...(shape === 'core'
        ? { core: { screen_name: handle, name: handle }, legacy: { followers_count: 5 } }
        : { legacy: { screen_name: handle, name: handle, followers_count: 5 } }),
    },
  },
});

const mention = (id: string, handle: string, start: number) => ({
  id_str: id,
  screen_name: handle,
  name: handle,
  indices: [start, start + handle.length + 1],
});

function tweet(id: string, author: number, legacy: object = {}, more: object = {}) {
  const user = `9${author}`;
  return {
    __typename: 'Tweet',
    rest_id: id,
    core: person(user, `person_${author}`, author % 2 ? 'core' : 'legacy'),
    edit_control: { edit_tweet_ids: [id] },
    views: { count: '12', state: 'EnabledWithCount' },
    legacy: {
      id_str: id,
      user_id_str: user,
      full_text: 'An invented post, see https://t.co/a',
      created_at: 'Fri Nov 20 10:00:00 +0000 2026',
      conversation_id_str: '100',
      display_text_range: [0, 36],
      entities: {
        user_mentions: [],
        urls: [{ url: 'https://t.co/a', expanded_url: 'https://example.com/' }],
      },
      reply_count: 1,
      lang: 'en',
      ...legacy,
    },
    ...more,
  };
}

const answer = (id: string, author: number, to: number) =>
  tweet(id, author, {
    full_text: `@person_${to} really?`,
    display_text_range: [10, 17],
    in_reply_to_status_id_str: '100',
    in_reply_to_user_id_str: `9${to}`,
    in_reply_to_screen_name: `person_${to}`,
    entities: { user_mentions: [mention(`9${to}`, `person_${to}`, 0)] },
  });

const item = (result: object, more: object = {}) => ({
  content: { itemContent: { __typename: 'TimelineTweet', tweet_results: { result }, ...more } },
});

const note = {
  note_tweet: {
    note_tweet_results: {
      result: {
        id: 'x',
        text: 'A long note that speaks of @person_1 late',
        entity_set: { user_mentions: [mention('91', 'person_1', 27)], urls: [] },
      },
    },
  },
};

const quoting = tweet(
  '103',
  3,
  {
    is_quote_status: true,
    quoted_status_id_str: '100',
    quoted_status_permalink: { expanded: 'https://x.com/person_1/status/100' },
  },
  {
    quoted_status_result: { result: tweet('100', 1, {}, { quotedRefResult: { result: { rest_id: '99' } } }) },
  },
);

const thread = {
  data: {
    threaded_conversation_with_injections_v2: {
      instructions: [
        {
          type: 'TimelineAddEntries',
          entries: [
            { entryId: 'tweet-100', ...item(tweet('100', 1)) },
            {
              entryId: 'conversationthread-101',
              content: {
                items: [
                  { item: { itemContent: { tweet_results: { result: answer('101', 2, 1) } } } },
                  {
                    item: {
                      itemContent: {
                        tweet_results: {
                          result: { __typename: 'TweetWithVisibilityResults', tweet: answer('102', 4, 2) },
                        },
                      },
                    },
                  },
                ],
              },
            },
            item({ __typename: 'TweetTombstone', tombstone: { text: { text: 'gone' } } }),
            { content: { cursorType: 'Bottom', value: 'x' } },
          ],
        },
      ],
    },
  },
};

const home = {
  data: {
    home: {
      home_timeline_urt: {
        instructions: [
          {
            entries: [
              item(quoting),
              item(tweet('104', 4, {}, note)),
              item(tweet('105', 5), { promotedMetadata: { advertiser_results: {} } }),
              item(tweet('106', 6, { retweeted_status_result: { result: tweet('107', 7) } })),
            ],
          },
        ],
      },
    },
  },
};

const notifications = {
  globalObjects: {
    users: {
      91: { id_str: '91', screen_name: 'person_1', name: 'One' },
      92: { id_str: '92', screen_name: 'person_2' },
    },
    tweets: {
      100: { ...tweet('100', 1).legacy },
      101: { ...answer('101', 2, 1).legacy, quoted_status_id_str: '100', is_quote_status: true },
    },
  },
  timeline: {
    instructions: [
      { addEntries: { entries: [{ content: { item: { content: { tweet: { id: '101' } } } } }] } },
    ],
  },
};

const created = { data: { create_tweet: { tweet_results: { result: answer('108', 8, 1) } } } };
const byIds = { data: { tweet_results: [{ result: tweet('109', 9, {}, note) }, { result: quoting }] } };

export const madeUp: readonly object[] = [
  thread,
  home,
  notifications,
  created,
  byIds,
  answer('110', 2, 1).legacy,
];
