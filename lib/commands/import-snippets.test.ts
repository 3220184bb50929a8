import { expect, test } from 'vitest';
import { makeServices, options as sender } from '../../tests/support/services.ts';
import { makeSnippet } from '../../tests/support/snippets.ts';
import { writeSnippets } from '../snippets/portable.ts';
import importSnippets from './import-snippets.ts';

const [one, two] = [makeSnippet(1, ['a']), makeSnippet(2, ['b'])];
const imports = (services: ReturnType<typeof makeServices>, json: string) =>
  importSnippets.handle({ input: { json }, sender, services });

test('a known one is replaced, others stay', async () => {
  const services = makeServices();
  await services.db.snippets.bulkPut([one, two]);
  const changed = { ...one, name: 'Changed' };
  expect(await imports(services, writeSnippets([changed]))).toEqual({ imported: 1 });
  expect(await services.db.snippets.toArray()).toEqual([changed, two]);
});

test.each([
  ['no JSON', '{'],
  ['another file', '{"clew":"policy","version":1}'],
  ['a later version', writeSnippets([one]).replace('"version": 1', '"version": 2')],
  ['a prototype', '{"__proto__":{"clew":"snippets"},"version":1,"snippets":[]}'],
  ['the same id twice', JSON.stringify({ clew: 'snippets', version: 1, snippets: [one, one] })],
  ['one of two that does not fit', JSON.stringify({ clew: 'snippets', version: 1, snippets: [two, {}] })],
])('of %s, nothing is taken', async (_what, json) => {
  const services = makeServices();
  await expect(imports(services, json)).rejects.toMatchObject({ code: 'Invalid' });
  expect(await services.db.snippets.count()).toBe(0);
  expect(await services.db.audit.count()).toBe(0);
});
