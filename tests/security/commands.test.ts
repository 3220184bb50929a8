import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import type { Sender, SenderKind } from '../../lib/messaging/define-command.ts';
import { type AnyCommand, commandsByName, route } from '../../lib/messaging/router.ts';
import { makeDemo } from '../support/demo.ts';
import { fitting, hostile, malformed } from '../support/payloads.ts';
import { replyToCeo, sunny } from '../support/posts.ts';
import { options, page, sidebar } from '../support/services.ts';

const files = import.meta.glob<AnyCommand>(['../../lib/commands/*.ts', '!**/*.test.ts'], {
  eager: true,
  import: 'default',
});
const commands = commandsByName(files);
const senders: Record<SenderKind | 'nobody', Sender | null> = { page, sidebar, options, nobody: null };
const demo = await makeDemo();
const known = [
  '101',
  demo.customerId,
  demo.caseId,
  sunny.id,
  sunny.handle,
  crypto.randomUUID(),
  replyToCeo('101'),
  replyToCeo('102', { text: 'Where is my technician?' }),
];

/** All that a command can change: both databases, and what was sent to pages. */
async function everything(): Promise<string> {
  const tables = [...demo.db.tables, ...demo.embedded.tables];
  const rows = await Promise.all(tables.map(async (table) => [table.name, await table.toArray()]));
  return JSON.stringify([rows, demo.log]);
}

it('every file in lib/commands is a command under its own name', () => {
  expect(commands.size).toBe(Object.keys(files).length);
  for (const [path, { name, from }] of Object.entries(files)) {
    expect(path).toBe(`../../lib/commands/${name}.ts`);
    expect(from.length, name).toBeGreaterThan(0);
  }
});

describe.each([...commands])('%s', (name, command) => {
  const handle = vi.fn(async () => 'handled');
  const spied = new Map([[name, { ...command, handle }]]);

  it('is answered for the senders that it admits, and for nobody else', async () => {
    await fc.assert(
      fc.asyncProperty(fitting(command.input, known), async (input) => {
        fc.pre(v.is(command.input, input));
        for (const [kind, sender] of Object.entries(senders)) {
          handle.mockClear();
          const answer = await route(spied, { command: name, input }, sender, demo);
          const admitted = sender !== null && command.from.includes(sender.kind);
          expect(handle, `${kind} asked for ${name}`).toHaveBeenCalledTimes(admitted ? 1 : 0);
          expect(answer).toMatchObject(admitted ? { ok: true } : { error: { code: 'Forbidden' } });
        }
      }),
      { numRuns: 20 },
    );
  });

  it('takes no sender from a message', async () => {
    for (const claim of [{ sender: options }, { kind: 'options' }, { from: ['page'] }, { origin: 'x' }]) {
      const answer = await route(spied, { command: name, input: {}, ...claim }, page, demo);
      expect(answer).toMatchObject({ ok: false, error: { code: 'Invalid' } });
    }
  });

  it('answers Invalid to whatever does not fit, and nothing changes', async () => {
    const before = await everything();
    await fc.assert(
      fc.asyncProperty(malformed(command.input, known), async (input) => {
        fc.pre(!v.is(command.input, input));
        for (const kind of command.from) {
          const answer = await route(commands, { command: name, input }, senders[kind], demo);
          expect(answer).toEqual({
            ok: false,
            error: { code: 'Invalid', sentence: { key: 'error_invalid' } },
          });
        }
      }),
      { numRuns: 150 },
    );
    expect(await everything()).toBe(before);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

it('a message that is no command is Invalid, whoever sent it', async () => {
  const message = fc.oneof(
    hostile,
    fc.record({ command: hostile, input: hostile }),
    fc.record({ command: fc.constantFrom('__proto__', 'constructor', 'toString', 'get'), input: hostile }),
  );
  await fc.assert(
    fc.asyncProperty(message, fc.constantFrom(...Object.values(senders)), async (sent, sender) => {
      const answer = await route(commands, sent, sender, demo);
      expect(answer).toMatchObject({ ok: false, error: { code: 'Invalid' } });
    }),
  );
});
