import { createEmbeddedAdapter } from '../../../lib/crm/adapters/embedded.ts';
import { EmbeddedCrm } from '../../../lib/crm/embedded/db.ts';
import type { CustomerRecord } from '../../../lib/crm/model.ts';
import type { AgentName, OpenWorld } from '../world.ts';

const names: Record<AgentName, string> = { ana: 'Ana Lindqvist', ben: 'Ben Osei', reader: 'Rea Der' };

/** The CRM in the browser, over the IndexedDB that the tests' setup brings. */
const openEmbedded: OpenWorld = async (fixture) => {
  const db = new EmbeddedCrm(`clew-contract-${Date.now()}`);
  const seed = (records: readonly CustomerRecord[]) =>
    db.transaction('rw', db.tables, async () => {
      for (const { customer, identities, sites, products, cases, interactions } of records) {
        await db.customers.add(customer);
        await db.identities.bulkAdd(identities);
        await db.sites.bulkAdd(sites);
        await db.products.bulkAdd(products);
        await db.cases.bulkAdd(cases.map((one) => ({ ...one, owner: one.owner === 'ben' ? names.ben : '' })));
        await db.interactions.bulkAdd(interactions);
      }
    });
  await seed(fixture);
  const onCase = (caseId: string) => db.interactions.filter((row) => row.caseId === caseId).toArray();
  return {
    adapter: (agent) => createEmbeddedAdapter(db, async () => names[agent]),
    idOf: (_kind, fixtureId) => fixtureId,
    seed,
    truth: {
      cases: (customerId) => db.cases.where({ customerId }).primaryKeys(),
      notes: async (caseId) =>
        (await onCase(caseId)).filter((row) => row.direction === 'internal').map((row) => row.body ?? ''),
      links: async (caseId) =>
        (await onCase(caseId)).flatMap((row) => (row.direction === 'in' ? (row.postId ?? []) : [])),
      owner: async (caseId) => (await db.cases.get(caseId))?.owner ?? '',
    },
    agentName: (agent) => names[agent],
    stop: () => db.delete(),
  };
};

export default openEmbedded;
