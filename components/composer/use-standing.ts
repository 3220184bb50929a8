import { useEffect, useMemo } from 'react';
import { agreedTo } from '../../lib/approval/approval.ts';
import { check, held } from '../../lib/guardrails/check.ts';
import type { Context, Finding } from '../../lib/guardrails/rule.ts';
import type { Reply, Snapshot } from '../../lib/snapshot/snapshot.ts';
import { typeDraft } from './drafts.ts';

/** The reply that was handed to X for this post, and the gravest of what holds back what X's box holds now. */
export function useStanding(
  { reply, approval }: Pick<Snapshot, 'reply' | 'approval'>,
  postId: string,
  text: string,
  context: Context,
): { own: Reply | null; stops: Finding | undefined } {
  const own = reply?.postId === postId ? reply : null;
  const { policy } = context;
  const stops = useMemo(() => {
    if (own?.state !== 'inserted') return undefined;
    const draft = own.boxText ?? own.text;
    const approved = (own.boxText === null && !!own.agreed) || agreedTo(approval, draft) !== null;
    return held(check(draft, context), { draft, policy, overrides: own.overrides, approved })[0];
  }, [own, context, policy, approval]);
  // As X empties its own box: what was seen on X, to the letter, is no draft any more.
  const posted = own?.state === 'confirmed' && own.seenText === null && own.text === text;
  useEffect(() => {
    if (posted) typeDraft(postId, '');
  }, [posted, postId]);
  return { own, stops };
}
