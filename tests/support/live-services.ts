import signInCrm from '../../lib/commands/sign-in-crm.ts';
import { demoRecords } from '../../lib/crm/demo/records.ts';
import { judgePosts } from '../../lib/detect/judge-posts.ts';
import { drain } from '../../lib/outbox/drain.ts';
import { writePolicy } from '../../lib/policy/stored-policy.ts';
import { insertRecords } from '../../server/seed.ts';
import { startTestServer } from '../../server/testing/open-server.ts';
import { policy, replyToCeo, sunny } from './posts.ts';
import { makeServices, options } from './services.ts';

const { signal } = new AbortController();

export type Between = (
  send: () => Promise<Response>,
  request: { url: string; method: string; init: RequestInit },
) => Promise<Response>;

/** The answers to writes get lost, after the server has done what it was asked for. */
export const cutAnswers: Between = async (send, { method }) => {
  const answer = await send();
  if (method === 'GET') return answer;
  throw new TypeError('The connection was cut.');
};

/**
 * The background's services, connected to the reference server with the demo customers; one post of the first customer's at
 * the CEO: id "101". What is set by `between` stands between the two: it may send a request or not, and change the answer.
 */
export async function makeLive() {
  const server = await startTestServer();
  const { database } = server;
  await insertRecords(database, demoRecords(new Date()));
  let stands: Between = (send) => send();
  const services = makeServices(async (input, init) => {
    return stands(() => fetch(input, init), {
      url: String(input),
      method: init?.method ?? 'GET',
      init: init ?? {},
    });
  });
  const { crm, db, reads } = services;
  const key = `open ${server.url}`;
  await writePolicy(db, { ...policy, crm: { adapter: 'open', settings: { open: { baseUrl: server.url } } } });
  await judgePosts(db, policy, [replyToCeo('101')], services.now().getTime());
  const outboxCrm = {
    adapter: () => crm.adapter(),
    renewRecord: (customerId: string) => reads.renewRecord(customerId),
  };
  const notes = () =>
    database.query<{ body: string; agent: string }>(
      "select body, agent from interactions where direction = 'internal' and id not like 'opened:%' and body like 'Note %'",
      [],
    );
  return {
    ...services,
    services,
    server,
    database,
    key,
    notes,
    between(next: Between = (send) => send()) {
      stands = next;
    },
    /** Drains for `ms` ahead of now, so that no pause is waited for. */
    send: (ms = 0) => drain(db, outboxCrm, () => Date.now() + ms),
    async signIn(id: string, name: string): Promise<string> {
      const token = await server.tokenOf({ id, name });
      await signInCrm.handle({ input: { secret: token }, sender: options, services });
      return token;
    },
    async findCustomer() {
      const adapter = await crm.adapter();
      const [match] = await adapter.findCustomers({ userId: sunny.id, handle: '' }, signal);
      const record = match && (await adapter.getRecord(match.customer.id, signal));
      const open = record?.cases.find(({ status }) => status === 'open');
      if (!record || !open) throw new Error('The first demo customer has no open case.');
      return { record, customerId: record.customer.id, caseId: open.id, number: open.number };
    },
  };
}
