import type { Notice, Slot, World, WorldPost } from '../world/model.ts';
import { type Json, type Shape, tweetResult, userResult } from './shapes.ts';

const PAGE = 30;
const THREAD_PAGE = 20;

function itemContent(world: World, post: WorldPost, shape: Shape): Json {
  return {
    itemType: 'TimelineTweet',
    __typename: 'TimelineTweet',
    tweet_results: { result: tweetResult(world, post, shape) },
    tweetDisplayType: 'Tweet',
    ...(post.promoted
      ? {
          promotedMetadata: {
            advertiser_results: { result: { rest_id: post.authorId } },
            disclosureType: 'NoDisclosure',
            impressionId: `i${post.id}`,
          },
        }
      : {}),
  };
}

function item(entryId: string, content: Json, sort: number): Json {
  return {
    entryId,
    sortIndex: String(9_000_000_000_000_000_000n - BigInt(sort)),
    content: { entryType: 'TimelineTimelineItem', __typename: 'TimelineTimelineItem', itemContent: content },
  };
}

function module(name: string, posts: WorldPost[], world: World, shape: Shape, sort: number): Json {
  const entryId = `${name}-${posts[0]?.id}`;
  return {
    entryId,
    sortIndex: String(9_000_000_000_000_000_000n - BigInt(sort)),
    content: {
      entryType: 'TimelineTimelineModule',
      __typename: 'TimelineTimelineModule',
      displayType: 'VerticalConversation',
      items: posts.map((post) => ({
        entryId: `${entryId}-tweet-${post.id}`,
        item: { itemContent: itemContent(world, post, shape) },
      })),
    },
  };
}

function cursor(kind: 'Top' | 'Bottom', value: string): Json {
  return {
    entryId: `cursor-${kind.toLowerCase()}-${value}`,
    sortIndex: kind === 'Top' ? '9100000000000000000' : '1',
    content: {
      entryType: 'TimelineTimelineCursor',
      __typename: 'TimelineTimelineCursor',
      value,
      cursorType: kind,
    },
  };
}

export type Page = { cursor: string | undefined; shape: Shape };

function page<T>(list: readonly T[], at: Page, make: (entry: T, index: number) => Json): Json[] {
  const from = Number(at.cursor?.split('|')[1] ?? 0) || 0;
  const entries = list.slice(from, from + PAGE).map((entry, index) => make(entry, from + index));
  const end = Math.min(list.length, from + PAGE);
  // X keeps sending a bottom cursor after the end; an answer with nothing but cursors means "no more".
  return [
    {
      type: 'TimelineAddEntries',
      entries: [...entries, cursor('Top', `top|${from}`), cursor('Bottom', `bottom|${end}`)],
    },
  ];
}

export function slotTimeline(world: World, slots: readonly Slot[], at: Page): Json[] {
  return page(slots, at, (slot, index) => {
    const posts = slot.ids.flatMap((id) => world.posts.get(id) ?? []);
    const [first] = posts;
    if (posts.length > 1) return module('home-conversation', posts, world, at.shape, index);
    if (first === undefined)
      return item(`tweet-${slot.ids[0]}`, { itemType: 'TimelineTweet', tweet_results: {} }, index);
    const name = first.promoted ? `promoted-tweet-${first.id}-3e${index}` : `tweet-${first.id}`;
    return item(name, itemContent(world, first, at.shape), index);
  });
}

export function postTimeline(world: World, posts: readonly WorldPost[], at: Page): Json[] {
  return slotTimeline(
    world,
    posts.map((post) => ({ ids: [post.id] })),
    at,
  );
}

/** The parents, the post, and each reply with what its writers and others added below it. */
export function threadTimeline(world: World, focal: WorldPost, at: Page): Json[] {
  const parents: WorldPost[] = [];
  for (let post: WorldPost | undefined = focal; post?.replyTo != null; ) {
    post = world.posts.get(post.replyTo);
    if (post === undefined) break;
    parents.unshift(post);
  }
  // What was written while the site runs comes first, as X shows one's own answer.
  const replies = world
    .repliesTo(focal.id)
    .sort((a, b) => Number(b.createdAt > world.now) - Number(a.createdAt > world.now));
  const branches = replies.map((reply) => {
    const branch = [reply];
    for (
      let next = world.repliesTo(reply.id)[0];
      next !== undefined && branch.length < 3;
      next = world.repliesTo(next.id)[0]
    ) {
      branch.push(next);
    }
    return branch;
  });
  const from = Number(at.cursor?.split('|')[1] ?? 0) || 0;
  const shown = branches.slice(from, from + THREAD_PAGE);
  const above =
    from > 0
      ? []
      : [...parents, focal].map((post, index) =>
          item(`tweet-${post.id}`, itemContent(world, post, at.shape), index),
        );
  const below = shown.map((branch, index) =>
    module('conversationthread', branch, world, at.shape, 100 + from + index),
  );
  const more = from + THREAD_PAGE < branches.length ? [cursor('Bottom', `bottom|${from + THREAD_PAGE}`)] : [];
  return [
    ...(from > 0 ? [] : [{ type: 'TimelineClearCache' }]),
    { type: 'TimelineAddEntries', entries: [...above, ...below, ...more] },
    ...(more.length > 0 ? [] : [{ type: 'TimelineTerminateTimeline', direction: 'Bottom' }]),
  ];
}

export function noticeTimeline(world: World, notices: readonly Notice[], at: Page): Json[] {
  return page(notices, at, (notice, index) => {
    const post = notice.postId === null ? undefined : world.posts.get(notice.postId);
    const user = world.users.get(notice.userId);
    const asPost = notice.kind !== 'like' && notice.kind !== 'follow';
    if (asPost && post !== undefined) {
      const entry = item(`notification-${notice.id}`, itemContent(world, post, at.shape), index);
      const element = {
        reply: 'user_replied_to_your_tweet',
        quote: 'user_quoted_your_tweet',
        mention: 'user_mentioned_you',
      }[notice.kind as 'reply'];
      return {
        ...entry,
        content: { ...(entry.content as Json), clientEventInfo: { component: 'urt', element } },
      };
    }
    const verb = notice.kind === 'like' ? 'liked your reply' : 'followed you';
    return item(
      `notification-${notice.id}`,
      {
        itemType: 'TimelineNotification',
        __typename: 'TimelineNotification',
        id: notice.id,
        notification_icon: notice.kind === 'like' ? 'heart_icon' : 'person_icon',
        rich_message: { rtl: false, text: `${user?.name} ${verb}`, entities: [] },
        notification_url: {
          url: post === undefined ? `https://x.com/${user?.handle}` : `https://x.com/i/status/${post.id}`,
          urlType: 'DeepLink',
        },
        template: {
          __typename: 'TimelineNotificationAggregateUserActions',
          from_users:
            user === undefined
              ? []
              : [
                  {
                    __typename: 'TimelineNotificationUserRef',
                    user_results: { result: userResult(user, at.shape) },
                  },
                ],
          target_objects:
            post === undefined
              ? []
              : [
                  {
                    __typename: 'TimelineNotificationTweetRef',
                    tweet_results: { result: tweetResult(world, post, at.shape) },
                  },
                ],
        },
        timestamp_ms: new Date(notice.createdAt).toISOString(),
      },
      index,
    );
  });
}
