import { expect, test } from 'vitest';
import { makeServices, options as sender } from '../../tests/support/services.ts';
import importPart from './import-csv-part.ts';

const part = { importId: crypto.randomUUID(), file: 0, part: 0, name: 'c.csv', text: 'id,name\n' };

test('a piece is kept once, and what an import before left goes', async () => {
  const services = makeServices();
  const send = (input: typeof part) => importPart.handle({ input, sender, services });
  await send(part);
  await send(part);
  await send({ ...part, part: 1, text: 'c1,Ida' });
  expect(await services.embedded.uploads.toArray()).toMatchObject([{ part: 0 }, { part: 1, text: 'c1,Ida' }]);
  await send({ ...part, importId: crypto.randomUUID() });
  expect(await services.embedded.uploads.count()).toBe(1);
});
