import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Snapshot } from '../../lib/snapshot/snapshot.ts';
import { type Background, startBackground } from '../checks-for-tests.ts';
import { button, clear, draw, post, press, snapshotOf, text } from '../customer/room-for-tests.tsx';
import { Composer } from './composer.tsx';
import { forgetDrafts, typeDraft, useDrafts } from './drafts.ts';

const call = vi.hoisted(() => vi.fn());
vi.mock('../../lib/messaging/client.ts', () => ({ call }));
vi.mock('../../lib/platform/page-browser.ts', () => ({ browser: {} }));

const snapshot = snapshotOf();
let background: Background;

beforeEach(async () => {
  vi.useFakeTimers();
  call.mockReset().mockImplementation(async () => ({ outcome: 'blocked', text: '' }));
  background = startBackground();
  await background.know(snapshot);
  await show();
});
afterEach(async () => {
  await clear();
  forgetDrafts();
  vi.useRealTimers();
});

const show = (changes: Partial<Snapshot> = {}) =>
  draw(<Composer snapshot={{ ...snapshot, ...changes }} post={post} />);
const write = (draft: string) => act(async () => typeDraft(post.id, draft));
const pass = (ms: number) => act(async () => vi.advanceTimersByTimeAsync(ms));
const underlined = () =>
  [...document.querySelectorAll('[aria-hidden=true] > span[class*=block]')].map((each) => each.textContent);
const held = () => button('Insert')?.getAttribute('aria-disabled') === 'true';
const texts = () => background.asked.map((question) => question.text);

const calm = 'Nothing to object to.';
const checking = 'Clew is still checking this.';
const harmless = 'Sorry that your battery has been down for so long. Our service team is looking into it.';
const promising = 'Sorry about your battery. We will refund you.';

test('of texts typed meanwhile the newest alone is asked, and its answer counts', async () => {
  await write('S');
  expect(texts()).toEqual(['S']);
  background.hold();
  for (const draft of ['So', 'Sor', 'Sorry. We will refund you.']) await write(draft);
  expect(texts()).toEqual(['S', 'So']);
  await background.answer();
  expect(texts()).toEqual(['S', 'So', 'Sorry. We will refund you.']);
  expect(underlined()).not.toEqual([]);
  expect(held()).toBe(true);
});

test('what was found moves with the text; what is typed into is not said until the answer', async () => {
  await write(promising);
  const [found = ''] = underlined();
  expect(found).toContain('refund');
  background.hold();
  await write(`Hello! ${promising}`);
  expect(underlined()).toEqual([found]);
  expect(held()).toBe(true);
  await write(`Hello! ${promising.replace('refund', 'ref und')}`);
  expect(underlined()).toEqual([]);
  expect(text()).not.toContain(calm);
  await background.answer();
  await write(harmless);
  expect(text()).toContain(calm);
});

test('that nothing is wrong is said of a text that was checked; of another, after a while, that it is asked', async () => {
  await write(harmless);
  expect(text()).toContain(calm);
  background.hold();
  await write(`${harmless} Hm.`);
  await pass(200);
  expect(text()).not.toContain(checking);
  await pass(200);
  expect(text()).toContain(checking);
  expect(text()).not.toContain(calm);
  await background.answer();
  expect(text()).not.toContain(checking);
  expect(text()).toContain(calm);
});

test('a background that dies with the question in hand is asked again; nothing typed is lost', async () => {
  background.hold();
  await write(promising);
  background.die();
  await write(`${promising} Now.`);
  await pass(400);
  expect(text()).toContain(checking);
  expect(held()).toBe(false);
  // The check before Insert is the background's own.
  await press('Insert');
  expect(call).toHaveBeenCalledWith('insert-reply', expect.objectContaining({ text: `${promising} Now.` }));
  await background.start(snapshot);
  expect(texts().slice(-2)).toEqual([promising, `${promising} Now.`]);
  expect(underlined()).not.toEqual([]);
  expect(held()).toBe(true);
  expect(useDrafts.getState().byPost[post.id]?.text).toBe(`${promising} Now.`);
});

test('a text longer than can be asked about is said to be too long', async () => {
  await write('x'.repeat(30_001));
  expect(text()).toContain('At most 30000 characters.');
  expect(text()).not.toContain(calm);
  await write(harmless);
  expect(text()).toContain(calm);
});

test('what changes in the conversation is held against the text without a key', async () => {
  await write('Sorry about your battery.');
  expect(held()).toBe(false);
  const changes: Partial<Snapshot> = { changes: [{ postId: '102', how: 'new' }] };
  await background.know({ ...snapshot, ...changes });
  await show(changes);
  expect(held()).toBe(true);
});

test('an emptied text is calm at once, whatever is answered later', async () => {
  await write('Hi.');
  background.hold();
  await write(promising);
  await write('');
  expect(text()).toContain('Type / for a saved reply.');
  await background.answer();
  expect(underlined()).toEqual([]);
  expect(text()).toContain('Type / for a saved reply.');
  await write('We will refund you.');
  expect(held()).toBe(true);
});
