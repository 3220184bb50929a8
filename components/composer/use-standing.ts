import { useEffect, useMemo } from 'react';
import { agreedTo } from '../../lib/approval/approval.ts';
import { held } from '../../lib/guardrails/consent.ts';
import type { Finding } from '../../lib/guardrails/rule.ts';
import type { Reply, Snapshot } from '../../lib/snapshot/snapshot.ts';
import { typeDraft } from './drafts.ts';
import { useFindings } from './use-findings.ts';

/**
 * The reply that was handed to X for this post, and the gravest of what holds back what X's box holds now, as far as the
 * background has said.
 */
export function useStanding(
  { reply, approval, policy }: Pick<Snapshot, 'reply' | 'approval' | 'policy'>,
  postId: string,
  text: string,
): { own: Reply | null; stops: Finding | undefined } {
  const own = reply?.postId === postId ? reply : null;
  const draft = own?.state === 'inserted' ? (own.boxText ?? own.text) : '';
  const { findings, known } = useFindings(postId, draft);
  const stops = useMemo(() => {
    if (!own || !known) return undefined;
    const approved = (own.boxText === null && !!own.agreed) || agreedTo(approval, draft) !== null;
    return held(findings, { draft, policy, overrides: own.overrides, approved })[0];
  }, [own, draft, findings, known, policy, approval]);
  // As X empties its own box: what was seen on X, to the letter, is no draft any more.
  const posted = own?.state === 'confirmed' && own.seenText === null && own.text === text;
  useEffect(() => {
    if (posted) typeDraft(postId, '');
  }, [posted, postId]);
  return { own, stops };
}
