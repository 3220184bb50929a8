import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import findAgents from './find-agents.ts';

test('finds colleagues by any part of their name, and no customer', async () => {
  const services = await makeDemo();
  await services.embedded.cases.update(services.caseId, { owner: 'Ada Lovelace' });
  const found = async (text: string) =>
    (await findAgents.handle({ input: { text }, sender, services })).map(({ name }) => name);
  expect(await found('love')).toEqual(['Ada Lovelace']);
  expect(await found('')).toContain('Ada Lovelace');
  expect(await found(services.record.customer.name)).toEqual([]);
});
