import type { PostState, Relation } from '../detect/post.ts';
import type { BadgeInfo } from '../messaging/page-messages.ts';
import { t } from '../platform/i18n.ts';
import { selectors } from '../selectors.ts';

/** Our hosts, each with the post and state it shows. The shadow roots are closed: X's page cannot look in. */
const hosts = new WeakMap<Element, { host: HTMLElement; key: string }>();

const glyphs: Record<PostState, string> = {
  new: 'M12 4a8 8 0 1 0 8 8M7 9c4-2 8 0 10 3M6 13c4-2 7 0 9 4',
  linked: 'M9 15l6-6M11 7l2-2a4 4 0 0 1 6 6l-2 2M13 17l-2 2a4 4 0 0 1-6-6l2-2',
  answered: 'M5 13l4 4L19 7',
  mine: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M5 20c0-4 3-6 7-6s7 2 7 6',
  taken: 'M7 11h10v9H7zM9 11V8a3 3 0 0 1 6 0v3',
  'no-reply': 'M6 12h12',
};

/**
 * Draws, updates or removes the badge of an article. It lies over free room of the action row, out of X's layout, so
 * that nothing moves; it is a button, so that Tab and Enter reach it.
 */
export function drawBadge(
  article: Element,
  postId: string | null,
  info: BadgeInfo | undefined,
  open: (postId: string) => void,
): void {
  const before = hosts.get(article);
  const row = actionRow(article);
  const key = postId && info ? `${postId} ${info.state} ${info.relations.join()}` : '';
  if (before && before.key === key && before.host.parentElement === row) return;
  before?.host.remove();
  hosts.delete(article);
  if (!postId || !info || !row) return;
  const host = document.createElement('span');
  host.style.cssText = 'position:absolute;inset-inline-end:76px;top:50%;width:0;height:0;z-index:1';
  const root = host.attachShadow({ mode: 'closed' });
  root.append(style(), button(postId, info, open));
  // X's rows are positioned already; asking for the computed style would cost more than saying it.
  row.style.position = 'relative';
  row.append(host);
  hosts.set(article, { host, key });
}

function actionRow(article: Element): HTMLElement | null {
  const rows = article.querySelectorAll<HTMLElement>(selectors.actions);
  for (const row of rows) if (row.querySelector(selectors.replyButton)) return row;
  return null;
}

function button(
  postId: string,
  { relations, state }: BadgeInfo,
  open: (postId: string) => void,
): HTMLButtonElement {
  const badge = document.createElement('button');
  const faint = !relations.some((relation) => relation !== 'thread' && relation !== 'carried');
  badge.className = `${state}${faint ? ' faint' : ''}`;
  badge.type = 'button';
  badge.title = words(relations, state);
  badge.setAttribute('aria-label', badge.title);
  badge.append(glyph(state));
  const act = (event: Event) => {
    // X opens the post on any click or Enter inside an article.
    event.stopPropagation();
    event.preventDefault();
    if (event.isTrusted) open(postId);
  };
  badge.addEventListener('click', act);
  badge.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') act(event);
  });
  return badge;
}

function words(relations: readonly Relation[], state: PostState): string {
  return t('badge_label', {
    why: relations.map((relation) => t(`badge_${relation}`)).join(', '),
    state: t(`badge_${state}`),
  });
}

function glyph(state: PostState): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', glyphs[state]);
  svg.append(path);
  return svg;
}

function style(): HTMLStyleElement {
  const element = document.createElement('style');
  element.textContent = `button{position:absolute;inset-inline-end:0;top:-12px;width:24px;height:24px;padding:0;border:1.5px solid;border-radius:50%;cursor:pointer;display:grid;place-items:center}
svg{width:14px;height:14px;fill:none;stroke:currentColor;stroke-width:2.5;stroke-linecap:round;stroke-linejoin:round}
.new{color:#fff;background:#3b4cca;border-color:#3b4cca}.linked{color:light-dark(#3b4cca,#a5b1ff);background:light-dark(#fff,#000)}.answered{color:light-dark(#0c6b3d,#54c98f);background:light-dark(#fff,#000)}.faint{color:light-dark(#536471,#929eaa);background:light-dark(#fff,#000);border-style:dashed}
button:hover{filter:brightness(.93)}button:focus-visible{outline:2px solid light-dark(#3b4cca,#a5b1ff);outline-offset:2px}
@media (forced-colors:active){button{border-color:ButtonText}}`;
  return element;
}
