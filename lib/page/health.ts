import { selectors } from '../selectors.ts';
import type { PageFault } from '../snapshot/snapshot.ts';
import { whenIdle } from './idle.ts';
import type { Response } from './receive-responses.ts';
import { surfacesAt } from './surfaces.ts';

/** X shows its posts within two or three seconds. */
const pause = 5000;
/** An answer without posts may be a list's end. With so many posts that only the page tells of, it was misread. */
const mostUntold = 8;

const timelines = /Timeline|Tweets|Detail|notifications/;

const isThere = (selector: string) => document.querySelector(selector) !== null;

/** Knows what cannot be read of the present page; `changed` is called when that may be another. */
export function createHealth(changed: () => void) {
  /** Names of selectors. */
  const missing = new Set<string>();
  /** Operations. */
  const unread = new Set<string>();
  let untold = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** What is missing is looked for again: X may only be late. In a tab that is not looked at it loads nothing. */
  const look = () => {
    const anchors = surfacesAt(location).flatMap((surface) => surface.anchors);
    for (const [name, selector] of Object.entries(selectors)) {
      missing.delete(name);
      const absent = anchors.includes(selector) && !isThere(selector) && !isThere(selectors.empty);
      if (absent && !document.hidden) missing.add(name);
    }
    changed();
    if (document.hidden || missing.size > 0) wait();
  };
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => whenIdle(look), pause);
  };

  return {
    fault(): PageFault | null {
      const parts = [...missing];
      if (untold >= mostUntold) for (const operation of unread) parts.push(`responses ${operation}`);
      return parts[0] ? { surface: surfacesAt(location)[0]?.id ?? 'other', missing: parts } : null;
    },
    /** At another address: what was missing may be there, or the other way round. */
    arrive() {
      missing.clear();
      wait();
    },
    /** A post that the page's word had to be taken for. */
    readFromPage() {
      untold++;
      changed();
    },
    readResponse({ operation, posts }: Response) {
      if (posts.length > 0) {
        untold = 0;
        unread.delete(operation);
      } else if (timelines.test(operation)) unread.add(operation);
      changed();
    },
  };
}
