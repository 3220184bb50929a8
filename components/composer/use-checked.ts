import { useEffect, useMemo } from 'react';
import { agreedTo } from '../../lib/approval/approval.ts';
import type { Post } from '../../lib/detect/post.ts';
import { held, type Override } from '../../lib/guardrails/consent.ts';
import { replyLength } from '../../lib/guardrails/reply-length.ts';
import type { Context, Finding } from '../../lib/guardrails/rule.ts';
import type { Snapshot } from '../../lib/snapshot/snapshot.ts';
import { ask } from '../checks.ts';
import { type Segment, segments } from './segments.ts';
import { type Found, useFindings } from './use-findings.ts';

/** What of it is of use here; what a draft is held against is the background's to know. */
export type ReplyContext = Pick<Context, 'post' | 'policy' | 'account' | 'recent'>;

export interface Checked {
  context: ReplyContext;
  /** The gravest first; those that were let through last. */
  findings: Finding[];
  /** Those that keep the text from X's box. */
  held: Finding[];
  /** Whether they are those of this very text. */
  state: Pick<Found, 'known' | 'late' | 'error'>;
  /** Has the next text asked about before it is drawn. */
  soon(next: string): void;
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

/** Has the background make ready what a first draft needs: somebody is about to type. */
export const aboutToType = (postId: string): void => void ask(postId, '');

/**
 * What the guardrails say of `text`, by the background's word, and how long it is, reckoned here. From `composingAt` on
 * an input method is at work: what is found there is not said before it is done, though it counts.
 */
export function useChecked(
  { policy, page: { account }, recent, approval }: Snapshot,
  post: Post,
  text: string,
  overrides: readonly Override[],
  composingAt: number | null,
): Checked {
  const approved = agreedTo(approval, text) !== null;
  const context = useMemo(() => ({ post, policy, account, recent }), [post, policy, account, recent]);
  const { findings: all, known, late, error, soon } = useFindings(post.id, text);
  useEffect(() => aboutToType(post.id), [post.id]);
  const length = useMemo(() => replyLength(text, context), [text, context]);
  const shown = useMemo(() => {
    const waiting = held(all, { draft: text, policy, overrides, approved });
    const passed = (finding: Finding) => isHolding(finding) && !waiting.includes(finding);
    const ready = composingAt === null ? all : all.filter(({ span }) => span[1] <= composingAt);
    const findings = [...ready.filter((each) => !passed(each)), ...ready.filter(passed)];
    return {
      findings,
      held: waiting,
      // What was let through is underlined, and no longer as what is in the way.
      pieces: segments(text, findings.map(quietIf(passed)), length.overflowAt),
    };
  }, [text, all, policy, overrides, approved, composingAt, length]);
  const { weighted, limit } = length;
  return { context, ...shown, state: { known, late, error }, soon, weighted, limit };
}
