import { agentsNamed } from '../agents.ts';
import type { AgentRef } from '../model.ts';
import { type User, usersAnswer } from './answers.ts';
import { nextCursor, type ZendeskClient } from './client.ts';
import { lightAgent } from './people.ts';
import { lineOf } from './text.ts';

/** 500 agents: more than the customers of this one desk ever meet. */
const mostPages = 5;
const fresh = 60_000;

/** Light agents read and write privately, and can have no tickets. */
export const canHaveTickets = ({ active, role, role_type }: User): boolean =>
  active !== false && (role === 'agent' || role === 'admin') && role_type !== lightAgent;

/** Whom Zendesk assigns tickets to. Read whole, since Zendesk's search is late, and kept for a minute of typing. */
export class Agents {
  private readonly client: ZendeskClient;
  private known: { agents: AgentRef[]; at: number } | null = null;

  constructor(client: ZendeskClient) {
    this.client = client;
  }

  async find(text: string, signal: AbortSignal): Promise<AgentRef[]> {
    signal.throwIfAborted();
    const now = this.client.now();
    if (!this.known || now - this.known.at > fresh) this.known = { agents: await this.all(signal), at: now };
    return agentsNamed(this.known.agents, text);
  }

  private async all(signal: AbortSignal): Promise<AgentRef[]> {
    const users: User[] = [];
    // One role at a time: of a parameter that is given twice, proxies have been seen to keep one.
    for (const role of ['agent', 'admin']) {
      const list = {
        path: '/api/v2/users',
        query: { role },
        schema: usersAnswer,
        items: (answer: { users: User[] }) => answer.users,
        next: nextCursor,
      };
      users.push(...(await this.client.all(list, mostPages, signal)));
    }
    return users
      .filter(canHaveTickets)
      .map((user) => ({ id: String(user.id), name: lineOf(user.name) }))
      .filter(({ name }) => name !== '');
  }
}
