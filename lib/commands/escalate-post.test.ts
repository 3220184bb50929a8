import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import { overdueEscalations } from '../escalation/overdue.ts';
import { readPolicy, writePolicy } from '../policy/stored-policy.ts';
import dismiss from './dismiss-operation.ts';
import escalate from './escalate-post.ts';

/** The team's, by which desks without hours of their own are open: on a Friday, until five. */
const nine = ['09:00-17:00'];
const week = { mon: nine, tue: nine, wed: nine, thu: nine, fri: nine };
const hours = { office: { zone: 'UTC', week, holidays: [] } };

const opId = '00000000-0000-4000-8000-000000000001';

async function make() {
  const services = await makeDemo();
  const policy = await readPolicy(services.db);
  await writePolicy(services.db, { ...policy, routing: { ...policy.routing, hours } });
  const { customerId, caseId } = services;
  const own = { customerId, caseId, version: null };
  const input = { postId: '101', of: own, desk: 'service-centre', note: 'For the centre.', opId };
  const kept = async () => {
    const record = await services.adapter.getRecord(customerId, AbortSignal.timeout(5000));
    return {
      status: record?.cases.find(({ id }) => id === caseId)?.status,
      notes: record?.interactions.filter(({ body }) => body?.includes('For the centre.')) ?? [],
    };
  };
  return { services, input, kept };
}

test('the note is on the timeline, the case is escalated, the desk’s clock runs; sent twice, once', async () => {
  const { services, input, kept } = await make();
  await escalate.handle({ input, sender, services });
  await escalate.handle({ input, sender, services });
  await services.settle();
  await services.db.operations.toCollection().modify({ state: 'sending' });
  await services.settle();
  expect(await kept()).toMatchObject({
    status: 'escalated',
    notes: [{ direction: 'internal', agent: 'Jo' }],
  });
  // By its name, although the note was written anew; its id means nothing to anybody.
  const [written] = (await kept()).notes;
  expect(written?.body).toBe('For Service centre: Mountain West, from the post below.\nFor the centre.');
  expect(JSON.stringify(written)).not.toContain('service-centre');
  expect(await services.db.escalations.toArray()).toMatchObject([
    {
      id: opId,
      name: 'Service centre: Mountain West',
      caseNumber: 'CS-204817',
      // Friday noon, and eight hours of an office that closes at five.
      dueAt: '2026-11-23T12:00:00.000Z',
    },
  ]);
  expect(await services.db.audit.toArray()).toMatchObject([
    { action: 'escalate-post', subject: '101', detail: 'service-centre' },
  ]);
});

test('of two sites, the desk bears the name of the one that was chosen, and of none where none was', async () => {
  const { services, input } = await make();
  const [site] = services.record.sites;
  if (!site) throw new Error('The first demo customer has no site.');
  await services.embedded.sites.put({ ...site, id: 'island', serviceCentre: 'Pacific' });
  await escalate.handle({ input: { ...input, siteId: 'island' }, sender, services });
  const other = input.opId.replace(/1$/, '2');
  await escalate.handle({ input: { ...input, siteId: null, opId: other }, sender, services });
  expect((await services.db.escalations.bulkGet([opId, other])).map((row) => row?.name)).toEqual([
    'Service centre: Pacific',
    'Service centre',
  ]);
});

test('without a case nothing goes to the CRM, and the clock runs all the same', async () => {
  const { services, input } = await make();
  await escalate.handle({ input: { ...input, of: null, desk: 'press' }, sender, services });
  expect(await services.db.operations.count()).toBe(0);
  expect(await services.db.escalations.toArray()).toMatchObject([
    { caseId: null, customerId: null, dueAt: '2026-11-20T16:00:00.000Z' },
  ]);
});

test('a desk of the policy’s own; and one that is no longer in it', async () => {
  const { services, input } = await make();
  const desk = {
    id: 'grid-partner',
    name: 'Grid partner',
    owner: 'Partner desk',
    channel: 'email' as const,
    hours: 72,
    handOver: ['post' as const],
    flags: [],
    tells: 'specialist' as const,
    bySite: false,
    says: {},
  };
  const policy = await readPolicy(services.db);
  await writePolicy(services.db, { ...policy, ways: { desks: [desk] } });
  await escalate.handle({ input: { ...input, desk: 'grid-partner' }, sender, services });
  expect(await services.db.escalations.toArray()).toMatchObject([{ name: 'Grid partner' }]);
  const gone = { ...input, desk: 'legal', opId: opId.replace(/1$/, '2') };
  await expect(escalate.handle({ input: gone, sender, services })).rejects.toMatchObject({ code: 'Invalid' });
});

test('a case of somebody else, an unknown post: refused, and nothing is written', async () => {
  const { services, input } = await make();
  const other = await services.embedded.cases.filter((row) => row.customerId !== services.customerId).first();
  for (const wrong of [
    { ...input, of: { ...input.of, caseId: other?.id ?? '' } },
    { ...input, postId: '999' },
  ])
    await expect(escalate.handle({ input: wrong, sender, services })).rejects.toMatchObject({
      code: 'Invalid',
    });
  expect(await services.db.operations.count()).toBe(0);
  expect(await services.db.escalations.count()).toBe(0);
});

test('refused by the CRM and let go of: nobody waits for the desk any more', async () => {
  const { services, input } = await make();
  await escalate.handle({ input: { ...input, of: { ...input.of, version: 'older' } }, sender, services });
  await services.settle();
  expect(await services.db.operations.toArray()).toMatchObject([{ state: 'failed' }]);
  expect(await overdueEscalations(services.db, 'embedded', new Date('2027-01-01'))).toEqual([]);
  await dismiss.handle({ input: { opId }, sender, services });
  expect(await services.db.escalations.count()).toBe(0);
});
