import { shippedDesks } from '../escalation/shipped-desks.ts';
import { samplePaths } from '../maze/sample-paths.ts';
import type { Ways, WaysPolicy } from '../policy/desks-policy.ts';
import { sampleKnowledge } from './sample-knowledge.ts';
import { shippedCards } from './shipped-cards.ts';

/** The roles that the shipped paths know; a policy may name others. */
export const shippedRole = 'agent';

/** What is in force: each part as the policy has it, and as shipped where the policy is silent. */
export function waysOf({ ways = {} }: { ways?: WaysPolicy | undefined }): Ways {
  return {
    role: ways.role ?? shippedRole,
    owedHours: ways.owedHours ?? 8,
    direct: ways.direct ?? ['direct'],
    desks: ways.desks ?? shippedDesks(),
    // One card at a time: a team that rewrites one keeps the others.
    cards: { ...shippedCards(), ...ways.cards },
    paths: ways.paths ?? samplePaths,
    knowledge: ways.knowledge ?? sampleKnowledge,
  };
}

/** In the place of a desk, for what the CEO's reply of this id owes. */
export const owedDesk = (replyId: string): string => `ceo:${replyId}`;
