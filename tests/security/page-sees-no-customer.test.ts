import fc from 'fast-check';
import * as v from 'valibot';
import { expect, it, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import type { Sender } from '../../lib/messaging/define-command.ts';
import { type AnyCommand, commandsByName, route } from '../../lib/messaging/router.ts';
import { serveSidebar } from '../../lib/snapshot/sidebar-port.ts';
import { makeDemo } from '../support/demo.ts';
import { fitting, hostile } from '../support/payloads.ts';
import { replyToCeo } from '../support/posts.ts';
import { page, sidebar } from '../support/services.ts';

const commands = commandsByName(
  import.meta.glob<AnyCommand>(['../../lib/commands/*.ts', '!**/*.test.ts'], {
    eager: true,
    import: 'default',
  }),
);
const demo = await makeDemo();

/** The strings of the record that the post itself does not say. */
function privateStrings(value: unknown): string[] {
  if (typeof value === 'string') return value.length > 3 ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(privateStrings) : [];
}
const said = JSON.stringify(replyToCeo('101'));
const secrets = [...new Set(privateStrings(demo.record))].filter((value) => !said.includes(value));
// Enumerations such as "open" and "told-us" tell nothing of anybody.
const telling = secrets.filter((value) => /[A-Z\d@ ]/.test(value));
const leaked = (value: unknown) => telling.filter((secret) => JSON.stringify(value ?? null).includes(secret));

it('the search finds the record where it is', () => {
  expect(telling.length).toBeGreaterThan(50);
  expect(leaked(demo.record)).toEqual(telling);
});

it('no answer to a page, and nothing sent to one, holds a value of the record', async () => {
  const known = ['101', replyToCeo('101'), replyToCeo('103'), demo.customerId, demo.caseId];
  const admitted = [...commands.values()].filter(({ from }) => from.includes('page'));
  expect(admitted.length).toBeGreaterThan(2);
  await linkThePost();
  for (const command of admitted)
    await fc.assert(
      fc.asyncProperty(fitting(command.input, known), async (input) => {
        fc.pre(v.is(command.input, input));
        const answer = await route(commands, { command: command.name, input }, page, demo);
        expect(answer.ok, JSON.stringify(answer)).toBe(true);
        expect(leaked(answer), command.name).toEqual([]);
      }),
      { numRuns: 50 },
    );
  expect(demo.log.sent.length).toBeGreaterThan(0);
  expect(leaked(demo.log)).toEqual([]);
});

/** So that there is something to tell: a link with its case, kept in the CRM. */
async function linkThePost(): Promise<void> {
  const { customerId, caseId } = demo;
  const input = { postId: '101', customerId, caseId, opId: crypto.randomUUID() };
  const answer = await route(commands, { command: 'link-post', input }, sidebar, demo);
  expect(answer).toMatchObject({ ok: true });
  await demo.settle();
}

function openPort(sender: Sender | null) {
  const listeners: ((message: unknown) => Promise<void>)[] = [];
  const posted: unknown[] = [];
  const disconnect = vi.fn();
  const port = {
    name: 'sidebar',
    sender: { id: 'clew', tab: { id: 7 }, documentId: 'page-7', frameId: 0 },
    onDisconnect: { addListener: () => undefined },
    onMessage: {
      addListener: (listener: (message: unknown) => Promise<void>) => listeners.push(listener),
      removeListener: () => undefined,
    },
    postMessage: (message: unknown) => posted.push(message),
    disconnect,
  };
  serveSidebar(port as unknown as Runtime.Port, demo, async () => sender);
  return {
    posted,
    disconnect,
    say: (message: unknown) => Promise.all(listeners.map((each) => each(message))),
  };
}

it('a page that opens the sidebar’s port is refused, even with a nonce that is good', async () => {
  for (const sender of [page, null])
    for (const nonce of [null, 'guessed', await demo.tabs.issueNonce(7, demo.now().getTime())]) {
      const port = openPort(sender);
      await port.say({ nonce });
      expect(port.posted).toEqual([{ type: 'refused' }]);
    }
});

it('a greeting of another shape closes the port', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async (greeting) => {
      const port = openPort(sidebar);
      await port.say(greeting);
      expect(port.posted).toEqual([]);
      expect(port.disconnect).toHaveBeenCalled();
    }),
  );
});
