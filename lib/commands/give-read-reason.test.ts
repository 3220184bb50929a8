import * as v from 'valibot';
import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import { buildSnapshot } from '../snapshot/build-snapshot.ts';
import giveReadReason from './give-read-reason.ts';

test('with a reason nothing counts as unread, and the same reason again is no second act', async () => {
  const services = await makeDemo();
  const { db, reads, tabs } = services;
  const look = async () => buildSnapshot(db, reads, { ...(await tabs.get(7)), postId: '101' });
  expect(await look()).toMatchObject({ unread: ['100'], readReason: null });
  const input = { postId: '101', reason: 'X does not show it' };
  await giveReadReason.handle({ input, sender, services });
  await giveReadReason.handle({ input, sender, services });
  expect(await look()).toMatchObject({ unread: [], readReason: 'X does not show it' });
  expect(await db.audit.toArray()).toMatchObject([
    { action: 'give-read-reason', subject: '101', detail: 'X does not show it' },
  ]);
});

test.each(['', '   ', '…', '123'])('%j is no reason', (reason) => {
  expect(v.is(giveReadReason.input, { postId: '101', reason })).toBe(false);
});
