import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { hostile } from '../../tests/support/payloads.ts';
import { makeReadDemo } from '../../tests/support/read-demo.ts';
import { options, page, sidebar } from '../../tests/support/services.ts';
import claimPost from '../commands/claim-post.ts';
import type { DraftQuestion } from '../composer/draft-questions.ts';
import type { Sender } from '../messaging/define-command.ts';
import { serveSidebar } from './sidebar-port.ts';

type Told = { type: string; id?: number; findings?: { rule: string }[] | null };

/** A Port as the browsers have it: both ends get copies, and nothing crosses once it is closed. */
async function openPort(sender: Sender | null) {
  const services = await makeReadDemo();
  await services.tabs.update(7, { postId: '101' });
  const told: Told[] = [];
  const listeners = new Set<(message: unknown) => void>();
  const closing = new Set<() => void>();
  let open = true;
  const port = {
    sender: { id: 'clew', tab: { id: 7 }, frameId: 1, documentId: 'document-7' },
    postMessage(message: Told) {
      if (!open) throw new Error('Attempting to use a disconnected port object');
      told.push(structuredClone(message));
    },
    onMessage: {
      addListener: (heard: (message: unknown) => void) => void listeners.add(heard),
      removeListener: (heard: (message: unknown) => void) => void listeners.delete(heard),
    },
    onDisconnect: { addListener: (heard: () => void) => void closing.add(heard) },
    disconnect: () => close(),
  };
  const close = () => {
    open = false;
    for (const heard of closing) heard();
  };
  serveSidebar(port as unknown as Runtime.Port, services, async () => sender);
  return {
    services,
    told,
    close,
    isOpen: () => open,
    say(message: unknown) {
      for (const heard of [...listeners]) heard(structuredClone(message));
    },
    of: (type: string) => told.filter((one) => one.type === type),
  };
}

const asking = (text: string, more: Partial<DraftQuestion> = {}): DraftQuestion => ({
  type: 'check',
  id: 1,
  postId: '101',
  text,
  among: 'all',
  ...more,
});
const promising = 'Sorry about that. We will refund you.';

test('what is typed in a sidebar is checked against what that sidebar shows', async () => {
  const { told, say, of, close, services } = await openPort(sidebar);
  say({ nonce: null });
  await vi.waitFor(() => expect(of('snapshot')).toHaveLength(1));
  // A turn of checking begins after what it is held against is told.
  expect(told.map(({ type }) => type).slice(0, 2)).toEqual(['snapshot', 'check-again']);
  say(asking(promising, { id: 7 }));
  expect(told.at(-1)).toMatchObject({ type: 'findings', id: 7 });
  expect(told.at(-1)?.findings?.map(({ rule }) => rule)).not.toEqual([]);
  say(asking(promising, { id: 8, postId: '102' }));
  expect(told.at(-1)).toMatchObject({ id: 8, findings: null });

  const turns = of('check-again').length;
  await claimPost.handle({ input: { postId: '101', claimed: true }, sender: sidebar, services });
  await vi.waitFor(() => expect(of('patch').length).toBeGreaterThan(0));
  // Who has the post is nothing that a draft is held against, and all else is read anew and the same.
  expect(of('check-again')).toHaveLength(turns);
  close();
  say(asking(promising, { id: 9 }));
  expect(told.some(({ id }) => id === 9)).toBe(false);
});

test.each([
  ['nobody', null],
  ['a page script', page],
  ['the settings page', options],
])('%s gets neither a snapshot nor an answer', async (_who, sender) => {
  const { told, say } = await openPort(sender);
  say({ nonce: null });
  await vi.waitFor(() => expect(told).toEqual([{ type: 'refused' }]));
  say(asking(promising));
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(told).toEqual([{ type: 'refused' }]);
});

test('a question before the greeting closes the Port', async () => {
  const { told, say, isOpen } = await openPort(sidebar);
  say(asking(promising));
  await vi.waitFor(() => expect(isOpen()).toBe(false));
  expect(told).toEqual([]);
});

test('whatever else is sent, a sidebar is answered in its own number or not at all', async () => {
  const { told, say, of, close } = await openPort(sidebar);
  say({ nonce: null });
  await vi.waitFor(() => expect(of('snapshot')).toHaveLength(1));
  const message = fc.oneof(
    hostile,
    fc.record({ type: fc.constant('check'), id: hostile, postId: hostile, text: hostile, among: hostile }),
    fc.record({ type: hostile, id: fc.nat(), postId: hostile, text: hostile, among: hostile }),
  );
  fc.assert(
    fc.property(message, (sent) => {
      const before = told.length;
      say(sent);
      const answers = told.slice(before);
      const id = (sent as { id?: unknown } | null)?.id;
      expect(answers.length).toBeLessThanOrEqual(1);
      for (const answer of answers) expect(answer).toMatchObject({ type: 'findings', id });
    }),
    { numRuns: 300 },
  );
  expect(Object.keys(Object.prototype)).toEqual([]);
  close();
});
