import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeServices } from '../../../tests/support/services.ts';
import { FollowedCrm } from './follow-crm.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout'] }));
afterEach(() => vi.useRealTimers());

/** A CRM that tells changes until the signal aborts, and whose connection a test can break. */
function telling() {
  const connections: { changed(id: string): void; broken(): void; signal: AbortSignal }[] = [];
  const { adapter } = makeServices();
  const watch = (changed: (id: string) => void, signal: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      connections.push({ changed, signal, broken: () => reject(new Error('cut')) });
      signal.addEventListener('abort', () => resolve());
    });
  const heard: string[] = [];
  const followed = new FollowedCrm(
    async () => ({ ...adapter, watch }),
    (id) => heard.push(id),
  );
  return { connections, followed, heard };
}

test('one connection for all who look, taken up again after it broke, ended with the last of them', async () => {
  const { connections, followed, heard } = telling();
  const [one, two] = [new AbortController(), new AbortController()];
  followed.look(one.signal);
  followed.look(two.signal);
  await vi.advanceTimersByTimeAsync(0);
  expect(connections).toHaveLength(1);
  connections[0]?.changed('c1');
  connections[0]?.broken();
  await vi.advanceTimersByTimeAsync(3000);
  expect(connections).toHaveLength(2);
  connections[1]?.changed('c2');
  expect(heard).toEqual(['c1', 'c2']);
  one.abort();
  expect(connections[1]?.signal.aborted).toBe(false);
  two.abort();
  expect(connections[1]?.signal.aborted).toBe(true);
  await vi.advanceTimersByTimeAsync(120_000);
  expect(connections).toHaveLength(2);
});

test('a CRM that tells nothing is left alone', async () => {
  const { adapter } = makeServices();
  const asked = vi.fn(async () => adapter);
  new FollowedCrm(asked, () => undefined).look(new AbortController().signal);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(asked).toHaveBeenCalledTimes(1);
});

test('after another CRM is connected, that one is followed, by those who look already', async () => {
  const { connections, followed } = telling();
  followed.restart();
  await vi.advanceTimersByTimeAsync(0);
  expect(connections).toHaveLength(0);
  const stop = new AbortController();
  followed.look(stop.signal);
  await vi.advanceTimersByTimeAsync(0);
  followed.restart();
  await vi.advanceTimersByTimeAsync(0);
  expect(connections.map(({ signal }) => signal.aborted)).toEqual([true, false]);
  stop.abort();
  expect(connections[1]?.signal.aborted).toBe(true);
});
