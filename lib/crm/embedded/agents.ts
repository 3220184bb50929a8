import { agentsNamed } from '../agents.ts';
import type { AgentRef } from '../model.ts';
import type { EmbeddedCrm } from './db.ts';

/**
 * Whoever has a case or is named at a contact, and whoever sits here: nobody signs in to this CRM, so it knows no other
 * list of colleagues. By indexes: one look for each name.
 */
export async function findAgents(db: EmbeddedCrm, text: string, self: string): Promise<AgentRef[]> {
  const [owners, agents] = await db.transaction('r', db.cases, db.interactions, () =>
    Promise.all([db.cases.orderBy('owner').uniqueKeys(), db.interactions.orderBy('agent').uniqueKeys()]),
  );
  const names = [...owners, ...agents, self].map(String).filter((name) => name !== '' && name.length <= 80);
  return agentsNamed(
    names.map((name) => ({ id: name, name })),
    text,
  );
}

export async function isAgent(db: EmbeddedCrm, name: string): Promise<boolean> {
  const found = [db.cases.where('owner').equals(name), db.interactions.where('agent').equals(name)];
  for (const rows of found) if ((await rows.limit(1).count()) > 0) return true;
  return false;
}
