import { useEffect, useRef, useState } from 'react';
import type { Filter } from './use-queue.ts';

/** How long typing must pause before the list is asked for, in ms. */
const pause = 150;

export interface Search {
  /** What stands in the search box. */
  text: string;
  setText(text: string): void;
  /** Searches for it now: whoever types and opens a post at once finds the same search again. */
  take(): void;
}

/** The search box, whose text becomes the filter's when typing pauses, and at the latest when the room is left. */
export function useSearch(filter: Filter, setFilter: (filter: Filter) => void): Search {
  const [text, setText] = useState(filter.search);
  const latest = useRef({ filter, setFilter, text });
  latest.current = { filter, setFilter, text };
  // What was chosen during the pause stays chosen.
  const take = () => {
    const { filter: now, setFilter: set, text: typed } = latest.current;
    if (typed !== now.search) set({ ...now, search: typed });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: waits anew with each letter, and reads the latest of all else
  useEffect(() => {
    const timer = setTimeout(take, pause);
    return () => clearTimeout(timer);
  }, [text]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the room is left
  useEffect(() => take, []);
  return { text, setText, take };
}
