import { expect, test, vi } from 'vitest';
import { crmCounts } from '../../lib/crm/embedded/maintenance.ts';
import { type Answer, type AnyCommand, commandsByName, route } from '../../lib/messaging/router.ts';
import { makeServices, options as sender } from '../../tests/support/services.ts';
import { piecesOf, runImport } from './run-import.ts';

const files = import.meta.glob<AnyCommand>(['../../lib/commands/import-csv*.ts', '!**/*.test.ts'], {
  eager: true,
  import: 'default',
});
const commands = commandsByName(files);
const services = makeServices();
const messages = vi.hoisted(() => ({ send: async (_message: unknown): Promise<unknown> => null }));
vi.mock('../../lib/platform/page-browser.ts', () => ({
  browser: { runtime: { sendMessage: (message: unknown) => messages.send(message) } },
}));
messages.send = (message): Promise<Answer> => route(commands, message, sender, services);

const many = new File(
  [`id,name\n${Array.from({ length: 20_000 }, (_, at) => `c${at},Customer ${at}\n`).join('')}`],
  'customers.csv',
);
const never = new AbortController().signal;

test('files go over in pieces and are imported, with steps that go forwards', async () => {
  const shares: number[] = [];
  const outcome = await runImport(
    [many, new File(['customer_id,handle\nc7,seven\n'], 'x.csv')],
    ({ step, share }) => shares.push(step === 'reading' ? share : 1 + share),
    never,
  );
  expect(outcome).toMatchObject({ imported: { customers: { added: 20_000 }, identities: { added: 1 } } });
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
});

test('a cancel leaves things as they were', async () => {
  const before = await crmCounts(services.embedded);
  const stop = new AbortController();
  const more = new File(['id,name\nnew,Somebody\n'], 'c.csv');
  const outcome = await runImport(
    [more, many],
    ({ step }) => step === 'reading' && stop.abort(),
    stop.signal,
  );
  expect(outcome).toBeNull();
  expect(await crmCounts(services.embedded)).toEqual(before);
});

test('too much is refused before anything is read', async () => {
  const big = { name: 'big.csv', size: 128_000_001, text: () => expect.unreachable() };
  await expect(runImport([big as unknown as File], () => undefined, never)).rejects.toMatchObject({
    sentence: { key: 'options_import_too_big' },
  });
});

test('pieces are the text again, and no character is cut in two', () => {
  const text = 'a🌞b🌞🌞c';
  for (let size = 2; size < 12; size += 1) {
    const pieces = piecesOf(text, size);
    expect(pieces.join('')).toBe(text);
    for (const piece of pieces) expect(piece.isWellFormed()).toBe(true);
  }
  expect(piecesOf('')).toEqual(['']);
});
