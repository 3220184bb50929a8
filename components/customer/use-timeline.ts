import { useEffect, useMemo, useRef, useState } from 'react';
import type { CustomerRecord, Interaction } from '../../lib/crm/model.ts';
import type { Message } from '../../lib/guardrails/rule.ts';
import { call } from '../../lib/messaging/client.ts';
import { problemOf } from '../problem-of.ts';
import { joinPages } from './entries.ts';

export interface PagedTimeline {
  /** Whose it is. */
  of: string;
  interactions: readonly Interaction[];
  /** There is more in the CRM. */
  more: boolean;
  loading: boolean;
  problem: Message | null;
  /** Reads the next page; while one is read, nothing. */
  loadMore(): void;
}

/** What was read of one customer's history before the record's own part of it. */
interface Earlier {
  of: string;
  pages: readonly Interaction[];
  /** Undefined until a page was read: the record's own word counts until then. */
  cursor: string | null | undefined;
  loading: boolean;
  problem: Message | null;
}

const nothing = (of: string): Earlier => ({
  of,
  pages: [],
  cursor: undefined,
  loading: false,
  problem: null,
});

/** The record's interactions and the pages before them, as far as they were asked for; anew for another customer. */
export function useTimeline({ customer, interactions, moreInteractions }: CustomerRecord): PagedTimeline {
  const of = customer.id;
  const [kept, setKept] = useState(() => nothing(of));
  const { pages, cursor, loading, problem } = kept.of === of ? kept : nothing(of);
  const next = cursor === undefined ? (moreInteractions ?? null) : cursor;
  /** What comes for a customer who is no longer shown is dropped. */
  const change = (changes: (now: Earlier) => Partial<Earlier>) =>
    setKept((now) => (now.of === of ? { ...now, ...changes(now) } : now));

  // What a newer first page has pushed out of it stays.
  const last = useRef({ of, interactions });
  useEffect(() => {
    const before = last.current;
    last.current = { of, interactions };
    if (before.of !== of || cursor === undefined || before.interactions === interactions) return;
    setKept((now) => (now.of === of ? { ...now, pages: [...before.interactions, ...now.pages] } : now));
  }, [of, interactions, cursor]);

  const reading = useRef<string | null>(null);
  const loadMore = async () => {
    if (reading.current === of || next === null) return;
    reading.current = of;
    setKept((now) => ({ ...(now.of === of ? now : nothing(of)), loading: true, problem: null }));
    try {
      const page = await call('get-timeline', { customerId: of, cursor: next });
      change((now) => ({ pages: [...now.pages, ...page.items], cursor: page.next }));
    } catch (error) {
      change(() => ({ problem: problemOf(error) }));
    }
    if (reading.current === of) reading.current = null;
    change(() => ({ loading: false }));
  };

  const joined = useMemo(
    () => (cursor === undefined ? interactions : joinPages(interactions, pages)),
    [interactions, pages, cursor],
  );
  return { of, interactions: joined, more: next !== null, loading, problem, loadMore: () => void loadMore() };
}
