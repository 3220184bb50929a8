import { fetchOne, read, post as send } from './api.ts';
import { avatar } from './avatar.ts';
import { type Mounted, mountComposer } from './composer.tsx';
import { type Child, h, svg, text } from './dom.ts';
import { icons } from './icons.ts';
import { at, joinParents, type Person, readPerson, readTimeline } from './read.ts';
import { navigate } from './router.ts';
import type { Route } from './routes.ts';
import { session } from './session.ts';
import { onSent, submit } from './submit.ts';
import { fresh, type Kept, makeTimeline, type Timeline } from './timeline.ts';
import { words } from './words.ts';

export type Column = {
  root: HTMLElement;
  timeline: Timeline | null;
  start(): Promise<void>;
  destroy(): void;
};

const kept = new Map<string, Kept>();
let homeTab: 'HomeTimeline' | 'HomeLatestTimeline' = 'HomeTimeline';

export const forget = (): void => kept.clear();

function heading(title: string, back: boolean, ...extra: Child[]): HTMLElement {
  const button =
    back &&
    h(
      'button',
      {
        'aria-label': words().back,
        role: 'button',
        type: 'button',
        'data-testid': 'app-bar-back',
        class: 'icon-button',
      },
      svg(icons.back),
    );
  return h(
    'div',
    { class: 'heading' },
    h('div', { class: 'heading-row' }, button, h('h2', { role: 'heading', dir: 'ltr' }, text(title))),
    ...extra,
  );
}

function tabs(list: { label: string; href: string; on: boolean; pick?: () => void }[]): HTMLElement {
  return h(
    'nav',
    { role: 'navigation', class: 'tabs' },
    h(
      'div',
      { role: 'tablist', 'data-testid': 'ScrollSnap-List' },
      ...list.map((tab) =>
        h(
          'div',
          { role: 'presentation' },
          h(
            'a',
            {
              href: tab.href,
              role: 'tab',
              'aria-selected': tab.on ? 'true' : 'false',
              onclick: (event) => {
                if (tab.pick === undefined) return;
                event.preventDefault();
                event.stopPropagation();
                tab.pick();
              },
            },
            h('div', { dir: 'ltr' }, text(tab.label)),
          ),
        ),
      ),
    ),
  );
}

function searchBox(query: string): HTMLElement {
  const input = h('input', {
    'data-testid': 'SearchBox_Search_Input',
    placeholder: words().search,
    'aria-label': words().search,
    type: 'text',
    value: query,
    autocomplete: 'off',
    enterkeyhint: 'search',
  });
  return h(
    'form',
    {
      role: 'search',
      class: 'search',
      onsubmit: (event) => {
        event.preventDefault();
        navigate(`/search?q=${encodeURIComponent(input.value)}&f=live`);
      },
    },
    svg(icons.search),
    input,
  );
}

function profileHead(person: Person, bio: string): HTMLElement {
  return h(
    'div',
    { class: 'profile' },
    h('div', { class: 'banner' }),
    h('div', { class: 'profile-avatar' }, avatar(person.handle, person.name, 120)),
    h(
      'div',
      { 'data-testid': 'UserName', class: 'profile-name' },
      h('div', { dir: 'ltr' }, text(person.name)),
      h('div', { dir: 'ltr', class: 'quiet' }, text(`@${person.handle}`)),
    ),
    h('div', { 'data-testid': 'UserDescription', dir: 'auto' }, h('span', {}, bio)),
  );
}

type Plan = {
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

async function plan(route: Exclude<Route, { page: 'compose' }>): Promise<Plan> {
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
        load: get('NotificationsTimeline', () => ({ timeline_type: route.mentions ? 'Mentions' : 'All' })),
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
        top: heading(w.post, true),
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

/** The primary column of a page: a new container each time, as X replaces it. */
export async function makeColumn(route: Exclude<Route, { page: 'compose' }>): Promise<Column> {
  const made = await plan(route);
  const state = kept.get(made.key) ?? fresh();
  kept.set(made.key, state);
  const composers: Mounted[] = [];
  let below: HTMLElement | undefined;
  const compose = (replyTo: string | null, answering: string[]): Mounted => {
    const mounted = mountComposer({
      button: 'tweetButtonInline',
      placeholder: replyTo === null ? words().whatsHappening : words().yourReply,
      action: replyTo === null ? words().post : words().reply,
      submit: (value) => submit(value, replyTo),
      account: session.current,
      answering,
      inline: true,
    });
    composers.push(mounted);
    return mounted;
  };
  const { focalId } = made;
  if (focalId !== undefined) {
    const handle = location.pathname.split('/')[1] ?? '';
    below = compose(focalId, [handle]).element;
  }
  const first = !state.loaded;
  const timeline = makeTimeline({
    label: made.label,
    kept: state,
    load: made.load,
    focalId,
    below,
    empty: words().nothing,
  });
  const top = route.page === 'home' ? compose(null, []).element : null;
  const root = h(
    'div',
    { 'data-testid': 'primaryColumn', class: 'primary' },
    h(
      'div',
      { 'aria-label': made.label, tabindex: '0', class: 'primary-inner' },
      made.top,
      top,
      made.middle,
      timeline.root,
    ),
  );
  const stop = onSent((item, replyTo) => {
    if (focalId !== undefined && replyTo === focalId) timeline.insertAfterFocal(item);
    else if (route.page === 'home') timeline.prepend(item);
    else kept.delete(`thread:${replyTo}`);
  });
  return {
    root,
    timeline,
    async start() {
      await timeline.start();
      if (first) timeline.scrollToFocal();
    },
    destroy() {
      stop();
      timeline.destroy();
      for (const composer of composers) composer.unmount();
    },
  };
}
