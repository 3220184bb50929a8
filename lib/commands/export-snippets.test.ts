import { expect, test } from 'vitest';
import { makeServices, options as sender } from '../../tests/support/services.ts';
import { makeSnippet } from '../../tests/support/snippets.ts';
import exportSnippets from './export-snippets.ts';
import importSnippets from './import-snippets.ts';

test('exported, imported elsewhere and exported again, the bytes are the same, and each export is logged', async () => {
  const [here, there] = [makeServices(), makeServices()];
  const second = makeSnippet(2, ['Hello {name}', 'مرحبا'], { expires: '2027-01-31' });
  await here.db.snippets.bulkPut([second, makeSnippet(1, ['We hear you. 🔋'])]);
  const { json } = await exportSnippets.handle({ input: {}, sender, services: here });
  await importSnippets.handle({ input: { json }, sender, services: there });
  expect((await exportSnippets.handle({ input: {}, sender, services: there })).json).toBe(json);
  expect(await there.db.snippets.get(second.id)).toEqual(second);
  expect(await here.db.audit.toArray()).toMatchObject([{ action: 'export-snippets', detail: '2' }]);
});
