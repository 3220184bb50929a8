import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import getTimeline from './get-timeline.ts';

/** The first customer with so many contacts more, one a minute before the last. */
async function withContacts(count: number) {
  const services = await makeDemo();
  const { adapter, customerId, embedded, record } = services;
  const [model] = record.interactions;
  if (!model) throw new Error('The first demo customer has no contact.');
  const rows = Array.from({ length: count }, (_, place) => ({
    ...model,
    id: `more-${place}`,
    at: new Date(Date.UTC(2023, 0, 1) - place * 60_000).toISOString(),
  }));
  await embedded.interactions.bulkPut(rows);
  const first = await adapter.getRecord(customerId, AbortSignal.timeout(5000));
  if (!first) throw new Error('The first demo customer is gone.');
  return { services, first };
}

test('goes on where the record ends, page after page, each contact once', async () => {
  const { services, first } = await withContacts(250);
  const { customerId } = services;
  const ids = first.interactions.map(({ id }) => id);
  let cursor = first.moreInteractions ?? null;
  while (cursor) {
    const page = await getTimeline.handle({ input: { customerId, cursor }, sender, services });
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.next;
  }
  expect(ids).toHaveLength(8 + 250);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.at(-1)).toBe('more-249');
});

test('a cursor of another customer’s is refused', async () => {
  const { services, first } = await withContacts(120);
  const cursor = first.moreInteractions ?? '';
  const asked = getTimeline.handle({ input: { customerId: 'HC-10002', cursor }, sender, services });
  await expect(asked).rejects.toMatchObject({ code: 'Invalid' });
});
