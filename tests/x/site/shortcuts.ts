import { toggle } from './actions.ts';
import type { PostItem } from './article.ts';
import { openHelp } from './dialog.ts';
import { layerOpen } from './layers.ts';
import { navigate } from './router.ts';
import { session } from './session.ts';
import type { Timeline } from './timeline.ts';
import { toast } from './toast.ts';

const places: Record<string, () => string> = {
  h: () => '/home',
  e: () => '/explore',
  n: () => '/notifications',
  r: () => '/notifications/mentions',
  p: () => `/${session.current.handle}`,
  l: () => `/${session.current.handle}/likes`,
  i: () => '/i/lists/1',
  m: () => '/messages',
  s: () => '/settings',
  b: () => '/i/bookmarks',
};

const editable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:input|textarea|select)$/i.test(target.tagName));

/** X's keys on the document. A key pressed inside a shadow root has its host as the target here, and so acts. */
export function startShortcuts(current: () => Timeline | null, reload: () => void): void {
  let goingSince = 0;

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || editable(event.target)) return;
    if (event.key === 'Escape' && layerOpen()) return history.back();
    if (layerOpen()) return;
    if (Date.now() - goingSince < 1200) {
      goingSince = 0;
      const place = places[event.key];
      if (place !== undefined) {
        event.preventDefault();
        return navigate(place());
      }
    }
    const timeline = current();
    const item = timeline?.selected() ?? null;
    const post: PostItem | null = item?.kind === 'post' ? item : null;
    const article = item === null ? null : (timeline?.cellOf(item)?.querySelector('article') ?? null);
    const mark = (name: 'like' | 'retweet' | 'bookmark') => (): void => {
      if (post !== null && article !== null) toggle(article, post.post, name);
    };
    const open = (): void => {
      if (post !== null) navigate(`/${post.post.person.handle}/status/${post.post.id}`);
    };
    const keys: Record<string, () => void> = {
      j: () => timeline?.select(1),
      k: () => timeline?.select(-1),
      n: () => navigate('/compose/post'),
      r: () => post !== null && navigate(`/compose/post?in_reply_to=${post.post.id}`),
      l: mark('like'),
      t: mark('retweet'),
      b: mark('bookmark'),
      m: () => navigate('/messages'),
      u: () => post !== null && toast(`@${post.post.person.handle} muted`),
      o: open,
      Enter: open,
      '.': reload,
      '/': () => {
        const input = document.querySelector<HTMLInputElement>('[data-testid="SearchBox_Search_Input"]');
        if (input === null) navigate('/explore');
        else input.focus();
      },
      '?': openHelp,
      ' ': () => window.scrollBy(0, (event.shiftKey ? -1 : 1) * (window.innerHeight - 120)),
      g: () => {
        goingSince = Date.now();
      },
    };
    const act = keys[event.key];
    if (act === undefined) return;
    const control =
      event.target instanceof Element &&
      event.target.closest('a, button, [role="link"], [role="menuitem"]') !== null;
    if ((event.key === 'Enter' || event.key === ' ') && control) return;
    event.preventDefault();
    act();
  });
}
