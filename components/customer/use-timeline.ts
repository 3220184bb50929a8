import { useEffect, useMemo, useRef, useState } from 'react';
import type { CustomerRecord, Interaction } from '../../lib/crm/model.ts';
import type { Message } from '../../lib/guardrails/rule.ts';
import { call } from '../../lib/messaging/client.ts';
import { problemOf } from '../problem-of.ts';
import { joinPages } from './entries.ts';

export interface PagedTimeline {
  interactions: readonly Interaction[];
  /** There is more in the CRM. */
  more: boolean;
  loading: boolean;
  problem: Message | null;
  /** Reads the next page; while one is read, nothing. */
  loadMore(): void;
}

/** The record's interactions and the pages before them, as far as they were asked for. Keyed by customer. */
export function useTimeline({ customer, interactions, moreInteractions }: CustomerRecord): PagedTimeline {
  const [before, setBefore] = useState<readonly Interaction[]>([]);
  // Undefined until a page was read: the record's own word counts until then.
  const [cursor, setCursor] = useState<string | null | undefined>(undefined);
  const [loading, setLoading] = useState(false);
  const [problem, setProblem] = useState<Message | null>(null);
  const next = cursor === undefined ? (moreInteractions ?? null) : cursor;

  // What a newer first page has pushed out of it stays.
  const last = useRef(interactions);
  useEffect(() => {
    const pushed = last.current;
    last.current = interactions;
    if (cursor !== undefined && pushed !== interactions) setBefore((now) => [...pushed, ...now]);
  }, [interactions, cursor]);

  const reading = useRef(false);
  const loadMore = async () => {
    if (reading.current || next === null) return;
    reading.current = true;
    setLoading(true);
    setProblem(null);
    try {
      const page = await call('get-timeline', { customerId: customer.id, cursor: next });
      setBefore((now) => [...now, ...page.items]);
      setCursor(page.next);
    } catch (error) {
      setProblem(problemOf(error));
    }
    reading.current = false;
    setLoading(false);
  };

  const joined = useMemo(
    () => (cursor === undefined ? interactions : joinPages(interactions, before)),
    [interactions, before, cursor],
  );
  return { interactions: joined, more: next !== null, loading, problem, loadMore: () => void loadMore() };
}
