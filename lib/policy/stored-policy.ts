import * as v from 'valibot';
import type { ClewDb } from '../db/clew-db.ts';
import { defaultPolicy, type Policy, policySchema } from './policy.ts';

/** The policy as saved; the defaults where there is none, or where what was saved can no longer be read. */
export async function readPolicy(db: ClewDb): Promise<Policy> {
  const row = await db.settings.get('policy');
  const parsed = v.safeParse(policySchema, row?.value);
  return parsed.success ? parsed.output : defaultPolicy;
}

export async function writePolicy(db: ClewDb, policy: Policy): Promise<void> {
  await db.settings.put({ key: 'policy', value: policy });
}
