/** A made-up TweetDetail of about `size` characters, in the shape of X's own. */
export function bigThread(size: number): string {
  const entries: object[] = [];
  for (let length = 0, number = 0; length < size; number++) {
    const entry = entryOf(number);
    length += JSON.stringify(entry).length;
    entries.push(entry);
  }
  const instructions = [{ type: 'TimelineAddEntries', entries }];
  return JSON.stringify({ data: { threaded_conversation_with_injections_v2: { instructions } } });
}

function entryOf(number: number): object {
  const id = String(1_800_000_000_000_000_000n + BigInt(number));
  const author = String(1000 + (number % 97));
  const legacy = {
    bookmark_count: 1,
    conversation_id_str: '1800000000000000000',
    created_at: 'Sun Nov 01 10:00:00 +0000 2026',
    display_text_range: [6, 120],
    entities: {
      hashtags: [],
      urls: [],
      user_mentions: [{ id_str: '45', name: 'Else', screen_name: 'else', indices: [0, 5] }],
    },
    favorite_count: number,
    full_text: `@else Post ${number}: ${'something that has happened, told at some length. '.repeat(3)}`,
    in_reply_to_screen_name: 'boss',
    in_reply_to_status_id_str: '1800000000000000000',
    in_reply_to_user_id_str: number % 10 ? '45' : '44',
    lang: 'en',
    quote_count: 0,
    reply_count: 2,
    retweet_count: 3,
    user_id_str: author,
    id_str: id,
  };
  const user = {
    __typename: 'User',
    rest_id: author,
    core: {
      name: `User ${author}`,
      screen_name: `user${author}`,
      created_at: 'Sun Nov 01 10:00:00 +0000 2020',
    },
    avatar: { image_url: 'https://pbs.twimg.com/profile_images/1/a.jpg' },
    legacy: {
      description: 'Somebody. '.repeat(16),
      followers_count: 12,
      entities: { description: { urls: [] } },
    },
  };
  const result = {
    __typename: 'Tweet',
    rest_id: id,
    core: { user_results: { result: user } },
    edit_control: { edit_tweet_ids: [id], editable_until_msecs: '1', edits_remaining: '5' },
    // What Clew passes by: cards, media, limits, features; a post of X's is about 4,300 characters in all.
    card: {
      legacy: {
        binding_values: Array.from({ length: 24 }, (_, key) => ({
          key: `k${key}`,
          value: { string_value: 'v'.repeat(40), type: 'STRING' },
        })),
      },
    },
    views: { count: '120', state: 'EnabledWithCount' },
    legacy,
  };
  const itemContent = { itemType: 'TimelineTweet', tweet_results: { result }, tweetDisplayType: 'Tweet' };
  return {
    entryId: `tweet-${id}`,
    sortIndex: id,
    content: { entryType: 'TimelineTimelineItem', itemContent },
  };
}
