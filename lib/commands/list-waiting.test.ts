import { expect, test } from 'vitest';
import { options as sender } from '../../tests/support/services.ts';
import { withWaiting } from '../../tests/support/waiting.ts';
import listWaiting from './list-waiting.ts';

test('how much waits is told, in all and of who is signed in, and nothing of what is in it', async () => {
  const { services } = await withWaiting();
  const listed = () => listWaiting.handle({ input: {}, sender, services });
  expect(await listed()).toEqual({ agent: 'Ana Lindqvist', own: 3, all: 5 });
  await services.crm.signOut();
  expect(await listed()).toEqual({ agent: '', own: 0, all: 5 });
});
