import * as v from 'valibot';
import { agentsNamed } from '../agents.ts';
import type { AgentRef } from '../model.ts';
import { nameOf } from './cases.ts';
import type { RtClient } from './client.ts';
import { searchTickets } from './search.ts';

/** Of initialdata.pl: who answers customers is one of its members. */
export const agentsGroup = 'Clew agents';

const namedSchema = v.object({
  id: v.pipe(v.union([v.string(), v.number()]), v.transform(String)),
  Name: v.string(),
  RealName: v.optional(v.nullable(v.string()), ''),
});
const membersSchema = v.object({
  Members: v.array(v.object({ type: v.string(), id: v.string() })),
});

const fresh = 60_000;

/**
 * Who can be given a case. RT tells an agent neither who has the right OwnTicket nor who is privileged, but the members of
 * a group that they may see. Where they may not, those who have tickets now.
 */
export class Agents {
  private readonly client: RtClient;
  private known: { agents: AgentRef[]; at: number } | null = null;

  constructor(client: RtClient) {
    this.client = client;
  }

  async find(text: string, signal: AbortSignal): Promise<AgentRef[]> {
    signal.throwIfAborted();
    if (!this.known || Date.now() - this.known.at > fresh)
      this.known = { agents: await this.all(signal), at: Date.now() };
    return agentsNamed(this.known.agents, text);
  }

  private async all(signal: AbortSignal): Promise<AgentRef[]> {
    const names = await membersOf(this.client, signal);
    return names ? this.named(names, signal) : this.owners(signal);
  }

  private async named(names: string[], signal: AbortSignal): Promise<AgentRef[]> {
    const agents: AgentRef[] = [];
    for (let from = 0; from < names.length; from += 100) {
      const value = names.slice(from, from + 100);
      const query = JSON.stringify([{ field: 'Name', operator: 'IN', value }]);
      const parameters = { query, fields: 'Name,RealName', per_page: '100' };
      const found = await this.client.list('/users', parameters, namedSchema, signal);
      // RT gives everybody where it does not know the condition; whom it has disabled it leaves out.
      agents.push(
        ...found
          .filter(({ Name }) => value.includes(Name))
          .map(({ Name, RealName }) => ({ id: Name, name: RealName || Name })),
      );
    }
    return agents.filter(fits);
  }

  private async owners(signal: AbortSignal): Promise<AgentRef[]> {
    const tickets = await searchTickets(this.client, "Owner != 'Nobody'", signal);
    return tickets.map(({ Owner }) => ({ id: Owner.id, name: nameOf(Owner) })).filter(fits);
  }
}

const fits = ({ id, name }: AgentRef): boolean => id.length <= 80 && name !== '' && name.length <= 200;

/** RT's names of the group's own members; null where the agent may not see the group. */
export async function membersOf(client: RtClient, signal: AbortSignal): Promise<string[] | null> {
  const parameters = {
    query: JSON.stringify([{ field: 'Name', value: agentsGroup }]),
    fields: 'Name',
    per_page: '100',
  };
  const group = (await client.list('/groups', parameters, namedSchema, signal)).find(
    ({ Name }) => Name === agentsGroup,
  );
  if (!group) return null;
  const { value } = await client.send(
    `/group/${group.id}`,
    {},
    { schema: membersSchema, expected: [403, 404], signal },
  );
  if (!value) return null;
  return value.Members.filter(({ type }) => type === 'user').map(({ id }) => id);
}
