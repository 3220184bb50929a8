import { useEffect, useRef, useState } from 'react';
import type { Message } from '../../lib/guardrails/rule.ts';
import { call } from '../../lib/messaging/client.ts';
import { newOperationId } from '../../lib/outbox/operation-id.ts';
import type { HeldOperation, Link, OperationInfo } from '../../lib/snapshot/snapshot.ts';
import { problemOf } from '../problem-of.ts';

type State = 'none' | Link['state'];

export interface Linking {
  caseId: string | null;
  state: State;
  problem: Message | null;
  /** Not sent now, for a reason that its operation's line gives. */
  waits: boolean;
  link(customerId: string, caseId: string): void;
  unlink(): void;
  retry(): void;
}

interface Wish {
  kind: 'link' | 'unlink';
  customerId: string;
  caseId: string;
  /** One per click; a retry sends the same, so that it can never be applied twice. */
  opId: string;
  problem: Message | null;
}

const patience = 5000;

/** The post's link as the background knows it, and until it does, as the click asked for it. */
export function useLinking(
  link: Link | null,
  postId: string,
  operations: readonly OperationInfo[] = [],
  held: readonly Pick<HeldOperation, 'opId'>[] = [],
): Linking {
  const [wish, setWish] = useState<Wish | null>(null);
  const current = useRef<Wish | null>(null);
  const keep = (next: Wish | null) => {
    current.current = next;
    setWish(next);
  };

  const send = async (next: Wish) => {
    keep({ ...next, problem: null });
    const { opId, customerId, caseId } = next;
    try {
      if (next.kind === 'link') await call('link-post', { postId, customerId, caseId, opId });
      else await call('unlink-post', { postId, opId });
      // The patch that follows ends the wish; where nothing changed, none follows.
      setTimeout(() => current.current?.opId === opId && keep(null), patience);
    } catch (error) {
      if (current.current?.opId === opId) keep({ ...next, problem: problemOf(error) });
    }
  };

  // Whatever the background says of the link from here on is newer than the click.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the link changes, and only then
  useEffect(() => keep(null), [link?.state, link?.caseId, postId]);

  // A new case that was refused has no link to be tried again, nor one whose case is made: its operation says so.
  const told = operations.some(({ opId, made }) => !!made && opId === link?.opId);
  const uncreated = link?.state === 'failed' && (link.caseId === '' || told);
  const known = uncreated ? null : link;
  const failed: Wish | null =
    link?.state === 'failed' && !uncreated
      ? { kind: 'link', customerId: link.customerId, caseId: link.caseId, opId: '', problem: link.problem }
      : null;
  const asked = wish ?? failed;
  return {
    caseId: asked?.caseId ?? known?.caseId ?? null,
    state: asked ? stateOf(asked) : (known?.state ?? 'none'),
    problem: asked?.problem ?? known?.problem ?? null,
    waits:
      operations.some(({ opId, problem }) => !!problem && opId === known?.opId) ||
      held.some(({ opId }) => opId === known?.opId),
    link: (customerId, caseId) => {
      if (current.current && !current.current.problem) return;
      void send({ kind: 'link', customerId, caseId, opId: newOperationId(), problem: null });
    },
    unlink: () => {
      if (!link || (current.current && !current.current.problem)) return;
      const { customerId, caseId } = link;
      void send({ kind: 'unlink', customerId, caseId, opId: newOperationId(), problem: null });
    },
    retry: () => asked && void send({ ...asked, opId: asked.opId || newOperationId() }),
  };
}

function stateOf(wish: Wish): State {
  if (wish.problem) return 'failed';
  return wish.kind === 'link' ? 'pending' : 'removing';
}
