import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import logReveal from './log-reveal.ts';

test('notes who looked, at whom, and what for', async () => {
  const services = await makeDemo();
  await logReveal.handle({ input: { customerId: 'c1', reason: 'calling back' }, sender, services });
  expect(await services.db.audit.toArray()).toMatchObject([
    { agent: 'Jo', action: 'reveal', subject: 'c1', detail: 'calling back', at: '2026-11-20T12:00:00.000Z' },
  ]);
});
