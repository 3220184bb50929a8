import { expect, test } from 'vitest';
import { makeServices, sidebar as sender } from '../../tests/support/services.ts';
import { makeSnippet } from '../../tests/support/snippets.ts';
import removeSnippet from './remove-snippet.ts';

test('it goes, once, and the audit trail knows which it was', async () => {
  const services = makeServices();
  const [one, two] = [makeSnippet(1, ['a']), makeSnippet(2, ['b'])];
  await services.db.snippets.bulkPut([one, two]);
  await removeSnippet.handle({ input: { id: one.id }, sender, services });
  await removeSnippet.handle({ input: { id: one.id }, sender, services });
  expect(await services.db.snippets.toArray()).toEqual([two]);
  expect(await services.db.audit.toArray()).toMatchObject([{ action: 'remove-snippet', detail: one.name }]);
});
