import { selectors } from '../selectors.ts';
import { whenIdle } from './idle.ts';

/** How long X's own answers may take to tell of a post, before each article in the page is looked at once more. */
const patience = 1000;

/**
 * Calls `appeared` for every post article that appears or comes to show another post, where that matters: most posts
 * get no badge, and for them their link is all that is ever read here. Appearing is told by a CSS animation of the
 * link's time (public/page.css), which costs X's page least; re-use by the change of the link.
 *
 * Some time after any of this, `settled` is called for all articles there are: whatever has changed in yet another way
 * is found then, too. Returns what does so at once.
 */
export function watchArticles(
  badged: ReadonlyMap<string, unknown>,
  appeared: (article: Element) => void,
  settled: (article: Element) => void,
  signal: AbortSignal,
): () => void {
  const waiting = new Set<Element>();
  let settling = false;
  const look = (node: Element) => {
    if (!settling) setTimeout(() => whenIdle(settle), patience);
    settling = true;
    // The rest of this runs for every post that X draws.
    const link = badged.size > 0 && node.closest('a')?.getAttribute('href');
    const id = link && /\d+$/.exec(link)?.[0];
    if (link === false || (id && !badged.has(id) && !node.closest('[data-clew]'))) return;
    if (waiting.size === 0) whenIdle(visit, 100);
    waiting.add(node);
  };
  const visit = () => {
    const articles = new Set<Element>();
    // What was scrolled away meanwhile has no article any more that anybody could see.
    for (const node of waiting) {
      const article = node.isConnected && node.closest(selectors.post);
      if (article) articles.add(article);
    }
    waiting.clear();
    each(articles, appeared);
  };
  const settle = () => {
    settling = false;
    each(document.querySelectorAll(selectors.post), settled);
  };
  const each = (articles: Iterable<Element>, run: (article: Element) => void) => {
    for (const article of articles) if (!signal.aborted) run(article);
  };
  const onAnimation = ({ animationName, target }: AnimationEvent) => {
    if (animationName === 'clew-seen') look(target as Element);
  };
  document.addEventListener('animationstart', onAnimation, { capture: true, signal });
  const observer = new MutationObserver((records) => {
    for (const { target } of records)
      if ((target as Element).getAttribute('href')?.includes('/status/')) look(target as Element);
  });
  observer.observe(document, { subtree: true, attributes: true, attributeFilter: ['href'] });
  signal.addEventListener('abort', () => observer.disconnect());
  return settle;
}
