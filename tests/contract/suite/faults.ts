import { randomUUID } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import type { CrmAdapter, Page } from '../../../lib/crm/adapter.ts';
import type { Interaction } from '../../../lib/crm/model.ts';
import { whenRefused } from '../../../lib/crm/sign-in-bounds.ts';
import { ClewError } from '../../../lib/messaging/errors.ts';
import { type Fault, faults, faultyFetch, silentFetch } from './fetches.ts';
import { doubledEntries, loopingFetch } from './looping-fetch.ts';
import { operation, type Stage, soon } from './stage.ts';
import { writes } from './writes.ts';

type Read = (crm: CrmAdapter, signal: AbortSignal) => Promise<unknown>;

/** What is wrong with how it ended, in words; null where nothing is. */
async function complaint(fault: Fault, ending: Promise<unknown>, absentAnswer: (value: unknown) => boolean) {
  const said = `${fault.name}:`;
  try {
    const value = await ending;
    if (fault.absent && absentAnswer(value)) return null;
    return `${said} answered ${JSON.stringify(value)}`;
  } catch (error) {
    if (!(error instanceof ClewError)) return `${said} ${error}`;
    if (error.code !== fault.code) return `${said} ${error.code} instead of ${fault.code}`;
    const { retryAfterMs } = error;
    if (fault.wait === null && retryAfterMs !== undefined) return `${said} a pause of ${retryAfterMs}`;
    if (!fault.wait) return null;
    const [least, most] = fault.wait;
    const fits = retryAfterMs !== undefined && retryAfterMs >= least && retryAfterMs <= most;
    return fits ? null : `${said} a pause of ${retryAfterMs}`;
  }
}

/** Every answer that goes wrong is told as what it is, and no effect is lost or doubled by it. */
export function faulty(stage: Stage): void {
  const reads: [string, Read][] = [
    ['probe', (crm, signal) => crm.probe(signal)],
    ['findCustomers', (crm, signal) => crm.findCustomers({ userId: '1001', handle: 'marit_s' }, signal)],
    ['lookup', (crm, signal) => crm.lookup('email', 'marit.solvang@example.com', signal)],
    ['searchCustomers', (crm, signal) => crm.searchCustomers('Solvang', signal)],
    ['getRecord', (crm, signal) => crm.getRecord(stage.customer('c-main'), signal)],
    ['findAgents', (crm, signal) => crm.findAgents('', signal)],
    ['getTimeline', (crm, signal) => crm.getTimeline(stage.customer('c-main'), null, signal)],
  ];
  const isNothing = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0);
  const isGone = (value: unknown) => (value as { outcome?: string })?.outcome === 'already-applied';

  describe('faults', () => {
    test.for(reads)('%s: each told as what it is', async ([name, read], { skip }) => {
      if (stage.capabilities.onDevice) return skip('nothing is sent');
      const wrong: (string | null)[] = [];
      for (const fault of faults) {
        const absent = name === 'probe' || name === 'getTimeline' ? () => false : isNothing;
        wrong.push(await complaint(fault, read(stage.crm('ana', faultyFetch(fault)), soon()), absent));
      }
      expect(wrong.filter(Boolean)).toEqual([]);
    });

    test.for(writes)(
      '$name: each told as what it is, and then applied once',
      async ({ name, prepare }, { skip }) => {
        if (stage.capabilities.onDevice) return skip('nothing is sent');
        const write = await prepare(stage);
        const opId = randomUUID();
        const absent = name === 'removeIdentity' || name === 'unlinkPost' ? isGone : () => false;
        const wrong: (string | null)[] = [];
        let attempt = 0;
        for (const fault of faults) {
          attempt += 1;
          const crm = stage.crm('ana', faultyFetch(fault));
          wrong.push(await complaint(fault, write.run(crm, operation(attempt, opId)), absent));
        }
        // Only the request that changes something goes wrong: what the adapter looks up before goes well.
        for (const fault of faults.filter((one) => /^(403|409|422|429|500|HTML|no c)/.test(one.name))) {
          attempt += 1;
          const crm = stage.crm('ana', faultyFetch(fault, true));
          const told = await complaint(fault, write.run(crm, operation(attempt, opId)), absent);
          wrong.push(told && `${told} (to the write alone)`);
        }
        expect(wrong.filter(Boolean)).toEqual([]);
        expect(await write.effects()).toBe(0);
        await write.run(stage.crm(), operation(attempt + 1, opId));
        expect(await write.effects()).toBe(1);
      },
    );

    const everything: [string, Read][] = [
      ...reads,
      [
        'addNote',
        (crm, signal) =>
          crm.addNote(
            {
              customerId: stage.customer('c-main'),
              caseId: stage.world.idOf('case', 'k-open'),
              text: 'Never sent',
              agent: stage.world.agentName('ana'),
              at: '2026-11-20T10:00:00.000Z',
            },
            { opId: randomUUID(), attempt: 1, signal },
          ),
      ],
    ];

    test.for(everything)('%s: by 401 somebody is shut out, by 403 nobody', async ([, run], { skip }) => {
      if (stage.capabilities.onDevice) return skip('nothing is sent');
      const shutOut: string[] = [];
      for (const fault of faults.filter(({ name }) => /^40[13]/.test(name))) {
        const refused = async () => void shutOut.push(fault.code);
        const crm = whenRefused(stage.crm('ana', faultyFetch(fault)), refused);
        await expect(run(crm, soon())).rejects.toMatchObject({ code: fault.code });
      }
      expect(shutOut).toEqual(['AuthError']);
    });

    test.for(everything)('%s: no answer, and whoever waits goes away', async ([, run], { skip }) => {
      if (stage.capabilities.onDevice) return skip('nothing is sent');
      const stop = new AbortController();
      const reason = new Error('looks at something else');
      setTimeout(() => stop.abort(reason), 20);
      await expect(run(stage.crm('ana', silentFetch), stop.signal)).rejects.toBe(reason);
    });

    test.for(everything)('%s: aborted before, it asks for nothing', async ([, run]) => {
      const reason = new Error('went away');
      let asked = 0;
      const counting: typeof fetch = (...all) => {
        asked += 1;
        return fetch(...all);
      };
      await expect(run(stage.crm('ana', counting), AbortSignal.abort(reason))).rejects.toBe(reason);
      expect(asked).toBe(0);
    });

    test.for(everything)('%s: no answer, and its own patience ends in time', async ([, run], { skip }) => {
      if (stage.capabilities.onDevice) return skip('nothing is sent');
      const patience = vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
        // A browser ends a worker whose request takes 30 s.
        expect(ms).toBeLessThanOrEqual(25_000);
        const stop = new AbortController();
        setTimeout(() => stop.abort(new DOMException('too slow', 'TimeoutError')), 20);
        return stop.signal;
      });
      try {
        await expect(run(stage.crm('ana', silentFetch), soon())).rejects.toMatchObject({
          code: 'Unavailable',
        });
        expect(patience).toHaveBeenCalled();
      } finally {
        patience.mockRestore();
      }
    });

    test.for(reads.slice(1))('%s: a list whose next page is the first again', async ([, read], { skip }) => {
      if (stage.capabilities.onDevice) return skip('nothing is sent');
      const looping = loopingFetch(200);
      const ending = await read(stage.crm('ana', looping.fetch), soon()).catch((error: unknown) => error);
      // It stops where the list begins again, or says that the CRM cannot be understood; nobody is shown one entry twice.
      if (ending instanceof Error) {
        expect(ending).toBeInstanceOf(ClewError);
        expect(ending).toMatchObject({ code: 'Unavailable' });
      } else expect(doubledEntries(ending)).toEqual([]);
      expect(looping.asked()).toBeLessThan(200);
    });

    test('getTimeline: whoever follows a cursor that leads back to itself gets out', async ({ skip }) => {
      if (stage.capabilities.onDevice) return skip('nothing is sent');
      const looping = loopingFetch(500);
      const crm = stage.crm('ana', looping.fetch);
      const items: Interaction[] = [];
      let cursor: string | null = null;
      for (let pages = 0; pages < 50; pages += 1) {
        const page: Page<Interaction> | Error = await crm
          .getTimeline(stage.customer('c-main'), cursor, soon())
          .catch((error) => error);
        if (page instanceof Error) {
          expect(page).toBeInstanceOf(ClewError);
          return expect(page).toMatchObject({ code: 'Unavailable' });
        }
        items.push(...page.items);
        expect(doubledEntries(items)).toEqual([]);
        cursor = page.next;
        if (cursor === null) return;
      }
      expect.unreachable('fifty pages, and still a next one');
    });
  });
}
