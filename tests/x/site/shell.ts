import { avatar } from './avatar.ts';
import { h, svg, text } from './dom.ts';
import { icons } from './icons.ts';
import { menu } from './menus.ts';
import { mobileNavigation } from './mobile.ts';
import { isMobile, isPro } from './routes.ts';
import { session } from './session.ts';
import { accountEntries, type Changed, displayEntries } from './settings.ts';
import { words } from './words.ts';

export type Shell = { root: HTMLElement; main: HTMLElement; nav: HTMLElement; fill(): void };

function navigation(changed: Changed): HTMLElement {
  const w = words();
  const link = (testid: string, href: string, label: string, icon: keyof typeof icons) =>
    h(
      'a',
      {
        href,
        role: 'link',
        'data-testid': testid,
        'aria-label': label,
        class: 'nav-link',
        'aria-current': location.pathname === href ? 'page' : null,
      },
      h(
        'div',
        {},
        h('div', {}, svg(icons[icon])),
        h('div', { dir: 'ltr', class: 'nav-label' }, h('span', {}, label)),
      ),
    );
  const display = h(
    'button',
    {
      type: 'button',
      role: 'button',
      'data-testid': 'DisplayControl',
      'aria-label': w.display,
      'aria-haspopup': 'menu',
      class: 'nav-link',
    },
    h(
      'div',
      {},
      h('div', {}, svg(icons.display)),
      h('div', { dir: 'ltr', class: 'nav-label' }, h('span', {}, w.display)),
    ),
  );
  menu(display, () => displayEntries(changed));
  const { current } = session;
  const switcher = h(
    'button',
    {
      type: 'button',
      role: 'button',
      'data-testid': 'SideNav_AccountSwitcher_Button',
      'aria-label': w.switchAccount,
      'aria-haspopup': 'menu',
      class: 'switcher',
    },
    avatar(current.handle, current.name, 40, false),
    h(
      'div',
      { class: 'nav-label switcher-name' },
      h('div', { dir: 'ltr' }, text(current.name)),
      h('div', { dir: 'ltr', class: 'quiet' }, text(`@${current.handle}`)),
    ),
  );
  menu(switcher, () => accountEntries(changed));
  const composeButton = h(
    'a',
    {
      href: '/compose/post',
      role: 'link',
      'data-testid': 'SideNav_NewTweet_Button',
      'aria-label': w.post,
      class: 'primary nav-post',
    },
    h('span', { class: 'nav-label' }, w.post),
    svg(icons.reply, { class: 'nav-post-icon' }),
  );
  return h(
    'div',
    { class: 'nav' },
    h(
      'h1',
      { role: 'heading', class: 'logo' },
      h('a', { href: '/home', role: 'link', 'aria-label': 'X' }, h('span', {}, 'X')),
    ),
    h(
      'nav',
      { role: 'navigation', 'aria-label': 'Primary', class: 'nav-links' },
      link('AppTabBar_Home_Link', '/home', w.home, 'home'),
      link('AppTabBar_Explore_Link', '/explore', w.explore, 'search'),
      link('AppTabBar_Notifications_Link', '/notifications', w.notifications, 'bell'),
      link('AppTabBar_DirectMessage_Link', '/messages', w.messages, 'mail'),
      link('lists', '/i/lists/1', w.lists, 'list'),
      link('bookmarks', '/i/bookmarks', w.bookmarks, 'bookmark'),
      link('AppTabBar_Profile_Link', `/${current.handle}`, w.profile, 'person'),
      h('div', { class: 'menu-anchor' }, display),
    ),
    composeButton,
    h('div', { class: 'menu-anchor bottom' }, switcher),
  );
}

export function sidebar(): HTMLElement {
  const w = words();
  const card = (title: string, rows: string[]) =>
    h(
      'section',
      { class: 'card', 'aria-label': title },
      h('h2', {}, title),
      ...rows.map((row) => h('div', { class: 'card-row' }, h('span', {}, row))),
    );
  return h(
    'div',
    { 'data-testid': 'sidebarColumn', class: 'sidebar' },
    h(
      'div',
      { class: 'sidebar-inner' },
      card(w.trends, ['#grid', 'Winter mode', 'Night tariff', 'Harbour lights']),
      card(w.follow, ['Halden Energy', 'The Daily Volt', 'Quiet Policy']),
    ),
  );
}

/** The frame around every page; the column in its middle is replaced on each navigation. */
export function makeShell(changed: Changed): Shell {
  const main = h('div', { class: 'columns' });
  const nav = h('header', { role: 'banner' });
  const root = h(
    'div',
    {
      class: `app${isMobile ? ' mobile' : isPro ? ' pro' : ''}`,
      'data-at-shortcutkeys': '{"j":"Next post","k":"Previous post"}',
    },
    nav,
    h('main', { role: 'main' }, main),
    h('div', { id: 'layers' }),
  );
  const fill = (): void =>
    nav.replaceChildren(...(isMobile ? mobileNavigation(changed) : [navigation(changed)]));
  fill();
  return { root, main, nav, fill };
}
