import type { BadgeInfo } from '../messaging/page-messages.ts';
import { t } from '../platform/i18n.ts';
import { selectors } from '../selectors.ts';
import { glyph } from './glyph.ts';

export type Open = (article: Element, postId: string) => void;

/** Our hosts, each with the post and state it shows. The shadow roots are closed: X's page cannot look in. */
const hosts = new WeakMap<Element, { host: HTMLElement; key: string }>();

/**
 * Draws, updates or removes the badge of an article. It lies over free room of the action row, out of X's layout, so
 * that nothing moves; it is a button, so that Tab and Enter reach it. X's own nodes stay as they are.
 */
export function drawBadge(
  article: Element,
  postId: string | null,
  info: BadgeInfo | undefined,
  open: Open,
): void {
  const before = hosts.get(article);
  // Most posts have none and need none.
  if (!before && !info) return;
  const row = info && postId ? actionRow(article) : null;
  const key = `${postId} ${info && Object.values(info)}`;
  // X may have drawn the row anew, and ours with the old one is gone then.
  if (before && before.key === key && before.host.parentElement === row) return;
  before?.host.remove();
  hosts.delete(article);
  article.removeAttribute('data-clew');
  if (!postId || !info || !row) return;
  const host = document.createElement('span');
  host.style.cssText = 'position:absolute;inset-inline-end:76px;top:50%';
  host.attachShadow({ mode: 'closed' }).append(button(info, () => open(article, postId)));
  // X's rows are positioned already; asking for the computed style would cost more than saying it.
  row.style.position = 'relative';
  row.append(host);
  // So that public/page.css tells when X draws this row anew.
  article.toggleAttribute('data-clew', true);
  hosts.set(article, { host, key });
}

function actionRow(article: Element): HTMLElement | null {
  const reply = article.querySelector(selectors.replyButton);
  return reply?.closest<HTMLElement>(selectors.actions) ?? null;
}

function button(info: BadgeInfo, open: () => void): HTMLButtonElement {
  const badge = document.createElement('button');
  badge.part.value = `clew-badge is-${info.state} is-faint-${info.faint} is-impostor-${info.impostor}`;
  badge.title = words(info);
  badge.ariaLabel = badge.title;
  badge.append(glyph(info.state));
  const act = (event: Partial<KeyboardEvent> & Event) => {
    if (event.key && event.key !== 'Enter' && event.key !== ' ') return;
    // X opens the post on any click or Enter inside an article.
    event.stopPropagation();
    event.preventDefault();
    if (event.isTrusted) open();
  };
  badge.addEventListener('click', act);
  badge.addEventListener('keydown', act);
  return badge;
}

function words({ relations, state, impostor }: BadgeInfo): string {
  const label = t('badge_label', {
    why: relations.map((relation) => t(`badge_${relation}`)).join(', '),
    state: t(`badge_${state.replace('-', '_')}`),
  });
  return impostor ? `${label}. ${t('badge_impostor')}` : label;
}
