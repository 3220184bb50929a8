import { afterEach, expect, test, vi } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import addNote from '../commands/add-note.ts';
import type { CrmAdapter } from '../crm/adapter.ts';
import { drain } from './drain.ts';
import { leased, recover, take } from './lease.ts';

const opId = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const over = (adapter: CrmAdapter) => ({ adapter: async () => adapter, renewRecord: async () => undefined });

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

async function noted() {
  const services = await makeDemo();
  const { caseId, customerId } = services;
  await addNote.handle({ input: { customerId, caseId, text: 'Rang', opId: opId(1) }, sender, services });
  return services;
}

test('what is being sent says by whom and until when; what is behind it waits as long', async () => {
  const services = await noted();
  const { db, caseId, customerId } = services;
  await addNote.handle({ input: { customerId, caseId, text: 'Again', opId: opId(2) }, sender, services });
  expect(await take(db, 'embedded', 'one', 1000)).toMatchObject({
    row: { opId: opId(1), state: 'sending', attempt: 1, lease: { by: 'one', until: 1000 + leased } },
  });
  expect(await take(db, 'embedded', 'other', 2000)).toEqual({ again: 1000 + leased });
});

test.each([
  ['whose lease goes on, beside another drain', false, 5000, 6000, 'sending'],
  ['whose lease ran out', false, 5000, 5000, 'pending'],
  ['whose drain is gone, by the lock', true, 5000, 1000, 'pending'],
  ['of before there were leases', false, undefined, 1000, 'pending'],
] as const)('one that is being sent, %s', async (_what, alone, until, now, state) => {
  const { db } = await noted();
  const lease =
    until === undefined ? undefined : { by: 'one', until: until + (state === 'sending' ? 5000 : 0) };
  await db.operations.toCollection().modify({ state: 'sending', attempt: 1, ...(lease && { lease }) });
  await recover(db, alone, now);
  expect(await db.operations.toArray()).toMatchObject([{ state, attempt: 1 }]);
});

test('two drains without a lock between them send each once', async () => {
  vi.stubGlobal('navigator', {});
  const services = await noted();
  const { adapter, db, embedded } = services;
  const sent: string[] = [];
  const slow: CrmAdapter = {
    ...adapter,
    async addNote(note, operation) {
      sent.push(operation.opId);
      await new Promise((resolve) => setTimeout(resolve, 30));
      return adapter.addNote(note, operation);
    },
  };
  const now = () => services.now().getTime();
  const ends = await Promise.all([drain(db, over(slow), now), drain(db, over(slow), now)]);
  expect(sent).toEqual([opId(1)]);
  // The second one comes again when the first one's lease would be over.
  expect(ends.toSorted()).toEqual([now() + leased, null].toSorted());
  expect(await embedded.interactions.where({ id: `note:${opId(1)}` }).count()).toBe(1);
});

test('a drain that was asleep longer than its lease does not write over what another one made of it', async () => {
  vi.stubGlobal('navigator', {});
  const services = await noted();
  const { adapter, db, embedded } = services;
  vi.spyOn(console, 'error').mockReturnValue();
  let clock = 0;
  const asleep: CrmAdapter = {
    ...adapter,
    async addNote(note, operation) {
      clock += leased + 1;
      await drain(db, over(adapter), () => clock);
      expect(await db.operations.toArray()).toMatchObject([{ state: 'done' }]);
      await adapter.addNote(note, operation);
      throw new TypeError('The connection was cut while asleep.');
    },
  };
  await drain(db, over(asleep), () => clock);
  expect(await db.operations.toArray()).toMatchObject([{ state: 'done', attempt: 2 }]);
  expect(await embedded.interactions.where({ id: `note:${opId(1)}` }).count()).toBe(1);
});
