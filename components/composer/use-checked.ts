import { useEffect, useMemo } from 'react';
import { agreedTo } from '../../lib/approval/approval.ts';
import type { Post } from '../../lib/detect/post.ts';
import { check, held, type Override } from '../../lib/guardrails/check.ts';
import { contextOf } from '../../lib/guardrails/draft-context.ts';
import { replyLength } from '../../lib/guardrails/reply-length.ts';
import type { Context, Finding } from '../../lib/guardrails/rule.ts';
import type { Snapshot } from '../../lib/snapshot/snapshot.ts';
import { useNow } from '../ui/time.ts';
import { type Segment, segments } from './segments.ts';
import { useOlder } from './use-older.ts';
import { warmUp } from './warm-up.ts';

export interface Checked {
  context: Context;
  /** The gravest first; those that were let through last. */
  findings: Finding[];
  /** Those that keep the text from X's box. */
  held: Finding[];
  pieces: Segment[];
  weighted: number;
  limit: number;
}

/** Of a level that keeps the text from X's box, unless somebody let it through. */
export const isHolding = ({ level }: Finding): boolean => level === 'block' || level === 'approve';

const quietIf =
  (passed: (finding: Finding) => boolean) =>
  (finding: Finding): Finding =>
    passed(finding) ? { ...finding, level: 'hint' } : finding;

/**
 * What the guardrails say of `text`. A key costs what it changed: the context stays the same object meanwhile. From
 * `composingAt` on an input method is at work: what is found there is not said before it is done, though it counts.
 */
export function useChecked(
  snapshot: Snapshot,
  post: Post,
  text: string,
  overrides: readonly Override[],
  composingAt: number | null,
): Checked {
  const { thread, triage, record, policy, recent, page, unread, changes, approval } = snapshot;
  const approved = agreedTo(approval, text) !== null;
  // To the minute: rules that reckon with the time would otherwise start anew at every key.
  const minute = Math.floor(useNow() / 60_000);
  const older = useOlder(record, text.trim() !== '');
  const context = useMemo(
    () =>
      contextOf(
        { post, thread, triage, record, policy, recent, page, unread, changes },
        new Date(minute * 60_000).toISOString(),
        older,
      ),
    [post, thread, triage, record, policy, recent, page, unread, changes, minute, older],
  );
  useEffect(() => {
    const stop = new AbortController();
    warmUp(context, stop.signal);
    return () => stop.abort();
  }, [context]);
  return useMemo(() => {
    // Nothing is wrong with nothing, and another customer's history does not wait for the record to be made ready.
    const all = text.trim() === '' ? [] : check(text, context);
    const waiting = held(all, { draft: text, policy: context.policy, overrides, approved });
    const passed = (finding: Finding) => isHolding(finding) && !waiting.includes(finding);
    const ready = composingAt === null ? all : all.filter(({ span }) => span[1] <= composingAt);
    const findings = [...ready.filter((each) => !passed(each)), ...ready.filter(passed)];
    const { weighted, overflowAt, limit } = replyLength(text, context);
    return {
      context,
      findings,
      held: waiting,
      // What was let through is underlined, and no longer as what is in the way.
      pieces: segments(text, findings.map(quietIf(passed)), overflowAt),
      weighted,
      limit,
    };
  }, [text, context, overrides, approved, composingAt]);
}
