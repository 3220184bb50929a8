import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import readOlder from './read-older.ts';

test('gives the contacts behind the record’s, and refuses another customer’s cursor', async () => {
  const services = await makeDemo();
  const { adapter, customerId, embedded, record } = services;
  const [model] = record.interactions;
  if (!model) throw new Error('The first demo customer has no contact.');
  await embedded.interactions.bulkPut(
    Array.from({ length: 150 }, (_, place) => ({
      ...model,
      id: `more-${place}`,
      at: new Date(Date.UTC(2023, 0, 1) - place * 60_000).toISOString(),
    })),
  );
  const first = await adapter.getRecord(customerId, AbortSignal.timeout(5000));
  const cursor = first?.moreInteractions ?? '';
  const { items, whole } = await readOlder.handle({ input: { customerId, cursor }, sender, services });
  expect(whole).toBe(true);
  expect(items).toHaveLength(8 + 150 - (first?.interactions.length ?? 0));
  expect(items.at(-1)?.id).toBe('more-149');
  const other = readOlder.handle({ input: { customerId: 'HC-10002', cursor }, sender, services });
  await expect(other).rejects.toMatchObject({ code: 'Invalid' });
});
