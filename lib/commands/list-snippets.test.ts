import { expect, test } from 'vitest';
import { makeServices, sidebar as sender } from '../../tests/support/services.ts';
import { makeSnippet } from '../../tests/support/snippets.ts';
import listSnippets from './list-snippets.ts';

test('they come by group and name', async () => {
  const services = makeServices();
  const [one, two, three] = [
    makeSnippet(1, ['a'], { group: 'Outage', name: 'B' }),
    makeSnippet(2, ['b'], { group: 'Outage', name: 'A' }),
    makeSnippet(3, ['c'], { group: 'Billing', name: 'C' }),
  ];
  await services.db.snippets.bulkPut([one, two, three]);
  expect(await listSnippets.handle({ input: {}, sender, services })).toEqual([three, two, one]);
});
