export const isPro = location.hostname === 'pro.x.com';
export const isMobile = location.hostname === 'mobile.x.com';

/** The pages of the site, by path. */
export type Route =
  | { page: 'home' }
  | { page: 'search'; query: string }
  | { page: 'notifications'; mentions: boolean }
  | { page: 'thread'; id: string }
  | { page: 'profile'; handle: string; replies: boolean }
  | { page: 'list'; id: string }
  | { page: 'bookmarks' }
  | { page: 'compose'; replyTo: string | null }
  | { page: 'photo'; handle: string; id: string }
  | { page: 'deck' }
  | { page: 'plain'; title: string };

/** Those that fill the column; the others lie over it, or have many. */
export type PageRoute = Exclude<Route, { page: 'compose' | 'photo' | 'deck' }>;

export function routeOf(path: string): Route {
  const url = new URL(path, 'https://x.com');
  const parts = url.pathname.split('/').filter((part) => part !== '');
  const [first = '', second = '', third = '', fourth = ''] = parts;
  if (isPro && (first === '' || (first === 'i' && second === 'decks'))) return { page: 'deck' };
  if (first === '' || first === 'home') return { page: 'home' };
  if (first === 'compose') {
    return { page: 'compose', replyTo: url.searchParams.get('in_reply_to') };
  }
  if (first === 'search') return { page: 'search', query: url.searchParams.get('q') ?? '' };
  if (first === 'hashtag') return { page: 'search', query: `#${decodeURIComponent(second)}` };
  if (first === 'explore') return { page: 'search', query: '' };
  if (first === 'notifications') return { page: 'notifications', mentions: second === 'mentions' };
  if (first === 'i' && second === 'lists') return { page: 'list', id: third };
  if (first === 'i' && second === 'bookmarks') return { page: 'bookmarks' };
  if (second === 'status' && fourth === 'photo') return { page: 'photo', handle: first, id: third };
  if (second === 'status' && /^\d+$/.test(third)) return { page: 'thread', id: third };
  if (['messages', 'settings', 'i'].includes(first)) return { page: 'plain', title: first };
  return { page: 'profile', handle: first, replies: second === 'with_replies' };
}
