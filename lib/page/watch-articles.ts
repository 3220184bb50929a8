import { selectors } from '../selectors.ts';
import { whenIdle } from './idle.ts';

/** How long X's own answers may take to tell of a post, before each article in the page is looked at once more. */
const patience = 1000;

/** So many times that, while more and more appears. */
const rests = 3;

/**
 * Calls `appeared` for every post article that appears or comes to show another post, where that matters: most posts
 * get no badge, and for them their link is all that is ever read here. Appearing is told by a CSS animation of the
 * link's time (public/page.css), which costs X's page least; re-use by the change of a link in an article that is
 * followed, as those with a badge are: watching all of X's page for it costs each post that X takes away.
 *
 * Some time after any of this, and after X's page has been scrolled, `settled` is called for all articles there are:
 * whatever has changed in yet another way is found then, too. Where it answers false, it is called once more. `goesOn`
 * is asked before either. `settle` does so at once.
 */
export function watchArticles(
  badged: ReadonlyMap<string, unknown>,
  appeared: (article: Element) => void,
  settled: (article: Element) => boolean,
  goesOn: () => boolean,
  signal: AbortSignal,
): { settle: () => void; follow: (article: Element) => void } {
  const waiting = new Set<Element>();
  let settling = false;
  let stirred = false;
  const settleLater = () => {
    stirred = settling;
    if (!settling) rest(rests);
    settling = true;
  };
  /** What passes by within a second is not worth reading; what never rests is read all the same. */
  const rest = (left: number) => {
    stirred = false;
    setTimeout(() => whenIdle(() => (stirred && left > 1 ? rest(left - 1) : settle())), patience);
  };
  const look = (node: Element, link: string | null | undefined) => {
    settleLater();
    // This runs for every post that X draws.
    const stale = node.closest('[data-clew]');
    // Before X's page is painted with another post's badge on this one.
    if (stale) return appeared(stale);
    if (link && !badged.has(link.slice(link.lastIndexOf('/') + 1))) return;
    if (waiting.size === 0) whenIdle(visit, 100);
    waiting.add(node);
  };
  const visit = () => {
    const articles = new Set([...waiting].map((node) => node.closest(selectors.post)));
    waiting.clear();
    if (goesOn()) for (const article of articles) if (article) appeared(article);
  };
  const settle = () => {
    settling = false;
    if (goesOn())
      for (const article of document.querySelectorAll(selectors.post)) if (!settled(article)) settleLater();
  };
  const onAnimation = ({ animationName, target }: AnimationEvent) => {
    const node = target as Element;
    if (animationName === 'clew-seen') look(node, node.parentElement?.getAttribute('href'));
  };
  // Other posts are in view now.
  document.addEventListener('scrollend', settleLater, { capture: true, signal });
  document.addEventListener('animationstart', onAnimation, { capture: true, signal });
  const observer = new MutationObserver((records) => {
    settleLater();
    for (const { target } of records) {
      const article = (target as Element).closest(selectors.post);
      if (article) appeared(article);
    }
  });
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    settle,
    follow: (article: Element) => observer.observe(article, { subtree: true, attributeFilter: ['href'] }),
  };
}
