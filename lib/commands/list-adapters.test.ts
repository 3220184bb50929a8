import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { options as sender } from '../../tests/support/services.ts';
import linkPost from './link-post.ts';
import listAdapters from './list-adapters.ts';

const files = Object.keys(import.meta.glob(['../crm/adapters/*.ts', '!**/*.test.ts']));

async function list(settings: Record<string, unknown> = {}) {
  return listAdapters.handle({ input: { settings }, sender, services: await makeDemo() });
}

test('names every adapter there is, the one on this device first', async () => {
  const { adapters, current, waiting } = await list();
  expect({ current, waiting }).toEqual({ current: 'embedded', waiting: 0 });
  const ids = adapters.map(({ id }) => id);
  expect(ids[0]).toBe('embedded');
  expect([...ids].sort()).toEqual(files.map((path) => path.replace(/.*\/|\.ts$/g, '')).sort());
  expect(adapters[0]).toMatchObject({ takesSecret: false, hasSignIn: false, wrong: [], origins: [] });
  for (const { id, fields, takesSecret, hasSignIn } of adapters.slice(1)) {
    expect(fields.length, id).toBeGreaterThan(0);
    expect(takesSecret || hasSignIn, id).toBe(true);
  }
});

test('tells what the browser must let through, and of wrong settings what is wrong', async () => {
  const open = async (settings: unknown) =>
    (await list({ open: settings })).adapters.find(({ id }) => id === 'open');
  expect(await open({ baseUrl: 'https://crm.example.com/' })).toMatchObject({
    wrong: [],
    origins: ['https://crm.example.com/*'],
  });
  expect(await open({ baseUrl: 'http://crm.example.com' })).toMatchObject({
    wrong: ['baseUrl'],
    origins: [],
  });
  const half = { baseUrl: 'https://crm.example.com', oidc: { issuer: 'https://login.example.com' } };
  expect(await open(half)).toMatchObject({ wrong: ['oidc.clientId'] });
});

test('counts what has not reached the CRM yet', async () => {
  const services = await makeDemo();
  const { caseId, customerId } = services;
  const input = { postId: '101', customerId, caseId, opId: crypto.randomUUID() };
  await linkPost.handle({ input, sender, services });
  expect((await listAdapters.handle({ input: { settings: {} }, sender, services })).waiting).toBe(1);
  await services.settle();
  expect((await listAdapters.handle({ input: { settings: {} }, sender, services })).waiting).toBe(0);
});
