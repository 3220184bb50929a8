import { selectors } from '../selectors.ts';
import { whenIdle } from './idle.ts';

/**
 * Calls back for every post article that appears or comes to show another post. Appearing is told by a CSS animation
 * (public/page.css), which costs X's page least; re-use by the change of the link to the post.
 */
export function watchArticles(visit: (article: Element) => void, signal: AbortSignal): void {
  const waiting = new Set<Element>();
  const look = (node: Element) => {
    const article = node.closest(selectors.post);
    if (!article) return;
    if (waiting.size === 0) whenIdle(visitWaiting, 100);
    waiting.add(article);
  };
  const visitWaiting = () => {
    const articles = [...waiting];
    waiting.clear();
    if (signal.aborted) return;
    for (const article of articles) if (article.isConnected) visit(article);
  };
  const onAnimation = (event: AnimationEvent) => {
    if (event.animationName === 'clew-seen' && event.target instanceof Element) look(event.target);
  };
  document.addEventListener('animationstart', onAnimation, { capture: true, signal });
  const observer = new MutationObserver((records) => {
    for (const { target } of records)
      if (target instanceof Element && target.getAttribute('href')?.includes('/status/')) look(target);
  });
  observer.observe(document, { subtree: true, attributes: true, attributeFilter: ['href'] });
  signal.addEventListener('abort', () => observer.disconnect());
}
