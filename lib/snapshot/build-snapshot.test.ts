import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { policy, replyToCeo } from '../../tests/support/posts.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import linkPost from '../commands/link-post.ts';
import { failureOf } from '../crm/http/failures.ts';
import { judgePosts } from '../detect/judge-posts.ts';
import { drain } from '../outbox/drain.ts';
import { enqueue } from '../outbox/enqueue.ts';
import { buildSnapshot } from './build-snapshot.ts';

test('of people who are only possible, nothing private leaves the background', async () => {
  const services = await makeDemo();
  const { db, embedded, reads, record, tabs } = services;
  const { customer, sites } = record;
  const [first, last] = customer.name.split(' ');
  const author = { id: '77', handle: 'nobody_yet', name: customer.name };
  const text = `Ticket CS-204817, and it is cold in ${sites[0]?.city}`;
  await judgePosts(db, policy, [replyToCeo('102', { author, text })], 1);
  await embedded.identities.where({ customerId: customer.id }).modify({ userId: null, handle: 'nobody_yet' });
  await tabs.update(7, { postId: '102' });
  for (const evidence of ['handle', 'reference', 'handle-moved', 'name-city']) {
    if (evidence === 'reference') await embedded.identities.toCollection().modify({ userId: '5' });
    if (evidence === 'handle-moved') await embedded.cases.clear();
    if (evidence === 'name-city') await embedded.identities.clear();
    const {
      matches,
      record: open,
      page: _page,
      post: _post,
      thread: _thread,
      ...rest
    } = await buildSnapshot(db, reads, await tabs.get(7));
    expect(matches, evidence).toMatchObject([{ evidence, customer: { id: customer.id } }]);
    expect(open).toBeNull();
    const told = JSON.stringify([matches, rest]);
    for (const secret of [first, last, customer.email, customer.phone, sites[0]?.street])
      expect(told, evidence).not.toContain(secret);
  }
});

test('an identity that waits for the CRM is told of, before anybody is sure', async () => {
  const services = await makeDemo();
  const { db, customerId, reads, tabs } = services;
  const author = { id: '77', handle: 'nobody_yet', name: 'N' };
  await judgePosts(db, policy, [replyToCeo('102', { author })], 1);
  await tabs.update(7, { postId: '102' });
  const identity = { customerId, userId: '77', handle: 'nobody_yet', basis: 'told-us', agent: 'Jo' } as const;
  const at = services.now().toISOString();
  await enqueue(
    db,
    'embedded',
    'add-identity',
    'x:77',
    crypto.randomUUID(),
    { ...identity, at },
    services.now(),
  );
  expect((await buildSnapshot(db, reads, await tabs.get(7))).operations).toMatchObject([
    { kind: 'add-identity', state: 'pending' },
  ]);
});

test('a link that waits for a sign-in says so; a link in another CRM is none', async () => {
  const services = await makeDemo();
  const { caseId, customerId, db, reads, tabs } = services;
  await tabs.update(7, { postId: '101' });
  const input = { postId: '101', customerId, caseId, opId: crypto.randomUUID() };
  await linkPost.handle({ input, sender, services });
  const shown = async () => buildSnapshot(db, reads, await tabs.get(7));
  // On its way and met by nothing, it shows for itself.
  expect(await shown()).toMatchObject({ link: { state: 'pending' }, operations: [], held: [] });
  const adapter = {
    ...services.adapter,
    linkPost: async () => {
      throw failureOf(401, new Headers(), 0);
    },
  };
  await drain(db, { adapter: async () => adapter, renewRecord: async () => undefined }, () => 0);
  expect((await shown()).operations).toMatchObject([
    {
      kind: 'link-post',
      state: 'pending',
      caseId,
      problem: { code: 'AuthError', action: { key: 'crm_action_sign_in' } },
    },
  ]);
  const crm = 'rt https://rt.example.com';
  await db.links.toCollection().modify({ crm });
  await db.operations.toCollection().modify({ crm });
  expect(await shown()).toMatchObject({
    link: null,
    operations: [],
    held: [{ kind: 'link-post', crm, handle: 'sunnyside_up' }],
  });
});
