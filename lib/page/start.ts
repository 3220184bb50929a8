import { boxFor, readBox } from '../composer/find-composer.ts';
import { insertText } from '../composer/insert-text.ts';
import { watchBox } from '../composer/watch-box.ts';
import { readArticle, readArticleId } from '../detect/read-article.ts';
import { statusId } from '../detect/status-id.ts';
import type { PageMessage, PageMessages } from '../messaging/page-messages.ts';
import { ask, isAlive, onBackgroundMessage } from '../platform/page-runtime.ts';
import { selectors } from '../selectors.ts';
import { drawBadge } from './badge.ts';
import { focusedPost } from './focused-post.ts';
import { createHealth } from './health.ts';
import { whenIdle } from './idle.ts';
import { watchLook } from './page-look.ts';
import { type Response, receiveResponses } from './receive-responses.ts';
import { createLookReporter } from './report-look.ts';
import { createReportQueue } from './report-queue.ts';
import { createSidebarHost } from './sidebar-host.ts';
import { watchAddress } from './watch-address.ts';
import { watchArticles } from './watch-articles.ts';

/** The page script: reads posts, badges them, hosts the sidebar, and puts text into X's composer when told. */
export function startPage(): void {
  const stop = new AbortController();
  const { signal } = stop;
  const sidebar = createSidebarHost();
  const queue = createReportQueue(onAnswer);
  const lookSoon = createLookReporter(() => {
    // Something may lie over X's page now, or no longer.
    sidebar.place();
    return { unreadable: queue.unreadable(), fault: health.fault() };
  });
  let placing = false;
  /** Once for all badges that are drawn in one go: it searches X's whole page. */
  const placeSoon = () => {
    if (!placing)
      whenIdle(() => {
        placing = false;
        sidebar.place();
      });
    placing = true;
  };
  const health = createHealth(lookSoon);
  const watch = watchBox((holds) => ask('report-box', holds), signal);

  /** X re-uses articles: what this one shows is read now, and told. */
  function draw(article: Element, changed?: Set<string>): string | null {
    const id = readArticleId(article, location.pathname);
    if (changed && !changed.has(id ?? '')) return id;
    const badge = id ? queue.badges.get(id) : undefined;
    if (badge) {
      follow(article);
      placeSoon();
    }
    drawBadge(article, id, badge && article.closest(selectors.promoted) ? undefined : badge, open);
    return id;
  }

  /** What X's answers have not told of by now, the page's word is taken for; a later answer corrects it. */
  function settle(article: Element): boolean {
    const id = draw(article);
    const post = id && !queue.isKnown(id) ? readArticle(article, location.pathname) : null;
    if (post) {
      queue.add(post);
      health.readFromPage();
    }
    // Where no conversation is open, nobody reads it; elsewhere it would be asked of every post that is passed by.
    return !id || !statusId(location.pathname) || !isInView(article) || queue.addShown(id);
  }

  function takeResponse(response: Response): void {
    for (const post of response.posts) queue.add(post, response.composed);
    queue.tell(response.told);
    health.readResponse(response);
  }

  function onAnswer(changed: Set<string>): void {
    drawAll(changed);
    // More may have been unreadable, and X draws its account switcher some time after its first posts.
    lookSoon();
  }

  function drawAll(changed: Set<string>): void {
    if (changed.size > 0) for (const article of posts()) draw(article, changed);
  }

  /** The badge's own post, unless X has put another into its article in this very moment. */
  function open(article: Element, postId: string): void {
    if (goesOn() && draw(article) === postId) void openPost(postId);
  }

  async function openPost(postId: string): Promise<void> {
    const opened = await ask('open-post', { postId, framed: sidebar.isOpen() });
    if (opened?.nonce) sidebar.open(opened.nonce);
  }

  async function answer(message: PageMessage): Promise<unknown> {
    switch (message.name) {
      case 'show-badges':
        return drawAll(queue.show(message.input.badges));
      case 'judge-again':
        queue.forget();
        return sweep();
      case 'show-sidebar':
        return sidebar.open(message.input.nonce);
      case 'hide-sidebar':
        return sidebar.close();
      case 'focused-post':
        return { postId: focusedPost(queue.badges) };
      case 'insert-text':
        return insert(message.input);
      case 'read-box': {
        const box = boxFor(message.input.postId);
        return box ? readBox(box) : null;
      }
    }
  }

  async function insert({ postId, text, mode }: PageMessages['insert-text']['input']) {
    const outcome = await insertText(postId, text, mode);
    if (outcome === 'inserted') watch(postId);
    return outcome;
  }

  /** False once the extension was updated or removed: what is left of it on the page goes then, too. */
  function goesOn(): boolean {
    if (isAlive()) return true;
    stop.abort();
    sidebar.close();
    for (const article of posts()) drawBadge(article, null, undefined, open);
    return false;
  }

  receiveResponses(takeResponse, () => queue.fault(), signal);
  onBackgroundMessage(answer);
  const { settle: sweep, follow } = watchArticles(queue.badges, draw, settle, goesOn, signal);
  // The post in focus has no link of its own: at another address it is another post.
  const arrive = () => {
    health.arrive();
    whenIdle(sweep);
    lookSoon();
  };
  watchAddress(arrive, signal);
  whenReady(async () => {
    watchLook(lookSoon, signal);
    arrive();
    const resumed = await ask('resume-page', {});
    if (resumed?.nonce) sidebar.open(resumed.nonce);
  });
}

function whenReady(run: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', run);
  else run();
}

/** Most of it, or of what the window can hold of it. */
function isInView(article: Element): boolean {
  const { top, bottom, height } = article.getBoundingClientRect();
  const seen = Math.min(bottom, innerHeight) - Math.max(top, 0);
  return !document.hidden && seen > 0.6 * Math.min(height, innerHeight);
}

function posts(): Iterable<Element> {
  return document.querySelectorAll(selectors.post);
}
