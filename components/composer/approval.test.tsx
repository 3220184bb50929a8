import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Approval } from '../../lib/approval/approval.ts';
import { startBackground } from '../checks-for-tests.ts';
import { button, clear, draw, post, press, snapshotOf, text, type } from '../customer/room-for-tests.tsx';
import { Composer } from './composer.tsx';
import { forgetDrafts, typeDraft } from './drafts.ts';

const call = vi.hoisted(() => vi.fn());
vi.mock('../../lib/messaging/client.ts', () => ({ call }));
vi.mock('../../lib/platform/page-browser.ts', () => ({ browser: {} }));

const draft = 'Sorry about your battery. We will look into it by Friday.';
const base = snapshotOf();
const background = startBackground();
const agreed = {
  text: draft,
  code: 'CLEW-7K2QX9MP',
  state: 'agreed',
  how: 'note',
  by: 'Kim Vance',
  why: '',
} as const;

async function show(approval: Partial<Approval>, words = draft, approvers: string[] = []) {
  const policy = { ...base.policy, approvers };
  const own = { ...base.approval, ...approval };
  const snapshot = { ...base, policy, approval: own };
  await background.know(snapshot);
  await act(async () => typeDraft(post.id, words));
  await draw(<Composer snapshot={snapshot} post={post} />);
}
const held = () => button('Insert')?.getAttribute('aria-disabled') === 'true';

beforeEach(() => {
  call
    .mockReset()
    .mockImplementation(async (name: string) => (name === 'list-snippets' ? [] : { outcome: 'inserted' }));
});
afterEach(async () => {
  await clear();
  forgetDrafts();
});

test('by the specialist’s word: who and how have to be said', async () => {
  await show({ way: 'word' });
  expect(held()).toBe(true);
  await press('What now?');
  expect(button('Record')?.getAttribute('aria-disabled')).toBe('true');
  await type('form input', 'Kim Vance');
  expect(button('Record')?.getAttribute('aria-disabled')).toBe('true');
  await type('form input:last-of-type', 'on the phone');
  await press('Record');
  const said = { postId: post.id, text: draft, by: 'Kim Vance', how: 'on the phone' };
  expect(call).toHaveBeenCalledWith('record-approval', expect.objectContaining(said));
});

test('where the policy names who may agree, one of those', async () => {
  await show({ way: 'word' }, draft, ['Ada Ruiz', 'Kim Vance']);
  await press('What now?');
  expect([...document.querySelectorAll('form option')].map((one) => one.textContent)).toEqual([
    'Ada Ruiz',
    'Kim Vance',
  ]);
});

test('by a note: asked once the post is linked, with these words', async () => {
  await show({ way: 'link' });
  await press('What now?');
  expect(text()).toContain('link the post to it first');
  await show({ way: 'note' });
  await press('Ask for approval');
  expect(call).toHaveBeenCalledWith(
    'ask-approval',
    expect.objectContaining({ postId: post.id, text: draft }),
  );
  await show({ way: 'note', own: { ...agreed, state: 'asked', by: null } });
  expect(text()).toContain('Nobody has answered yet: CLEW-7K2QX9MP');
  expect(held()).toBe(true);
});

test('sent back, it says why, and waits', async () => {
  await show({ way: 'note', own: { ...agreed, state: 'declined', why: 'say “soon”' } });
  expect(held()).toBe(true);
  await press('What now?');
  expect(text()).toContain('Kim Vance sent it back. say “soon”');
});

test('agreed, these very words are free, and no others', async () => {
  await show({ way: 'note', own: agreed });
  expect(held()).toBe(false);
  expect(text()).toContain('Agreed');
  expect(button('Fix')).toBeUndefined();
  await show({ way: 'note', own: agreed }, `${draft} Or Monday.`);
  expect(held()).toBe(true);
  expect(text()).toContain('Needs a second person');
});

test('what a colleague asks is answered by a note on the case under one’s own name', async () => {
  const request = {
    code: 'CLEW-7K2QX9MP',
    by: 'Jo Park',
    at: '2026-11-20T12:00:00.000Z',
    body: 'Approval asked, CLEW-7K2QX9MP:\n“By Friday.”\nTo agree …: CLEW-7K2QX9MP ok.',
    customerId: 'c',
    caseId: 'k',
  };
  await show({ requests: [request] }, '');
  expect(text()).toContain('Jo Park asks for a second person:“By Friday.”Agree');
  await press('Send back');
  await type('form input', 'say soon');
  await press('Send back');
  const note = { customerId: 'c', caseId: 'k', text: 'CLEW-7K2QX9MP no: say soon' };
  expect(call).toHaveBeenCalledWith('add-note', expect.objectContaining(note));
  expect(text()).toContain('Your answer is on its way');
  expect(button('Agree')).toBeUndefined();
});
