import { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import rt from '../../../lib/crm/adapters/rt.ts';
import { EmbeddedCrm } from '../../../lib/crm/embedded/db.ts';
import type { CustomerRecord } from '../../../lib/crm/model.ts';
import { startRequestTracker } from '../../../scripts/request-tracker.ts';
import type { AgentName, OpenWorld } from '../world.ts';

/** RT's "real names" of the agents. */
const names: Record<AgentName, string> = { ana: 'Ana', ben: 'Ben', reader: 'Reader' };

/** What became of a ticket that was merged is the ticket that it was merged into. */
const ofCustomer = `
  SELECT DISTINCT Tickets.EffectiveId AS id FROM Tickets
  JOIN Groups ON Groups.Domain = 'RT::Ticket-Role' AND Groups.Name = 'Requestor' AND Groups.Instance = Tickets.id
  JOIN GroupMembers ON GroupMembers.GroupId = Groups.id
  WHERE GroupMembers.MemberId = ? AND Tickets.id = Tickets.EffectiveId AND Tickets.Status != 'deleted'`;
const textsOf = `
  SELECT Attachments.Content AS text FROM Transactions
  JOIN Attachments ON Attachments.TransactionId = Transactions.id
  JOIN Tickets ON Tickets.id = Transactions.ObjectId
  WHERE Transactions.ObjectType = 'RT::Ticket' AND Transactions.Type = 'Comment' AND Tickets.EffectiveId = ?`;
const postsOf = `
  SELECT Content AS post FROM ObjectCustomFieldValues
  JOIN CustomFields ON CustomFields.id = CustomField AND CustomFields.Name = 'PostId'
  WHERE ObjectType = 'RT::Ticket' AND ObjectId = ? AND ObjectCustomFieldValues.Disabled = 0`;
const ownerOf = `SELECT Users.Name AS name, RealName AS real FROM Tickets JOIN Users ON Users.id = Owner WHERE Tickets.id = ?`;

/** A real Request Tracker 5; the truth is read from its SQLite file. */
const openWorld: OpenWorld = async (fixture) => {
  const server = await startRequestTracker();
  const customers: Record<string, number> = {};
  const cases: Record<string, number> = {};
  const seed = async (records: readonly CustomerRecord[]) => {
    const named = records.map((record) => ({
      ...record,
      cases: record.cases.map((row) => ({ ...row, owner: row.owner === 'ben' ? names.ben : row.owner })),
    }));
    const made = server.seed(named);
    Object.assign(customers, made.customers);
    Object.assign(cases, made.cases);
  };
  const rows = (query: string, id: string): Record<string, unknown>[] => {
    const database = new DatabaseSync(server.database, { readOnly: true, timeout: 10_000 });
    try {
      return database.prepare(query).all(Number(id));
    } finally {
      database.close();
    }
  };
  const texts = (query: string, id: string, column: string) =>
    rows(query, id).map((row) => {
      const value = row[column];
      return value instanceof Uint8Array ? new TextDecoder().decode(value) : String(value);
    });
  await seed(fixture);
  return {
    adapter(agent, fetch = globalThis.fetch) {
      const tokens = {
        read: async () => server.tokens[agent],
        write: async () => {},
        clear: async () => {},
        exclusively: <T>(run: () => Promise<T>) => run(),
      };
      return rt.create(v.parse(rt.settings, { baseUrl: server.url }), {
        fetch,
        tokens,
        launchAuth: () => Promise.reject(new Error('RT is not signed in to by a page.')),
        redirectUrl: () => '',
        embedded: new EmbeddedCrm('unused'),
        now: Date.now,
      });
    },
    idOf(kind, fixtureId) {
      const id = (kind === 'customer' ? customers : cases)[fixtureId];
      if (id === undefined) throw new Error(`The ${kind} ${fixtureId} is not in the fixture.`);
      return String(id);
    },
    seed,
    truth: {
      cases: async (customerId) => texts(ofCustomer, customerId, 'id'),
      notes: async (caseId) => texts(textsOf, caseId, 'text'),
      links: async (caseId) => texts(postsOf, caseId, 'post'),
      async owner(caseId) {
        const [row] = rows(ownerOf, caseId);
        return row && row.name !== 'Nobody' ? String(row.real || row.name) : '';
      },
    },
    agentName: (agent) => names[agent],
    stop: () => server.stop(),
  };
};
export default openWorld;
