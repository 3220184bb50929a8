import { insertText } from '../composer/insert-text.ts';
import { readArticle, readArticleId } from '../detect/read-article.ts';
import type { BadgeInfo, PageMessage } from '../messaging/page-messages.ts';
import { ask, isAlive, onBackgroundMessage } from '../platform/page-runtime.ts';
import { selectors } from '../selectors.ts';
import { drawBadge } from './badge.ts';
import { focusedPost } from './focused-post.ts';
import { whenIdle } from './idle.ts';
import { readLook, watchLook } from './page-look.ts';
import { receiveResponses } from './receive-responses.ts';
import { ReportQueue } from './report-queue.ts';
import { SidebarHost } from './sidebar-host.ts';
import { watchArticles } from './watch-articles.ts';

/** How long X's own answer may take to tell of a post before the page's word is taken for it. */
const patience = 500;

/** The page script: reads posts, badges them, hosts the sidebar, and puts text into X's composer when told. */
export function startPage(): void {
  const stop = new AbortController();
  const sidebar = new SidebarHost();
  const queue = new ReportQueue(onBadges, () => void reportLook());
  let lastLook = '';

  function visit(article: Element): void {
    if (!isAlive()) {
      leave();
      return;
    }
    const id = readArticleId(article, location.pathname);
    const promoted = id !== null && article.closest(selectors.promoted) !== null;
    drawBadge(article, id, promoted || !id ? undefined : queue.badges.get(id), open);
    if (id && !queue.isKnown(id)) setTimeout(() => whenIdle(() => readProvisionally(article, id)), patience);
  }

  function readProvisionally(article: Element, id: string): void {
    if (!article.isConnected || queue.isKnown(id) || readArticleId(article, location.pathname) !== id) return;
    const post = readArticle(article, location.pathname);
    if (post) queue.add(post);
  }

  function visitAll(): void {
    for (const article of document.querySelectorAll(selectors.post)) visit(article);
  }

  function onBadges(): void {
    visitAll();
    // X draws the account switcher some time after its first posts.
    void reportLook();
  }

  async function open(postId: string | null): Promise<void> {
    const answer = await ask('open-post', { postId });
    if (answer?.nonce) sidebar.open(answer.nonce);
  }

  async function reportLook(): Promise<void> {
    if (!isAlive()) return leave();
    const look = readLook(queue.unreadable);
    if (JSON.stringify(look) === lastLook) return;
    lastLook = JSON.stringify(look);
    if ((await ask('report-page', look)) === null) lastLook = '';
  }

  async function answer(message: PageMessage): Promise<unknown> {
    switch (message.name) {
      case 'show-badges':
        for (const id of Object.keys(message.input.badges))
          queue.badges.set(id, message.input.badges[id] as BadgeInfo);
        return visitAll();
      case 'judge-again':
        queue.forget();
        return visitAll();
      case 'show-sidebar':
        return sidebar.open(message.input.nonce);
      case 'hide-sidebar':
        return sidebar.close();
      case 'focused-post':
        return { postId: focusedPost(queue.badges) };
      case 'insert-text':
        return insertText(message.input.postId, message.input.text, message.input.replace);
    }
  }

  /** The extension was updated or removed: what is left of it on the page goes too. */
  function leave(): void {
    stop.abort();
    sidebar.close();
    for (const article of document.querySelectorAll(selectors.post))
      drawBadge(article, null, undefined, open);
  }

  const { signal } = stop;
  const faulty = () => queue.fault();
  receiveResponses(
    ({ posts, composed }) => posts.forEach((post) => void queue.add(post, composed)),
    faulty,
    signal,
  );
  onBackgroundMessage(answer);
  watchArticles(visit, signal);
  whenReady(async () => {
    watchLook(() => void reportLook(), signal);
    await reportLook();
    const resumed = await ask('resume-page', {});
    if (resumed?.nonce) sidebar.open(resumed.nonce);
  });
}

function whenReady(run: () => void): void {
  if (document.body && document.readyState !== 'loading') run();
  else document.addEventListener('DOMContentLoaded', run, { once: true });
}
