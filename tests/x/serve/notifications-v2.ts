import type { Notice, User, World, WorldPost } from '../world/model.ts';
import { entitiesOf, type Json, mediaOf, xDate } from './shapes.ts';

const PAGE = 30;

/** A post as the older API writes it: all fields at the top, its author only by id. */
function olderTweet(world: World, post: WorldPost): Json {
  const parent = post.replyTo === null ? undefined : world.posts.get(post.replyTo);
  const prefix = post.hidden.map((handle) => `@${handle} `).join('');
  const escaped = post.text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const full = prefix + escaped;
  return {
    created_at: xDate(post.createdAt),
    id_str: post.id,
    full_text: full,
    truncated: false,
    display_text_range: [[...prefix].length, [...full].length],
    entities: entitiesOf(world, full),
    ...(post.photo ? { extended_entities: { media: mediaOf(post) } } : {}),
    in_reply_to_status_id_str: parent?.id ?? null,
    in_reply_to_user_id_str: parent?.authorId ?? null,
    in_reply_to_screen_name: parent === undefined ? null : (world.users.get(parent.authorId)?.handle ?? null),
    user_id_str: post.authorId,
    is_quote_status: post.quoteOf !== null,
    ...(post.quoteOf === null ? {} : { quoted_status_id_str: post.quoteOf }),
    retweet_count: post.counts.reposts,
    favorite_count: post.counts.likes,
    reply_count: post.counts.replies,
    quote_count: post.counts.quotes,
    conversation_id_str: post.conversationId,
    lang: post.lang,
  };
}

const olderUser = (user: User): Json => ({
  id_str: user.id,
  name: user.name,
  screen_name: user.handle,
  description: user.bio,
  followers_count: user.followers,
  ext_is_blue_verified: user.verified,
});

function entryOf(notice: Notice, index: number): Json {
  const asPost = notice.kind !== 'like' && notice.kind !== 'follow' && notice.postId !== null;
  const element = `user_${notice.kind === 'reply' ? 'replied_to_your_tweet' : `${notice.kind}d_you`}`;
  return {
    entryId: `notification-${notice.id}`,
    sortIndex: String(notice.createdAt - index),
    content: {
      item: {
        content: asPost
          ? { tweet: { id: notice.postId, displayType: 'Tweet' } }
          : {
              notification: {
                id: notice.id,
                fromUsers: [notice.userId],
                targetTweets: [notice.postId].filter((id) => id !== null),
              },
            },
        clientEventInfo: { component: 'urt', element },
      },
    },
  };
}

const cursorEntry = (kind: 'Top' | 'Bottom', value: string): Json => ({
  entryId: `cursor-${kind.toLowerCase()}-${value}`,
  sortIndex: kind === 'Top' ? '9999999999999' : '1',
  content: { operation: { cursor: { value, cursorType: kind } } },
});

/** /i/api/2/notifications/all.json and mentions.json: X's API before GraphQL, with everything in maps by id. */
export function olderNotifications(world: World, mentions: boolean, cursor: string | null): Json {
  const all = world.notices.filter(
    (notice) => !mentions || (notice.kind !== 'like' && notice.kind !== 'follow'),
  );
  const from = Number(cursor?.split('|')[1] ?? 0) || 0;
  const shown = all
    .slice(from, from + PAGE)
    .filter((notice) => notice.postId === null || world.posts.get(notice.postId)?.gone === false);
  const own = shown.flatMap((notice) => world.posts.get(notice.postId ?? '') ?? []);
  const quoted = own.flatMap((post) =>
    post.quoteGone || post.quoteOf === null ? [] : (world.posts.get(post.quoteOf) ?? []),
  );
  const posts = [...new Set([...own, ...quoted])];
  const people = new Set([...posts.map((post) => post.authorId), ...shown.map((notice) => notice.userId)]);
  return {
    globalObjects: {
      users: Object.fromEntries(
        [...people].flatMap((id) => {
          const user = world.users.get(id);
          return user === undefined ? [] : [[id, olderUser(user)]];
        }),
      ),
      tweets: Object.fromEntries(posts.map((post) => [post.id, olderTweet(world, post)])),
      notifications: Object.fromEntries(
        shown.map((notice) => [notice.id, aggregate(world, notice)] as const),
      ),
    },
    timeline: {
      id: 'n',
      instructions: [
        { clearCache: {} },
        {
          addEntries: {
            entries: [
              ...shown.map(entryOf),
              cursorEntry('Top', `top|${from}`),
              cursorEntry('Bottom', `bottom|${Math.min(all.length, from + PAGE)}`),
            ],
          },
        },
      ],
    },
  };
}

function aggregate(world: World, notice: Notice): Json {
  const verb = notice.kind === 'like' ? 'liked your reply' : 'followed you';
  return {
    id: notice.id,
    timestampMs: String(notice.createdAt),
    icon: { id: notice.kind === 'like' ? 'heart_icon' : 'person_icon' },
    message: { text: `${world.users.get(notice.userId)?.name} ${verb}`, entities: [], rtl: false },
    template: {
      aggregateUserActionsV1: {
        targetObjects: notice.postId === null ? [] : [{ tweet: { id: notice.postId } }],
        fromUsers: [{ user: { id: notice.userId } }],
      },
    },
  };
}
