import * as v from 'valibot';
import type { ClewDb } from '../../db/clew-db.ts';
import type { CrmAdapter } from '../adapter.ts';

const settingsKey = 'crm-agent';
const patience = 20_000;
const keptSchema = v.object({ crm: v.string(), name: v.string() });

/**
 * As whom the CRM `crm` (a crmKey) knows us: asked once, and kept until somebody signs in or out. Null where it is not
 * known, since the CRM cannot say so now, and for a CRM on this device, which nobody signs in to.
 */
export async function signedInAgent(db: ClewDb, crm: string, adapter: CrmAdapter): Promise<string | null> {
  if (adapter.capabilities.onDevice) return null;
  const kept = v.safeParse(keptSchema, (await db.settings.get(settingsKey))?.value);
  if (kept.success && kept.output.crm === crm) return kept.output.name;
  const probe = await adapter.probe(AbortSignal.timeout(patience)).catch(() => null);
  if (!probe) return null;
  const { name } = probe.agent;
  await db.settings.put({ key: settingsKey, value: { crm, name } });
  return name;
}

/** Another account may be signed in from now on. */
export async function forgetSignedInAgent(db: ClewDb): Promise<void> {
  await db.settings.delete(settingsKey);
}
