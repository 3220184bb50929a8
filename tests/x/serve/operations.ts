import type { Slot, World, WorldPost } from '../world/model.ts';
import { type Json, type Shape, tombstone, tweetResult, userResult } from './shapes.ts';
import { noticeTimeline, type Page, postTimeline, slotTimeline, threadTimeline } from './timelines.ts';

export type Call = { variables: Json; shape: Shape; accountId: string };

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function newestFirst(posts: Iterable<WorldPost>): WorldPost[] {
  return [...posts].sort((a, b) => b.createdAt - a.createdAt);
}

function found(world: World, query: string): WorldPost[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '' && !word.startsWith('filter:'));
  return newestFirst(world.posts.values()).filter((post) => {
    if (post.gone || post.promoted || post.repostOf !== null) return false;
    const author = world.users.get(post.authorId)?.handle.toLowerCase() ?? '';
    const parent = post.replyTo === null ? undefined : world.posts.get(post.replyTo);
    const to = parent === undefined ? '' : (world.users.get(parent.authorId)?.handle.toLowerCase() ?? '');
    const body = `${post.text} ${post.hidden.map((handle) => `@${handle}`).join(' ')}`.toLowerCase();
    return words.every((word) => {
      if (word === 'or') return true;
      if (word.startsWith('from:')) return author === word.slice(5);
      if (word.startsWith('to:')) return to === word.slice(3);
      return body.includes(word);
    });
  });
}

/** What each GraphQL operation answers; undefined for one that does not exist here. */
export function answer(world: World, operation: string, call: Call): Json | undefined {
  const { variables, shape } = call;
  const at: Page = { cursor: text(variables.cursor) || undefined, shape };
  const userOf = (): string =>
    text(variables.userId) || (world.byHandle(text(variables.screen_name))?.id ?? '');

  switch (operation) {
    case 'HomeTimeline':
      return { home: { home_timeline_urt: { instructions: slotTimeline(world, world.home, at) } } };
    case 'HomeLatestTimeline': {
      const ids = new Set(world.home.map((slot) => slot.ids.at(-1) ?? ''));
      const plain = newestFirst([...ids].flatMap((id) => world.posts.get(id) ?? []));
      return { home: { home_timeline_urt: { instructions: postTimeline(world, plain, at) } } };
    }
    case 'SearchTimeline':
      return {
        search_by_raw_query: {
          search_timeline: {
            timeline: { instructions: postTimeline(world, found(world, text(variables.rawQuery)), at) },
          },
        },
      };
    case 'TweetDetail': {
      const focal = world.posts.get(text(variables.focalTweetId));
      if (focal === undefined) return { threaded_conversation_with_injections_v2: { instructions: [] } };
      return { threaded_conversation_with_injections_v2: { instructions: threadTimeline(world, focal, at) } };
    }
    case 'UserTweets':
    case 'UserTweetsAndReplies': {
      const id = userOf();
      const user = world.users.get(id);
      const mine = newestFirst(world.posts.values()).filter(
        (post) =>
          post.authorId === id &&
          !post.gone &&
          (operation === 'UserTweetsAndReplies' || post.replyTo === null),
      );
      return {
        user: {
          result: {
            ...(user === undefined ? { __typename: 'UserUnavailable' } : userResult(user, shape)),
            timeline: { timeline: { instructions: postTimeline(world, mine, at) } },
          },
        },
      };
    }
    case 'ListLatestTweetsTimeline': {
      const slots: Slot[] = world.home.filter((_, index) => index % 3 === 0);
      return { list: { tweets_timeline: { timeline: { instructions: slotTimeline(world, slots, at) } } } };
    }
    case 'Bookmarks': {
      const kept = world.bookmarks.flatMap((id) => world.posts.get(id) ?? []);
      return { bookmark_timeline_v2: { timeline: { instructions: postTimeline(world, kept, at) } } };
    }
    case 'NotificationsTimeline': {
      const mentions = text(variables.timeline_type) === 'Mentions';
      const notices = world.notices.filter(
        (notice) => !mentions || (notice.kind !== 'like' && notice.kind !== 'follow'),
      );
      return {
        viewer_v2: {
          user_results: {
            result: {
              __typename: 'User',
              rest_id: call.accountId,
              notification_timeline: {
                id: 'n',
                timeline: { instructions: noticeTimeline(world, notices, at) },
              },
            },
          },
        },
      };
    }
    case 'TweetResultByRestId': {
      const post = world.posts.get(text(variables.tweetId));
      return {
        tweetResult: {
          result: post === undefined ? tombstone('Not found.') : tweetResult(world, post, shape),
        },
      };
    }
    case 'UserByScreenName': {
      const user = world.byHandle(text(variables.screen_name));
      return { user: user === undefined ? {} : { result: userResult(user, shape) } };
    }
    case 'CreateTweet': {
      const reply = (variables.reply ?? {}) as Json;
      const exclude = Array.isArray(reply.exclude_reply_user_ids)
        ? reply.exclude_reply_user_ids.map(String)
        : [];
      const post = world.add({
        authorId: call.accountId,
        text: text(variables.tweet_text),
        replyTo: text(reply.in_reply_to_tweet_id) || null,
        exclude,
      });
      return { create_tweet: { tweet_results: { result: tweetResult(world, post, shape) } } };
    }
    case 'DeleteTweet':
      return {
        delete_tweet: { tweet_results: world.remove(text(variables.tweet_id)) ? {} : { result: null } },
      };
    default:
      return undefined;
  }
}
