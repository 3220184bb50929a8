import { DatabaseSync } from 'node:sqlite';
import { startRequestTracker } from '../../../scripts/request-tracker.ts';
import { faultCustomers, placesOf } from '../customers.ts';
import { type OpenFaultCrm, tally } from '../fault-crm.ts';

const links = `
  SELECT Content AS value FROM ObjectCustomFieldValues
  JOIN CustomFields ON CustomFields.id = CustomField AND CustomFields.Name = 'PostId'
  WHERE ObjectType = 'RT::Ticket' AND ObjectCustomFieldValues.Disabled = 0`;
const notes = `
  SELECT Attachments.Content AS value FROM Transactions
  JOIN Attachments ON Attachments.TransactionId = Transactions.id
  WHERE Transactions.ObjectType = 'RT::Ticket' AND Transactions.Type = 'Comment'`;
/** A ticket that was merged into another is that one. */
const cases = `
  SELECT Subject AS value FROM Tickets
  WHERE Subject LIKE 'Fault case %' AND id = EffectiveId AND Status != 'deleted'`;

/**
 * By the ticket's history, which has an entry for every change, and by the ticket. Whoever gives one away that nobody has
 * takes it first, so an assignment is told by its end.
 */
const changes = `
  SELECT CASE WHEN Transactions.Type = 'Status' THEN 'set-case-status' WHEN Users.Name = 'ana' THEN 'claim-case'
    ELSE 'assign-case' END || ' ' || Tickets.id AS value
  FROM Transactions JOIN Tickets ON Tickets.id = Transactions.ObjectId
  LEFT JOIN Users ON Transactions.Field = 'Owner' AND Users.id = Transactions.NewValue
  WHERE ObjectType = 'RT::Ticket' AND (
    (Transactions.Type = 'Status' AND NewValue = 'stalled' AND Tickets.Status = 'stalled')
    OR (Transactions.Type = 'Set' AND Field = 'Owner' AND NewValue = Tickets.Owner AND Users.Name IN ('ana', 'ben')))`;

/** A real Request Tracker; what it holds is read from its SQLite file. */
const openCrm: OpenFaultCrm = async (fresh) => {
  const server = await startRequestTracker();
  const records = faultCustomers(20, fresh);
  const made = server.seed(records);
  const values = (query: string): string[] => {
    const database = new DatabaseSync(server.database, { readOnly: true, timeout: 10_000 });
    try {
      return database
        .prepare(query)
        .all()
        .map(({ value }) => (value instanceof Uint8Array ? new TextDecoder().decode(value) : String(value)));
    } finally {
      database.close();
    }
  };
  return {
    adapter: 'rt',
    url: server.url,
    settings: (baseUrl) => ({ baseUrl }),
    secret: server.tokens.ana,
    cases: placesOf(records).map(({ id, customerId }) => ({
      caseId: String(made.cases[id]),
      customerId: String(made.customers[customerId]),
    })),
    fresh,
    colleague: { id: 'ben', name: 'Ben' },
    async kill() {
      await server.kill();
      await server.start();
    },
    effects: async () => ({
      links: tally(values(links)),
      notes: tally(values(notes).flatMap((text) => /Fault note \d+/.exec(text)?.[0] ?? [])),
      changes: tally(values(changes)),
      cases: tally(values(cases)),
    }),
    stop: () => server.stop(),
  };
};

export default openCrm;
