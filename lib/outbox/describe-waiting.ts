import { partsOf } from '../crm/key-parts.ts';
import type { Operation } from '../db/clew-db.ts';
import { say } from '../platform/i18n.ts';

/** What a write would have done, for a file that people read. */
export interface DescribedWrite {
  kind: string;
  crm: string;
  /** Who made it; null where nobody signs in to that CRM, or nobody can say. */
  madeBy: string | null;
  /** ISO 8601. */
  writtenAt: string;
  /** The number where it is known, else the CRM's own id; null for what is about no case, or about one that is yet to be. */
  case: string | null;
  post: string | null;
  text: string | null;
  state: 'waits' | 'refused';
  /** It was sent once, and no answer came: the CRM may have taken it. */
  perhapsArrived: boolean;
  reason: string | null;
  /** All that would have been sent. */
  payload: unknown;
}

/** Pure but for the language, which the reason is in. */
export function describeWaiting(row: Operation): DescribedWrite {
  const { kind, crm, by, createdAt, payload, state, attempt, problem, caseNumber } = row;
  const field = (name: string): string | null => {
    const value = (payload as Record<string, unknown> | null)?.[name];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  return {
    kind,
    crm: partsOf(crm).place || crm,
    madeBy: by?.name || null,
    writtenAt: new Date(createdAt).toISOString(),
    case: caseNumber ?? field('caseId'),
    post: field('postId'),
    // A new case's own words are its body; the post's text is beside it in the payload.
    text: field('body') ?? field('text') ?? field('note'),
    state: state === 'failed' ? 'refused' : 'waits',
    perhapsArrived: state !== 'failed' && attempt > 0,
    reason: problem ? say(problem.sentence) : null,
    payload,
  };
}
