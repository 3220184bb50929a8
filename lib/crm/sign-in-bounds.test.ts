import { expect, test, vi } from 'vitest';
import { makeServices } from '../../tests/support/services.ts';
import { ClewError } from '../messaging/errors.ts';
import { tokensWhile, whenRefused } from './sign-in-bounds.ts';

test('once it is over, no token is read, none is kept and none is thrown away', async () => {
  let [mine, kept] = [true, 'mine'] as [boolean, unknown];
  const tokens = tokensWhile(() => mine, {
    read: async () => kept,
    write: async (token) => {
      kept = token;
    },
    clear: async () => {
      kept = null;
    },
    exclusively: (run) => run(),
  });
  await tokens.write('renewed');
  expect(await tokens.read()).toBe('renewed');
  const reading = tokens.read();
  mine = false;
  expect(await reading).toBeNull();
  await tokens.exclusively(() => tokens.write('brought back'));
  await tokens.clear();
  expect([kept, await tokens.read()]).toEqual(['renewed', null]);
});

test('a refusal of the person is through before it is told; a refusal of a record is none', async () => {
  const { adapter } = makeServices();
  const order: string[] = [];
  const refused = vi.fn(async () => {
    await Promise.resolve();
    order.push('shut out');
  });
  const far = { ...adapter, capabilities: { ...adapter.capabilities, onDevice: false } };
  const failing = (code: 'AuthError' | 'Forbidden') =>
    whenRefused(
      { ...far, getRecord: () => Promise.reject(new ClewError(code, { key: 'crm_error_forbidden' })) },
      refused,
    );
  const { signal } = new AbortController();
  await failing('Forbidden')
    .getRecord('1', signal)
    .catch(() => order.push('forbidden'));
  await failing('AuthError')
    .getRecord('1', signal)
    .catch(() => order.push('told'));
  expect(order).toEqual(['forbidden', 'shut out', 'told']);
  expect(whenRefused(adapter, refused)).toBe(adapter);
});
