import { fetchOne, older, read, post as send } from './api.ts';
import { h } from './dom.ts';
import { heading, profileHead, searchBox, tabs } from './heads.ts';
import { at, joinParents, readPerson, readTimeline } from './read.ts';
import { readOlderTimeline } from './read-older.ts';
import { navigate } from './router.ts';
import type { PageRoute } from './routes.ts';
import type { makeTimeline } from './timeline.ts';
import { words } from './words.ts';

let homeTab: 'HomeTimeline' | 'HomeLatestTimeline' = 'HomeTimeline';

/** What a page shows: its head, and where its posts come from. */
export type Plan = {
  key: string;
  top: HTMLElement;
  label: string;
  load: Parameters<typeof makeTimeline>[0]['load'];
  focalId?: string;
  middle?: HTMLElement;
};

const get =
  (operation: string, variables: (cursor: string | null) => Record<string, unknown>) =>
  async (cursor: string | null) =>
    readTimeline(
      await read(operation, {
        ...variables(cursor),
        count: 20,
        includePromotedContent: true,
        ...(cursor === null ? {} : { cursor }),
      }),
    );

export async function makePlan(route: PageRoute): Promise<Plan> {
  const w = words();
  switch (route.page) {
    case 'home': {
      const tab = (label: string, operation: typeof homeTab) => ({
        label,
        href: '/home',
        on: homeTab === operation,
        pick: () => {
          homeTab = operation;
          navigate('/home', { replace: true });
        },
      });
      const top = h(
        'div',
        { class: 'heading' },
        tabs([tab(w.forYou, 'HomeTimeline'), tab(w.following, 'HomeLatestTimeline')]),
      );
      return {
        key: `home:${homeTab}`,
        top,
        label: w.homeTimeline,
        load: get(homeTab, () => ({ withCommunity: true })),
      };
    }
    case 'search': {
      const href = `/search?q=${encodeURIComponent(route.query)}`;
      const top = h(
        'div',
        { class: 'heading' },
        searchBox(route.query),
        tabs([
          { label: w.top, href, on: !location.search.includes('f=live') },
          { label: w.latest, href: `${href}&f=live`, on: location.search.includes('f=live') },
        ]),
      );
      // Reads by POST: an extension that looks at GET addresses alone would miss this page.
      const load: Plan['load'] = async (cursor) => {
        return readTimeline(
          await send('SearchTimeline', {
            rawQuery: route.query,
            count: 20,
            querySource: 'typed_query',
            product: 'Latest',
            ...(cursor === null ? {} : { cursor }),
          }),
        );
      };
      return { key: `search:${route.query}`, top, label: `${w.timeline}: ${w.search}`, load };
    }
    case 'notifications': {
      const top = heading(
        w.notifications,
        false,
        tabs([
          { label: w.all, href: '/notifications', on: !route.mentions },
          { label: w.mentions, href: '/notifications/mentions', on: route.mentions },
        ]),
      );
      return {
        key: `notifications:${route.mentions}`,
        top,
        label: `${w.timeline}: ${w.notifications}`,
        load: /(?:^|; )notifications=v2/.test(document.cookie)
          ? async (cursor) =>
              readOlderTimeline(
                await older(`notifications/${route.mentions ? 'mentions' : 'all'}.json`, cursor),
              )
          : get('NotificationsTimeline', () => ({ timeline_type: route.mentions ? 'Mentions' : 'All' })),
      };
    }
    case 'thread': {
      const load = get('TweetDetail', () => ({
        focalTweetId: route.id,
        with_rux_injections: false,
        rankingMode: 'Relevance',
      }));
      return {
        key: `thread:${route.id}`,
        top: heading(w.onePost, true),
        label: w.conversation,
        focalId: route.id,
        load: async (cursor) => {
          const slice = await load(cursor);
          if (cursor === null) joinParents(slice.items, route.id);
          return slice;
        },
      };
    }
    case 'profile': {
      const user = at(
        await fetchOne('UserByScreenName', { screen_name: route.handle }),
        'data',
        'user',
        'result',
      );
      const person =
        user === null
          ? { id: '', name: route.handle, handle: route.handle, verified: false }
          : readPerson(user);
      const bio = String(at(user, 'profile_bio', 'description') ?? at(user, 'legacy', 'description') ?? '');
      const operation = route.replies ? 'UserTweetsAndReplies' : 'UserTweets';
      const path = `/${route.handle}`;
      return {
        key: `profile:${route.handle}:${route.replies}`,
        top: heading(person.name, true),
        middle: h(
          'div',
          {},
          profileHead(person, bio),
          tabs([
            { label: w.posts, href: path, on: !route.replies },
            { label: w.replies, href: `${path}/with_replies`, on: route.replies },
          ]),
        ),
        label: `${w.timeline}: ${person.name}`,
        load: get(operation, () => ({ userId: person.id, screen_name: route.handle })),
      };
    }
    case 'list':
      return {
        key: `list:${route.id}`,
        top: heading(w.lists, true),
        label: `${w.timeline}: ${w.lists}`,
        load: get('ListLatestTweetsTimeline', () => ({ listId: route.id })),
      };
    case 'bookmarks':
      return {
        key: 'bookmarks',
        top: heading(w.bookmarks, true),
        label: `${w.timeline}: ${w.bookmarks}`,
        load: get('Bookmarks', () => ({})),
      };
    case 'plain':
      return {
        key: route.page,
        top: heading(route.title, true),
        label: route.title,
        load: async () => ({ items: [], cursor: null }),
      };
  }
}
