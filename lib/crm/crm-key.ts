import type { ClewDb } from '../db/clew-db.ts';
import type { Policy } from '../policy/policy.ts';
import { readPolicy } from '../policy/stored-policy.ts';
import type { CrmAdapter } from './adapter.ts';
import { adapterDefinitions } from './definitions.ts';

/**
 * Which CRM is meant, and where it is: "embedded", "open https://crm.example.com", "zendesk acme". Whatever is kept of a
 * CRM, or waits for it, carries this, so that it never comes to another one. The place is the first of the fields that an
 * adapter asks for; what else is set up of the same CRM makes no other one of it.
 */
export function crmKey({ adapter, settings }: Policy['crm']): string {
  const field = adapterDefinitions.get(adapter)?.fields?.[0];
  if (!field) return adapter;
  const place = valueAt(settings[adapter], field.name);
  return `${adapter} ${field.kind === 'url' ? address(place) : place.toLowerCase()}`;
}

export async function connectedKey(db: ClewDb): Promise<string> {
  return crmKey((await readPolicy(db)).crm);
}

/**
 * The CRM that policy names, and its key, read in one transaction: between two of them, policy may name another. Works
 * inside liveQuery. Throws what making the adapter throws.
 */
export function connected(
  db: ClewDb,
  crm: { adapter(): Promise<CrmAdapter> },
): Promise<{ key: string; adapter: CrmAdapter }> {
  return db.transaction('r', db.settings, async () => {
    const key = await connectedKey(db);
    return { key, adapter: await crm.adapter() };
  });
}

function valueAt(settings: unknown, name: string): string {
  let value = settings;
  for (const part of name.split('.')) value = (value as Record<string, unknown> | null | undefined)?.[part];
  return typeof value === 'string' ? value.trim() : '';
}

/** However it was typed: case of the host, a default port and last slashes are no difference. */
function address(text: string): string {
  if (!URL.canParse(text)) return text.toLowerCase();
  const { origin, pathname } = new URL(text);
  return origin + pathname.replace(/\/+$/, '');
}
