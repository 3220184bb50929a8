import definition from '../../../lib/crm/adapters/zendesk.ts';
import type { CustomerRecord } from '../../../lib/crm/model.ts';
import { unmarked } from '../../../lib/crm/zendesk/text.ts';
import { depsFor, reaching, signedIn, testSettings } from '../../support/zendesk/reach.ts';
import { addObjects, seed } from '../../support/zendesk/seed.ts';
import { FakeZendesk } from '../../support/zendesk/server.ts';
import { hasZendeskDocument, openZendeskOracle } from '../../support/zendesk-oracle.ts';
import type { OpenWorld } from '../world.ts';

/** The fake, and Zendesk's own document around every request where that is at hand. */
const openZendesk: OpenWorld = async (fixture) => {
  const zendesk = new FakeZendesk({ requestsPerMinute: 1_000_000, updatesPerTenMinutes: 1_000_000 });
  const { state } = zendesk;
  addObjects(state);
  const agents = {
    ana: state.addUser({ name: 'Ana Lindqvist', role: 'agent' }),
    ben: state.addUser({ name: 'Ben Osei', role: 'agent' }),
    reader: state.addUser({ name: 'Rea Der', role: 'agent' }),
  };
  const seeded = seed(state, fixture, agents.ben);
  const oracle = hasZendeskDocument ? await openZendeskOracle() : null;
  const origin = await zendesk.start();
  const posts = () => [...(state.objects.get('clew_x_post')?.records.values() ?? [])];
  return {
    adapter(agent, fetch) {
      // An agent who may only read has signed in with that scope alone.
      const tokens = signedIn(zendesk, agents[agent].id, agent === 'reader' ? 'read' : 'read write');
      const reach = reaching(origin, fetch);
      return definition.create(
        testSettings,
        depsFor(origin, tokens, { fetch: oracle?.around(reach) ?? reach }),
      );
    },
    idOf(kind, fixtureId) {
      const found = kind === 'customer' ? seeded.customers.get(fixtureId) : seeded.cases.get(fixtureId);
      if (!found) throw new Error(`The fixture has no ${kind} ${fixtureId}.`);
      return String(found.id);
    },
    async seed(records: readonly CustomerRecord[]) {
      seed(state, records, agents.ben, seeded);
    },
    truth: {
      cases: async (customerId) =>
        [...state.tickets.values()]
          .filter(({ requester_id }) => String(requester_id) === customerId)
          .map(({ id }) => String(id)),
      notes: async (caseId) =>
        state.comments
          .filter((comment) => String(comment.ticket_id) === caseId && !comment.public)
          .map(({ body }) => unmarked(body)),
      links: async (caseId) =>
        posts()
          .filter(({ custom_object_fields: link }) => link.ticket === caseId && link.direction === 'in')
          .map(({ custom_object_fields }) => String(custom_object_fields.post_id)),
      async owner(caseId) {
        const assignee = state.tickets.get(Number(caseId))?.assignee_id;
        return assignee ? (state.users.get(assignee)?.name ?? '') : '';
      },
    },
    agentName: (agent) => agents[agent].name,
    async stop() {
      await zendesk.stop();
      if (oracle && oracle.violations.length > 0)
        throw new Error(`Against Zendesk’s document:\n${[...new Set(oracle.violations)].join('\n')}`);
    },
  };
};

export default openZendesk;
