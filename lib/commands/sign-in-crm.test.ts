import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { makeLive } from '../../tests/support/live-services.ts';
import { policy } from '../../tests/support/posts.ts';
import { options as sender } from '../../tests/support/services.ts';
import { signedIn } from '../crm/reads/signed-in-agent.ts';
import { writePolicy } from '../policy/stored-policy.ts';
import linkPost from './link-post.ts';
import signInCrm from './sign-in-crm.ts';

const token = 'a-token-of-this-agent';

async function signedOut() {
  const services = await makeDemo();
  const { caseId, customerId, db } = services;
  const input = { postId: '101', customerId, caseId, opId: crypto.randomUUID() };
  await linkPost.handle({ input, sender, services });
  const open = { baseUrl: 'https://crm.example.com' };
  await writePolicy(db, { ...policy, crm: { adapter: 'open', settings: { open } } });
  // One that waits for this CRM, and one for the CRM that was connected before.
  const [row] = await db.operations.toArray();
  const next = { crm: 'open https://crm.example.com', opId: crypto.randomUUID() };
  if (row) await db.operations.add({ ...row, ...next, n: 100 });
  await db.operations.toCollection().modify({ notBefore: 5 });
  await db.crmCache.put({ key: 'open find 1', value: [], fetchedAt: 1, triedAt: 1, problem: null });
  const signIn = (secret: string | null) => signInCrm.handle({ input: { secret }, sender, services });
  return { db, signIn };
}

test('keeps a pasted secret, tells nothing of it, forgets what another account saw, and sends what waits', async () => {
  const { db, signIn } = await signedOut();
  expect(await signIn(token)).toBeUndefined();
  expect(await db.secrets.toArray()).toEqual([{ adapter: 'open', value: token }]);
  expect(await db.crmCache.count()).toBe(0);
  expect((await db.operations.toArray()).map(({ notBefore }) => notBefore)).toEqual([5, 0]);
  const elsewhere = await Promise.all([db.settings.toArray(), db.audit.toArray(), db.operations.toArray()]);
  expect(JSON.stringify(elsewhere)).not.toContain(token);
});

test('what cannot be a secret of this CRM is refused, and nothing is changed', async () => {
  const { db, signIn } = await signedOut();
  await expect(signIn('no token')).rejects.toMatchObject({
    code: 'Invalid',
    sentence: { key: 'crm_error_secret' },
  });
  await expect(signIn(null)).rejects.toMatchObject({ code: 'Invalid' });
  expect(await db.secrets.count()).toBe(0);
  expect(await db.crmCache.count()).toBe(1);
});

test('a token that the CRM does not take is not kept, and who pasted it hears of it', async () => {
  const live = await makeLive();
  try {
    const { services } = live;
    const signIn = (secret: string) => signInCrm.handle({ input: { secret }, sender, services });
    await expect(signIn('clew_of_nobody_at_all')).rejects.toMatchObject({
      code: 'AuthError',
      sentence: { key: 'crm_error_signed_out' },
    });
    expect(await live.db.secrets.count()).toBe(0);
    const token = await live.server.tokenOf({ id: 'ana', name: 'Ana Lindqvist' });
    await signIn(token);
    expect(await live.db.secrets.count()).toBe(1);
    expect(await signedIn(live.db, live.key)).toEqual(
      expect.objectContaining({ agent: { id: 'ana', name: 'Ana Lindqvist' }, left: false }),
    );
  } finally {
    await live.server.stop();
  }
}, 60_000);
