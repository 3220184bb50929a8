import type { SignedIn } from '../crm/reads/signed-in-agent.ts';
import type { ClewDb, Operation } from '../db/clew-db.ts';
import { linkOf } from '../db/links.ts';
import { heldFor } from '../outbox/held-for.ts';
import { fingerprint } from '../queue-order/fingerprint.ts';

/**
 * saving: on its way, and has met nothing. waiting: tried, and to be tried again by itself. needs-you: refused, for a CRM
 * that is not connected now, or of a person who is not signed in there; nothing happens until somebody does something.
 */
export type SyncState = 'saving' | 'waiting' | 'needs-you';

/** What is not done of all that was to be written to a CRM, whichever post is open; the list itself is asked for. */
export interface SyncInfo {
  saving: number;
  waiting: number;
  needsYou: number;
  /** Another one whenever the list would read otherwise. */
  version: string;
}

export interface Unfinished {
  row: Operation;
  state: SyncState;
  /** What it waits behind, where it waits for another one on the same thing. */
  behind: Operation | null;
}

const linkKinds = new Set(['link-post', 'unlink-post']);

/** `rows`: what is not done, oldest first; `crm`: the connected one's crmKey; `who` is signed in there. Reads the links alone. */
export async function readSync(
  db: ClewDb,
  rows: readonly Operation[],
  crm: string,
  who: SignedIn,
): Promise<Unfinished[]> {
  const current = await Promise.all(rows.map((row) => isCurrent(db, row)));
  const held = new Map<string, Operation>();
  return rows.flatMap((row, place): Unfinished[] => {
    if (!current[place]) return [];
    if (row.state === 'failed' || row.crm !== crm || heldFor(row, who))
      return [{ row, state: 'needs-you', behind: null }];
    const first = held.get(row.entity);
    if (row.problem && !first) held.set(row.entity, row);
    const behind = row.problem ? null : (first ?? null);
    return [{ row, state: row.problem || behind ? 'waiting' : 'saving', behind }];
  });
}

/** A link that was refused and asked for again since is another operation's matter. */
async function isCurrent(db: ClewDb, { kind, state, entity, crm, opId }: Operation): Promise<boolean> {
  if (state !== 'failed' || !linkKinds.has(kind)) return true;
  return (await linkOf(db, entity, crm))?.opId === opId;
}

export function syncInfo(all: readonly Unfinished[]): SyncInfo {
  const count = (state: SyncState) => all.filter((one) => one.state === state).length;
  return {
    saving: count('saving'),
    waiting: count('waiting'),
    needsYou: count('needs-you'),
    version: fingerprint(all.map(({ row, state }) => [row.n, state, row.problem?.sentence.key])),
  };
}
