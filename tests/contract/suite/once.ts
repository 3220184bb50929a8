import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { dyingFetch, garblingFetch } from './fetches.ts';
import { operation, type Stage } from './stage.ts';
import { writes } from './writes.ts';

/** No adapter sends this many requests for one write. */
const mostRequests = 25;

/** Each write exactly once, however often it is sent and wherever the worker died. */
export function once(stage: Stage): void {
  describe.each(writes)('exactly once: $name', ({ prepare, name }) => {
    test('applied', async () => {
      const write = await prepare(stage);
      expect(await write.effects()).toBe(0);
      const { outcome } = await write.run(stage.crm(), operation());
      expect(outcome).not.toBe('already-applied');
      expect(await write.effects()).toBe(1);
    });

    test('sent twice, one after the other', async () => {
      const write = await prepare(stage);
      const opId = randomUUID();
      const first = await write.run(stage.crm(), operation(1, opId));
      const second = await write.run(stage.crm(), operation(2, opId));
      expect(second.outcome).not.toBe('created');
      expect(await write.effects()).toBe(1);
      if (name === 'createCase' || name === 'addNote')
        expect(second.value).toMatchObject({ id: (first.value as { id: string }).id });
    });

    test('sent twice at once', async () => {
      const write = await prepare(stage);
      const opId = randomUUID();
      const both = await Promise.allSettled([
        write.run(stage.crm(), operation(1, opId)),
        write.run(stage.crm(), operation(1, opId)),
      ]);
      for (const one of both)
        if (one.status === 'rejected')
          expect(['Conflict', 'Unavailable', 'RateLimited']).toContain(one.reason.code);
      await write.run(stage.crm(), operation(2, opId));
      expect(await write.effects()).toBe(1);
    });

    test('never begun: the signal was aborted before', async () => {
      const write = await prepare(stage);
      const reason = new Error('the worker ends');
      const aborted = { opId: randomUUID(), attempt: 1, signal: AbortSignal.abort(reason) };
      await expect(write.run(stage.crm(), aborted)).rejects.toBe(reason);
      expect(await write.effects()).toBe(0);
    });

    test('killed before anything was sent, then sent again', async ({ skip }) => {
      if (stage.capabilities.onDevice) skip('nothing is sent');
      const write = await prepare(stage);
      const opId = randomUUID();
      const dead = write.run(stage.crm('ana', dyingFetch(0).fetch), operation(1, opId));
      await expect(dead).rejects.toMatchObject({ code: 'Unavailable' });
      expect(await write.effects()).toBe(0);
      await write.run(stage.crm(), operation(2, opId));
      expect(await write.effects()).toBe(1);
    });

    test('killed between any request and its answer, then sent again', async ({ skip }) => {
      if (stage.capabilities.onDevice) skip('nothing is sent');
      for (let step = 1; step <= mostRequests; step += 1) {
        const write = await prepare(stage);
        const opId = randomUUID();
        const dying = dyingFetch(step);
        const outcome = await write.run(stage.crm('ana', dying.fetch), operation(1, opId)).then(
          () => 'done',
          (error) => error.code,
        );
        expect(outcome, `request ${step}`).toBe(dying.died() ? 'Unavailable' : 'done');
        await write.run(stage.crm(), operation(2, opId));
        expect(await write.effects(), `request ${step}`).toBe(1);
        if (!dying.died()) return;
      }
      expect.unreachable(`more than ${mostRequests} requests for one write`);
    });

    test.for(['a server error', 'a page of HTML', 'half an answer'] as const)(
      'taken by the CRM, but answered with %s, then sent again',
      async (kind, { skip }) => {
        if (stage.capabilities.onDevice) return skip('nothing is sent');
        const write = await prepare(stage);
        const opId = randomUUID();
        const lost = write.run(stage.crm('ana', garblingFetch(kind)), operation(1, opId));
        await expect(lost).rejects.toMatchObject({ code: 'Unavailable' });
        await write.run(stage.crm(), operation(3, opId));
        expect(await write.effects()).toBe(1);
      },
    );

    test('refused for an agent who may only read', async ({ skip }) => {
      if (stage.capabilities.auth === 'none') skip('nobody signs in');
      const write = await prepare(stage);
      await expect(write.run(stage.crm('reader'), operation())).rejects.toMatchObject({ code: 'Forbidden' });
      expect(await write.effects()).toBe(0);
    });
  });
}
