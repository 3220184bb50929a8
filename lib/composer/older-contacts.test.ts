import { expect, test } from 'vitest';
import { makeReadDemo } from '../../tests/support/read-demo.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import insertReply from '../commands/insert-reply.ts';
import type { CrmAdapter } from '../crm/adapter.ts';
import type { Interaction } from '../crm/model.ts';
import { olderContacts } from './older-contacts.ts';

const code = 'QX-7731-0042';

/** The demo's first customer with so many contacts more, one a minute before the last; the very last tells a number. */
async function withContacts(count: number) {
  const services = await makeReadDemo();
  const { customerId, adapter, embedded, record } = services;
  const [model] = record.interactions;
  if (!model) throw new Error('The first demo customer has no contact.');
  const rows = Array.from({ length: count }, (_, place) => ({
    ...model,
    id: `more-${place}`,
    at: new Date(Date.UTC(2023, 0, 1) - place * 60_000).toISOString(),
    body: place === count - 1 ? `Read out ${code}.` : 'Asked when somebody comes by.',
  }));
  await embedded.interactions.bulkPut(rows);
  const first = await adapter.getRecord(customerId, AbortSignal.timeout(5000));
  services.log.answers['insert-text'] = 'inserted';
  return { services, customerId, adapter, cursor: first?.moreInteractions ?? null };
}

const insert = (services: Awaited<ReturnType<typeof makeReadDemo>>, text: string) =>
  insertReply.handle({ input: { postId: '101', text, mode: null, overrides: [] }, sender, services });
const leaking = `Sorry for the wait. We have ${code} on file.`;
const harmless = "Three weeks is too long, sorry. I've asked the team to look.";

test('a number that only a contact of years ago holds does not leave; another does', async () => {
  const { services, cursor } = await withContacts(320);
  expect(cursor).not.toBeNull();
  expect(services.record.interactions.some(({ body }) => body?.includes(code))).toBe(false);
  expect(await insert(services, leaking)).toMatchObject({ outcome: 'blocked' });
  expect(services.log.sent).toEqual([]);
  expect(await insert(services, leaking.replace(code, 'ZK-2290-1187'))).toMatchObject({
    outcome: 'inserted',
  });
});

test('where the contacts further back cannot be had, nothing leaves and the reason is said', async () => {
  const { services, adapter } = await withContacts(320);
  const down = { ...adapter, getTimeline: () => Promise.reject(new Error('down')) };
  const crm = Object.assign(Object.create(services.crm), { adapter: async () => down });
  await expect(insert({ ...services, crm }, harmless)).rejects.toMatchObject({
    code: 'Unavailable',
    sentence: { key: 'error_older_contacts' },
  });
  expect(services.log.sent).toEqual([]);
});

test('it reads on to the end, or as far as anybody does, and says which', async () => {
  for (const [count, whole] of [
    [250, true],
    [1300, false],
  ] as const) {
    const { services, customerId, cursor } = await withContacts(count);
    const older = await olderContacts(services, customerId, cursor ?? '');
    expect(older.whole).toBe(whole);
    expect(older.items.length).toBeGreaterThanOrEqual(Math.min(count - 100, 1000));
    expect(older.items.length).toBeLessThanOrEqual(1100);
    expect(new Set(older.items.map(({ id }) => id)).size).toBe(older.items.length);
  }
});

/** A CRM elsewhere, whose pages are `pages`; a page of null fails. */
function elsewhere(pages: ({ items: Partial<Interaction>[]; next: string | null } | null)[]) {
  const asked: (string | null)[] = [];
  const adapter = {
    capabilities: { onDevice: false },
    async getTimeline(_customer: string, cursor: string | null) {
      const page = pages[asked.push(cursor) - 1];
      if (!page) throw new Error('down');
      return page;
    },
  } as unknown as CrmAdapter;
  let time = Date.parse('2026-11-20T12:00:00Z');
  const services = {
    crm: { adapter: async () => adapter },
    now: () => new Date(time),
  } as unknown as Parameters<typeof olderContacts>[0];
  return { asked, services, wait: (ms: number) => (time += ms) };
}
const contact = (id: string) => ({ id, summary: 'Called.', body: null });

test('a CRM elsewhere is asked once for five minutes, and again after a failure', async () => {
  const page = (id: string, next: string | null) => ({ items: [contact(id)], next });
  const crm = elsewhere([page('a', 'p3'), null, page('a', 'p3'), page('b', null), page('c', null)]);
  const read = () => olderContacts(crm.services, 'c1', 'p2');
  await expect(read()).rejects.toThrow('down');
  const both = await Promise.all([read(), read()]);
  expect(both.map(({ items }) => items.map(({ id }) => id))).toEqual([
    ['a', 'b'],
    ['a', 'b'],
  ]);
  expect(crm.asked).toEqual(['p2', 'p3', 'p2', 'p3']);
  await read();
  expect(crm.asked).toHaveLength(4);
  crm.wait(6 * 60_000);
  expect((await read()).items).toHaveLength(1);
  expect(crm.asked).toHaveLength(5);
});

test('a CRM that goes round in circles or gives empty pages for ever ends, and was not read whole', async () => {
  const circle = elsewhere([{ items: [contact('a')], next: 'p2' }]);
  expect(await olderContacts(circle.services, 'c1', 'p2')).toMatchObject({ whole: false });
  const empty = elsewhere(Array.from({ length: 90 }, (_, at) => ({ items: [], next: `p${at + 3}` })));
  expect(await olderContacts(empty.services, 'c1', 'p2')).toEqual({ items: [], whole: false });
  expect(empty.asked.length).toBeLessThan(50);
});
