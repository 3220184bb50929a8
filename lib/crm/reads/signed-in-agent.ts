import * as v from 'valibot';
import type { ClewDb, Operation } from '../../db/clew-db.ts';
import { ClewError } from '../../messaging/errors.ts';
import type { CrmAdapter } from '../adapter.ts';
import type { AgentRef } from '../model.ts';
import { sameName } from './colleagues.ts';

const patience = 20_000;
const keptSchema = v.object({
  /** Another one with each sign-in, so that an answer to the one before is told from one to this. */
  session: v.string(),
  agent: v.nullable(v.object({ id: v.string(), name: v.string() })),
  left: v.boolean(),
});
type Kept = v.InferOutput<typeof keptSchema>;

/** Who is signed in to a CRM, as far as this device knows. */
export interface SignedIn {
  /** As the CRM names them; null where it has not said yet, and for a CRM that nobody signs in to. */
  agent: AgentRef | null;
  /** Signed out, or no longer let in: `agent` is who was there last. */
  left: boolean;
}

/** Whose a write is where nobody can say any more who made it. */
export const somebodyUnknown: AgentRef = { id: '', name: '' };

const settingsKey = (crm: string) => `crm-agent ${crm}`;

async function read(db: ClewDb, crm: string): Promise<Kept | null> {
  const kept = v.safeParse(keptSchema, (await db.settings.get(settingsKey(crm)))?.value);
  return kept.success ? kept.output : null;
}

const write = (db: ClewDb, crm: string, value: Kept) => db.settings.put({ key: settingsKey(crm), value });

/** Reads the settings alone; `crm` is a crmKey. */
export async function signedIn(db: ClewDb, crm: string): Promise<SignedIn> {
  return (await read(db, crm)) ?? { agent: null, left: false };
}

/**
 * Whose a write is that is made now: of who is signed in to its CRM, or was last. Undefined where that CRM has not said yet
 * who it is: `whoIs` then says it of that write, too. Inside a transaction, over the settings as well.
 */
export async function madeBy(db: ClewDb, crm: string): Promise<AgentRef | undefined> {
  return (await signedIn(db, crm)).agent ?? undefined;
}

/**
 * Who is signed in to the CRM `crm` (a crmKey), asked of it once and kept until somebody signs in or out; null for a CRM on
 * this device, which nobody signs in to. Throws what the CRM throws where it must be asked.
 */
export async function whoIs(db: ClewDb, crm: string, adapter: CrmAdapter): Promise<AgentRef | null> {
  if (adapter.capabilities.onDevice) return null;
  const before = await read(db, crm);
  if (before?.agent && !before.left) return before.agent;
  const { id, name } = (await adapter.probe(AbortSignal.timeout(patience))).agent;
  const agent = { id, name };
  const isStill = await db.transaction('rw', db.settings, db.operations, async () => {
    const now = await read(db, crm);
    // Somebody signed in or out while the CRM was asked: it spoke of the one before.
    if (now?.session !== before?.session || now?.left) return false;
    await write(db, crm, { session: now?.session ?? crypto.randomUUID(), agent, left: false });
    await own(db, crm, ({ by }) => !by || (by.id === '' && sameName(by.name, name)), agent);
    return true;
  });
  if (!isStill)
    throw new ClewError('AuthError', { key: 'crm_error_signed_out' }, { key: 'crm_action_sign_in' });
  return agent;
}

/** By what name the CRM knows us; null where it cannot say so now, and for a CRM on this device. */
export async function signedInAgent(db: ClewDb, crm: string, adapter: CrmAdapter): Promise<string | null> {
  const agent = await whoIs(db, crm, adapter).catch(() => null);
  return agent?.name ?? null;
}

/** Somebody signs in: who that is, the CRM has yet to say. Before what they sign in with is kept. */
export async function beginSignIn(db: ClewDb, crm: string): Promise<void> {
  await db.transaction('rw', db.settings, db.operations, async () => {
    await disown(db, crm);
    await write(db, crm, { session: crypto.randomUUID(), agent: null, left: false });
  });
}

/** Nobody is signed in any more. Before what they signed in with is thrown away. */
export async function endSignIn(db: ClewDb, crm: string): Promise<void> {
  await db.transaction('rw', db.settings, db.operations, async () => {
    await disown(db, crm);
    await write(db, crm, {
      session: crypto.randomUUID(),
      agent: (await signedIn(db, crm)).agent,
      left: true,
    });
  });
}

/** What was written down while the CRM had not said for whom, it will never say now: it must not become the next one's. */
const disown = (db: ClewDb, crm: string) => own(db, crm, ({ by }) => !by, somebodyUnknown);

async function own(db: ClewDb, crm: string, which: (row: Operation) => boolean, by: AgentRef): Promise<void> {
  const rows = db.operations.where('state').anyOf('pending', 'sending', 'failed');
  await rows.filter((row) => row.crm === crm && which(row)).modify({ by });
}
