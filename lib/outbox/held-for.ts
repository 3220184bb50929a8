import type { AgentRef } from '../crm/model.ts';
import type { SignedIn } from '../crm/reads/signed-in-agent.ts';
import type { Operation } from '../db/clew-db.ts';

/**
 * For whom a write waits that is not of the one who is signed in to its CRM now; null where it is theirs, where nobody signs
 * in there, or where the CRM has yet to say who it is. It is sent once that person signs in again, and never under
 * another's name. Pure.
 */
export function heldFor({ by }: Pick<Operation, 'by'>, { agent, left }: SignedIn): AgentRef | null {
  if (!by) return null;
  if (left) return by;
  return agent && agent.id !== by.id ? by : null;
}
