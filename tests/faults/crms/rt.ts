import { DatabaseSync } from 'node:sqlite';
import { startRequestTracker } from '../../../scripts/request-tracker.ts';
import { doorOf, faultCustomers, placesOf, sparesOf } from '../customers.ts';
import { desk, marksIn, type OpenFaultCrm, tally } from '../fault-crm.ts';

const links = `
  SELECT Content AS value FROM ObjectCustomFieldValues
  JOIN CustomFields ON CustomFields.id = CustomField AND CustomFields.Name = 'PostId'
  WHERE ObjectType = 'RT::Ticket' AND ObjectCustomFieldValues.Disabled = 0`;
const notes = `
  SELECT Attachments.Content AS value FROM Transactions
  JOIN Attachments ON Attachments.TransactionId = Transactions.id
  WHERE Transactions.ObjectType = 'RT::Ticket' AND Transactions.Type = 'Comment'`;
const replies = `
  SELECT Content AS value FROM ObjectCustomFieldValues
  JOIN CustomFields ON CustomFields.id = CustomField AND CustomFields.Name = 'Clew'
  WHERE ObjectType = 'RT::Transaction' AND Content LIKE 'post %'`;
const identities = `
  SELECT Content AS value FROM ObjectCustomFieldValues
  JOIN CustomFields ON CustomFields.id = CustomField AND CustomFields.Name = 'XUserId'
  WHERE ObjectType = 'RT::User' AND ObjectCustomFieldValues.Disabled = 0`;
/** A case is at a desk when the field Desk names it; its history names the field's value by its number. */
const handOffs = `
  SELECT 'escalate-post ' || held.ObjectId AS value FROM Transactions
  JOIN ObjectCustomFieldValues AS held ON held.id = NewReference AND held.Disabled = 0 AND held.Content = '${desk}'
  JOIN CustomFields ON CustomFields.id = held.CustomField AND CustomFields.Name = 'Desk'
  WHERE Transactions.ObjectType = 'RT::Ticket' AND held.ObjectType = 'RT::Ticket'
    AND ReferenceType = 'RT::ObjectCustomFieldValue' AND held.ObjectId = Transactions.ObjectId`;
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
const openCrm: OpenFaultCrm = async ({ fresh, spares }) => {
  const server = await startRequestTracker();
  const records = faultCustomers(20, fresh, spares);
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
    customers: records.map(({ customer }, number) => ({
      customerId: String(made.customers[customer.id]),
      ...doorOf(number),
    })),
    identities: sparesOf(records).map(({ customerId, userId }) => ({
      identityId: `${made.customers[customerId]}:${userId}`,
      customerId: String(made.customers[customerId]),
      userId: userId ?? '',
    })),
    fresh,
    spares,
    colleague: { id: 'ben', name: 'Ben' },
    async overtake(caseId) {
      // It may be being killed just now.
      for (let tries = 0; tries < 60; tries += 1) {
        const answer = await fetch(`${server.url}/REST/2.0/ticket/${caseId}`, {
          method: 'PUT',
          headers: { authorization: `token ${server.tokens.ben}`, 'content-type': 'application/json' },
          body: JSON.stringify({ Status: 'resolved' }),
        }).catch(() => null);
        if (answer?.ok) return;
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
      throw new Error(`Request Tracker did not take the colleague's change of ${caseId}.`);
    },
    async kill() {
      await server.kill();
      await server.start();
    },
    effects: async () => ({
      links: tally(values(links)),
      replies: tally(values(replies).map((text) => text.slice('post '.length))),
      notes: tally(values(notes).flatMap(marksIn)),
      identities: tally(values(identities)),
      changes: tally([...values(changes), ...values(handOffs)]),
      cases: tally(values(cases)),
    }),
    stop: () => server.stop(),
  };
};

export default openCrm;
