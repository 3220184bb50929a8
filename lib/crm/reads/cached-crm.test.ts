import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeServices } from '../../../tests/support/services.ts';
import { ClewError } from '../../messaging/errors.ts';
import { defaultPolicy } from '../../policy/policy.ts';
import { writePolicy } from '../../policy/stored-policy.ts';
import { CachedCrm } from './cached-crm.ts';

const ask = vi.fn<() => Promise<string>>();
let now = 0;

function elsewhere() {
  const { adapter, db } = makeServices();
  const crm = { ...adapter, id: 'far', capabilities: { ...adapter.capabilities, onDevice: false } };
  return { cache: new CachedCrm(db, { adapter: async () => crm }, () => now), db };
}

beforeEach(() => {
  now = 1_000_000;
  ask.mockReset();
  vi.useFakeTimers({ toFake: ['setTimeout'] });
});
afterEach(() => vi.useRealTimers());
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test('a first read has nothing and asks; the next has the answer, and asks again once it is old', async () => {
  const { cache } = elsewhere();
  ask.mockResolvedValueOnce('one').mockResolvedValueOnce('two');
  expect(await cache.read('q', ask)).toEqual({ value: undefined, fetchedAt: null, problem: null });
  await pass(1);
  expect(await cache.read('q', ask)).toEqual({ value: 'one', fetchedAt: now, problem: null });
  await pass(1);
  expect(ask).toHaveBeenCalledTimes(1);
  now += 61_000;
  expect((await cache.read('q', ask)).value).toBe('one');
  await pass(1);
  expect((await cache.read('q', ask)).value).toBe('two');
});

test('where the CRM cannot be asked, what it said stays, with the reason, and it is asked again by itself', async () => {
  const { cache } = elsewhere();
  const gone = new ClewError('Unavailable', { key: 'crm_error_unreachable' });
  ask
    .mockResolvedValueOnce('one')
    .mockRejectedValueOnce(gone)
    .mockRejectedValueOnce(gone)
    .mockResolvedValue('two');
  await cache.renew('q', ask);
  const before = now;
  now += 61_000;
  await cache.renew('q', ask);
  expect(await cache.read('q', ask)).toMatchObject({
    value: 'one',
    fetchedAt: before,
    problem: { sentence: { key: 'crm_error_unreachable' } },
  });
  await pass(20_000);
  await vi.waitFor(() => expect(ask).toHaveBeenCalledTimes(3));
  // The next try is set once the failure is written down.
  while (vi.getTimerCount() === 0) await new Promise((resolve) => setImmediate(resolve));
  await pass(40_000);
  while ((await cache.read('q', ask)).value !== 'two') await new Promise((resolve) => setImmediate(resolve));
  expect(await cache.read('q', ask)).toMatchObject({ value: 'two', problem: null });
  await pass(600_000);
  expect(ask).toHaveBeenCalledTimes(4);
});

test('what is a day old is not shown any more', async () => {
  const { cache } = elsewhere();
  ask.mockResolvedValue('one');
  await cache.renew('q', ask);
  now += 25 * 3_600_000;
  expect((await cache.read('q', ask)).value).toBeUndefined();
});

test('two who ask at once are one question; what is forgotten is asked anew', async () => {
  const { cache, db } = elsewhere();
  ask.mockResolvedValue('one');
  await Promise.all([cache.renew('find 1', ask), cache.renew('find 1', ask)]);
  expect(ask).toHaveBeenCalledTimes(1);
  await cache.renew('record 1', ask);
  await cache.forget('find ');
  expect((await db.crmCache.toArray()).map(({ key }) => key)).toEqual(['embedded record 1']);
  expect([await cache.isKept('find 1'), await cache.isKept('record 1')]).toEqual([false, true]);
  await cache.forget();
  expect(await db.crmCache.count()).toBe(0);
});

test('a CRM on this device is asked itself', async () => {
  const { adapter, db } = makeServices();
  const cache = new CachedCrm(db, { adapter: async () => adapter }, () => now);
  ask.mockResolvedValue('here');
  expect(await cache.read('q', ask)).toEqual({ value: 'here', fetchedAt: null, problem: null });
  expect(await db.crmCache.count()).toBe(0);
});

test('what one CRM said is never read as another one’s, though both are reached by the same adapter', async () => {
  const { cache, db } = elsewhere();
  const at = (baseUrl: string) =>
    writePolicy(db, { ...defaultPolicy, crm: { adapter: 'open', settings: { open: { baseUrl } } } });
  await at('https://a.example');
  ask.mockResolvedValueOnce('of a').mockResolvedValueOnce('of b');
  await cache.renew('q', ask);
  await at('https://b.example');
  expect((await cache.read('q', ask)).value).toBeUndefined();
  await cache.renew('q', ask);
  expect((await cache.read('q', ask)).value).toBe('of b');
  await cache.forget('q');
  await at('https://a.example');
  expect((await cache.read('q', ask)).value).toBe('of a');
});

test('what is answered after all was forgotten is kept for nobody, and the next look asks anew at once', async () => {
  const { cache, db } = elsewhere();
  for (const late of ['an answer', new ClewError('Unavailable', { key: 'crm_error_unreachable' })]) {
    let end: () => void = () => undefined;
    ask.mockImplementationOnce(async () => {
      await new Promise<void>((resolve) => {
        end = resolve;
      });
      if (late instanceof Error) throw late;
      return late;
    });
    const reading = cache.renew('q', ask);
    await vi.waitFor(() => expect(ask).toHaveBeenCalled());
    await cache.forget();
    ask.mockResolvedValueOnce('for the next one');
    await cache.renew('q', ask);
    end();
    await reading;
    expect(await db.crmCache.toArray()).toMatchObject([{ value: 'for the next one', problem: null }]);
    expect(vi.getTimerCount()).toBe(0);
    await cache.forget();
    ask.mockClear();
  }
});
