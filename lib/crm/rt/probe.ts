import * as v from 'valibot';
import type { Probe } from '../adapter.ts';
import { agentsGroup, membersOf } from './agents.ts';
import { nameOf } from './cases.ts';
import type { RtClient } from './client.ts';
import { missingFields } from './fields.ts';

const selfSchema = v.object({ Name: v.string(), RealName: v.optional(v.string(), '') });

/** Whether RT lets us in, and what an administrator has to add before everything works. */
export async function probe(client: RtClient, signal: AbortSignal): Promise<Probe> {
  signal.throwIfAborted();
  const { settings } = client;
  const queues = [settings.queue, ...Object.values(settings.desks)];
  const [{ value: self }, missing, members, ...answers] = await Promise.all([
    client.send(`/user/${await client.self()}`, {}, { schema: selfSchema, signal }),
    missingFields(client, signal),
    membersOf(client, signal),
    ...queues.map((queue) =>
      client.send(
        `/queue/${encodeURIComponent(queue)}`,
        {},
        { schema: v.object({ Name: v.string() }), expected: [404], signal },
      ),
    ),
  ]);
  const name = self?.Name ?? '';
  const unknown = queues.filter((_queue, index) => !answers[index]?.value);
  return {
    agent: {
      id: name,
      name: nameOf({ id: name, Name: name, RealName: self?.RealName ?? '' }),
      role: 'agent',
    },
    warnings: [
      ...(missing.length > 0 ? [{ key: 'crm_rt_error_fields', args: { fields: missing.join(', ') } }] : []),
      ...(members ? [] : [{ key: 'crm_rt_warning_group', args: { group: agentsGroup } }]),
      ...unknown.map((queue) => ({ key: 'crm_rt_warning_queue', args: { queue } })),
    ],
  };
}
