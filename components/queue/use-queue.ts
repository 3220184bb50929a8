import { useEffect, useRef, useState } from 'react';
import type { QueueEntry } from '../../lib/commands/list-queue.ts';
import type { Message } from '../../lib/guardrails/rule.ts';
import { call } from '../../lib/messaging/client.ts';
import type { QueueFilter } from '../../lib/snapshot/read-queue.ts';
import { problemOf } from '../problem-of.ts';

export type Filter = QueueFilter;

export interface Queue {
  /** Null until the first answer. */
  entries: QueueEntry[] | null;
  /** Whether there are more than these. */
  more: boolean;
  problem: Message | null;
  /** Loads on until there are this many, or all. Resolves with how many there are then. */
  loadTo(count: number): Promise<number>;
}

interface Loaded {
  filter: string;
  entries: QueueEntry[];
  next: string | null;
}

const pageSize = 100;
/** The list is read again at most this often, in ms, however fast X tells of posts. */
const calm = 500;
/** What failed is asked for again after so many ms. */
const again = 2000;

/** The queue's list as far as it was asked for, read again whenever the background says that it changed. */
export function useQueue(filter: Filter, version: string): Queue {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [problem, setProblem] = useState<Message | null>(null);
  const [tries, setTries] = useState(0);
  const turn = useRef(0);
  const lastRead = useRef({ filter: '', at: 0 });
  const latest = useRef(loaded);
  latest.current = loaded;
  const key = JSON.stringify(filter);

  const read = async (have: QueueEntry[], before: string | null, count: number): Promise<number> => {
    const mine = ++turn.current;
    const entries = [...have];
    let next = before;
    try {
      do {
        const limit = Math.max(pageSize, Math.min(1000, count - entries.length));
        const page = await call('list-queue', { ...(JSON.parse(key) as Filter), before: next, limit });
        if (mine !== turn.current) return latest.current?.entries.length ?? 0;
        // The order may have changed between two pages; then the version tells so, too.
        const known = new Set(entries.map(({ id }) => id));
        entries.push(...page.entries.filter(({ id }) => !known.has(id)));
        next = page.next;
      } while (next && entries.length < count);
      setLoaded({ filter: key, entries, next });
      setProblem(null);
    } catch (error) {
      if (mine !== turn.current) return latest.current?.entries.length ?? 0;
      setProblem(problemOf(error));
      // Nothing may change for long, and what stands here is another search's.
      setTimeout(() => setTries((now) => now + 1), again);
    }
    return entries.length;
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: `read` reads by the key, and is made anew with each
  useEffect(() => {
    const same = lastRead.current.filter === key;
    const wait = same ? Math.max(0, lastRead.current.at + calm - Date.now()) : 0;
    const timer = setTimeout(() => {
      lastRead.current = { filter: key, at: Date.now() };
      const count = same ? (latest.current?.entries.length ?? 0) : 0;
      void read([], null, Math.max(pageSize, count));
    }, wait);
    return () => clearTimeout(timer);
  }, [key, version, tries]);

  return {
    entries: loaded?.entries ?? null,
    more: loaded !== null && loaded.next !== null,
    problem,
    async loadTo(count) {
      const at = latest.current;
      if (!at?.next || at.entries.length >= count || at.filter !== key) return at?.entries.length ?? 0;
      return read(at.entries, at.next, count);
    },
  };
}
