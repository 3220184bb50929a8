import { type RefObject, useEffect } from 'react';
import { call } from '../../lib/messaging/client.ts';

/** How much of a post must be in view, and for how long in ms, before it counts as shown. */
const part = 0.6;
const time = 700;

const told = new Set<string>();
const waiting: string[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;

function tell(postId: string): void {
  if (told.has(postId)) return;
  told.add(postId);
  waiting.push(postId);
  if (timer) return;
  timer = setTimeout(() => {
    const postIds = waiting.splice(0, 100);
    timer = undefined;
    // Not worth a word to the specialist: what was not taken is told when it is next in view.
    call('mark-shown', { postIds }).catch(() => {
      for (const id of postIds) told.delete(id);
    });
  }, 200);
}

/** Tells the background once that this element's post has been in view; not while `ready` is false. */
export function useShown(element: RefObject<Element | null>, postId: string, ready: boolean): void {
  useEffect(() => {
    const { current } = element;
    if (!ready || !current || told.has(postId)) return;
    let since: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        clearTimeout(since);
        if (entries.at(-1)?.isIntersecting) since = setTimeout(() => tell(postId), time);
      },
      { threshold: part },
    );
    observer.observe(current);
    return () => {
      clearTimeout(since);
      observer.disconnect();
    };
  }, [element, postId, ready]);
}
