import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { policy } from '../../tests/support/posts.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import { writePolicy } from '../policy/stored-policy.ts';
import { buildSnapshot } from '../snapshot/build-snapshot.ts';
import refreshCustomer from './refresh-customer.ts';

const elsewhere = { adapter: 'open', settings: { open: { baseUrl: 'https://crm.example.com' } } };

async function shown(services: Awaited<ReturnType<typeof makeDemo>>) {
  await services.tabs.update(7, { postId: '101' });
  return buildSnapshot(services.db, services.reads, await services.tabs.get(7));
}

test('why a CRM elsewhere says nothing comes with the snapshot', async () => {
  const services = await makeDemo();
  await writePolicy(services.db, { ...policy, crm: elsewhere });
  await refreshCustomer.handle({ input: { postId: '101' }, sender, services });
  expect(await shown(services)).toMatchObject({
    crmLoading: false,
    crmProblem: { code: 'AuthError', action: { key: 'crm_action_sign_in' } },
    matches: [],
  });
  await services.db.secrets.put({ adapter: 'open', value: 'a-token-of-this-agent' });
  await refreshCustomer.handle({ input: { postId: '101' }, sender, services });
  expect((await shown(services)).crmProblem).toMatchObject({ code: 'Unavailable' });
});

test('what it said before stays, with its age and why there is nothing newer', async () => {
  const services = await makeDemo();
  const { db, customerId, record } = services;
  await writePolicy(db, { ...policy, crm: elsewhere });
  await refreshCustomer.handle({ input: { postId: '101' }, sender, services });
  const [failed] = await db.crmCache.toArray();
  const at = services.now().getTime() - 240_000;
  const said = { triedAt: at, fetchedAt: at, problem: null };
  const match = { customer: record.customer, identity: record.identities[0], evidence: 'x-id' };
  await db.crmCache.put({ ...said, key: failed?.key ?? '', value: [match] });
  await db.crmCache.put({ ...said, key: `open https://crm.example.com record ${customerId}`, value: record });
  await refreshCustomer.handle({ input: { postId: '101' }, sender, services });
  const next = await shown(services);
  expect(next).toMatchObject({ crmFetchedAt: at, crmProblem: { code: 'AuthError' } });
  expect(next.record?.customer.id).toBe(customerId);
});

test('a CRM on this device has nothing to be asked anew', async () => {
  const services = await makeDemo();
  await refreshCustomer.handle({ input: { postId: '101' }, sender, services });
  expect(await shown(services)).toMatchObject({ crmFetchedAt: null, crmProblem: null });
  expect(await services.db.crmCache.count()).toBe(0);
});

test('an unknown post is refused', async () => {
  const services = await makeDemo();
  const asked = refreshCustomer.handle({ input: { postId: '999' }, sender, services });
  await expect(asked).rejects.toMatchObject({ code: 'Invalid' });
});
