import { expect, test } from 'vitest';
import { policy } from '../../tests/support/posts.ts';
import { makeServices, page as sender } from '../../tests/support/services.ts';
import { writePolicy } from '../policy/stored-policy.ts';
import openPost from './open-post.ts';

test('gives a nonce that binds one document to this tab, once', async () => {
  const services = makeServices();
  const { nonce } = await openPost.handle({ input: { postId: '101', framed: false }, sender, services });
  const now = services.now().getTime();
  expect(await services.tabs.claimNonce(nonce ?? '', 8, 'elsewhere', now)).toBe(false);
  const { nonce: second } = await openPost.handle({
    input: { postId: '101', framed: false },
    sender,
    services,
  });
  expect(await services.tabs.claimNonce(second ?? '', 7, 'document', now)).toBe(true);
  expect(await services.tabs.claimNonce(second ?? '', 7, 'thief', now)).toBe(false);
  expect(await services.tabs.boundTab('document')).toBe(7);
  expect(await services.tabs.boundTab('thief')).toBeNull();
});

test('a nonce is worth nothing after a minute', async () => {
  const services = makeServices();
  const { nonce } = await openPost.handle({ input: { postId: null, framed: false }, sender, services });
  expect(await services.tabs.claimNonce(nonce ?? '', 7, 'document', services.now().getTime() + 60_001)).toBe(
    false,
  );
});

test("nothing is put in X's page where the policy says panel", async () => {
  const services = makeServices();
  await writePolicy(services.db, { ...policy, sidebar: 'panel' });
  expect(await openPost.handle({ input: { postId: '101', framed: false }, sender, services })).toEqual({
    nonce: null,
  });
  expect(await services.tabs.get(7)).toMatchObject({ postId: '101', open: false });
});

test('a frame that is there needs no other nonce', async () => {
  const services = makeServices();
  const input = { postId: '101', framed: true };
  expect(await openPost.handle({ input, sender, services })).toEqual({ nonce: null });
  expect(await services.tabs.get(7)).toMatchObject({ postId: '101', open: true });
});
