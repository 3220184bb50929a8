import { avatar } from './avatar.ts';
import { h, svg } from './dom.ts';
import { icons } from './icons.ts';
import { menu } from './menus.ts';
import { session } from './session.ts';
import { accountEntries, type Changed, displayEntries } from './settings.ts';
import { words } from './words.ts';

/** mobile.x.com: a bar above with the account's picture, a bar below with the places, a round button to write. */
export function mobileNavigation(changed: Changed): HTMLElement[] {
  const w = words();
  const { current } = session;
  const link = (testid: string, href: string, label: string, icon: keyof typeof icons) =>
    h(
      'a',
      { href, role: 'link', 'data-testid': testid, 'aria-label': label, class: 'bottom-link' },
      svg(icons[icon]),
    );
  const dash = h(
    'button',
    {
      type: 'button',
      role: 'button',
      'data-testid': 'DashButton_ProfileIcon_Link',
      'aria-label': w.profile,
      'aria-haspopup': 'menu',
    },
    avatar(current.handle, current.name, 32, false),
  );
  menu(dash, () => [...accountEntries(changed), ...displayEntries(changed)]);
  return [
    h(
      'div',
      { 'data-testid': 'TopNavBar', class: 'top-bar' },
      h('div', { class: 'menu-anchor' }, dash),
      h('a', { href: '/home', role: 'link', 'aria-label': 'X', class: 'top-logo' }, h('span', {}, 'X')),
      link('bookmarks', '/i/bookmarks', w.bookmarks, 'bookmark'),
      link('lists', '/i/lists/1', w.lists, 'list'),
    ),
    h(
      'nav',
      { role: 'navigation', 'aria-label': 'Primary', 'data-testid': 'BottomBar', class: 'bottom-bar' },
      link('AppTabBar_Home_Link', '/home', w.home, 'home'),
      link('AppTabBar_Explore_Link', '/explore', w.explore, 'search'),
      link('AppTabBar_Notifications_Link', '/notifications', w.notifications, 'bell'),
      link('AppTabBar_DirectMessage_Link', '/messages', w.messages, 'mail'),
    ),
    h(
      'a',
      {
        href: '/compose/post',
        role: 'link',
        'data-testid': 'FloatingActionButtons_Tweet_Button',
        'aria-label': w.post,
        class: 'floating-post',
      },
      svg(icons.reply),
    ),
  ];
}
