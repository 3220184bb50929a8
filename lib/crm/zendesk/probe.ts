import type { Message } from '../../guardrails/rule.ts';
import { ClewError } from '../../messaging/errors.ts';
import type { Probe } from '../adapter.ts';
import { accountFields } from './accounts.ts';
import { lightAgent, type Names } from './people.ts';
import { postFields } from './posts.ts';
import { productFields } from './products.ts';
import type { Records } from './records.ts';

/** Who we are, and what an administrator has to do yet. Throws Forbidden for somebody who is no agent. */
export async function probe(
  names: Names,
  objects: { accounts: Records; posts: Records; products: Records | null },
  signal: AbortSignal,
): Promise<Probe> {
  const { user, agent } = await names.me(signal);
  if (user.role !== 'agent' && user.role !== 'admin')
    throw new ClewError('Forbidden', { key: 'crm_error_forbidden' });
  const checks = await Promise.all([
    missing(objects.accounts, accountFields, signal),
    missing(objects.posts, postFields, signal),
    objects.products ? missing(objects.products, productFields, signal) : [],
  ]);
  const light = user.role_type === lightAgent ? [{ key: 'crm_zendesk_light_agent' }] : [];
  return { agent, warnings: [...light, ...checks.flat()] };
}

async function missing(records: Records, fields: readonly string[], signal: AbortSignal): Promise<Message[]> {
  const { object } = records;
  try {
    const keys = await records.fieldKeys(signal);
    if (!keys) return [{ key: 'crm_zendesk_object_missing', args: { object } }];
    return fields
      .filter((field) => !keys.includes(field))
      .map((field) => ({ key: 'crm_zendesk_field_missing', args: { object, field } }));
  } catch (error) {
    if (error instanceof ClewError && error.code === 'Forbidden')
      return [{ key: 'crm_zendesk_object_forbidden', args: { object } }];
    throw error;
  }
}
