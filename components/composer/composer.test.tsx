import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Snapshot } from '../../lib/snapshot/snapshot.ts';
import { policy } from '../../tests/support/posts.ts';
import { startBackground } from '../checks-for-tests.ts';
import { button, clear, draw, post, press, snapshotOf, text, type } from '../customer/room-for-tests.tsx';
import { Composer } from './composer.tsx';
import { forgetDrafts, typeDraft } from './drafts.ts';
import { choose } from './per-post.ts';

const call = vi.hoisted(() => vi.fn());
vi.mock('../../lib/messaging/client.ts', () => ({ call }));
vi.mock('../../lib/platform/page-browser.ts', () => ({ browser: {} }));

const quiet = { recent: [], unread: [], changes: [], readReason: null };
const base = snapshotOf();
const background = startBackground();

async function show(draft: string, changes: Partial<Snapshot> = {}) {
  const snapshot = { ...base, ...quiet, ...changes };
  await background.know(snapshot);
  await act(async () => typeDraft(post.id, draft));
  await draw(<Composer snapshot={snapshot} post={post} />);
}
const held = () => button('Insert')?.getAttribute('aria-disabled') === 'true';
const withPolicy = (part: Partial<Snapshot['policy']>) => ({ policy: { ...base.policy, ...part } });

const snippets = vi.hoisted((): unknown[] => []);
beforeEach(() => {
  snippets.length = 0;
  call
    .mockReset()
    .mockImplementation(async (name: string) =>
      name === 'list-snippets' ? [...snippets] : { outcome: 'inserted', text: '' },
    );
});
afterEach(async () => {
  await clear();
  forgetDrafts();
  choose(post.id, { overrides: [], leftOut: [] });
});

const linking = 'Sorry that your battery is down. The steps are on https://example.org/help';
const strict = { levels: { links: 'block' as const }, links: ['halden.example'] };

test('a block that nobody may override offers no way round', async () => {
  await show(linking, withPolicy(strict));
  expect(held()).toBe(true);
  expect(button('Override…')).toBeUndefined();
});

test('an override needs words, frees Insert, goes with the reply, and ends with the words that it was for', async () => {
  await show(linking, withPolicy({ ...strict, overridable: ['links'] }));
  await press('Override…');
  expect(button('Override')?.getAttribute('aria-disabled')).toBe('true');
  await type('form input', 'The lead agreed');
  await press('Override');
  expect(held()).toBe(false);
  await press('Insert');
  expect(call).toHaveBeenCalledWith('insert-reply', {
    postId: post.id,
    text: linking,
    mode: null,
    overrides: [{ rule: 'links', quote: 'https://example.org/help', reason: 'The lead agreed' }],
  });
  await show(linking.replace('help', 'other'), withPolicy({ ...strict, overridable: ['links'] }));
  expect(held()).toBe(true);
});

test('a hashtag that nobody judged waits for a verdict; only "fine" needs no reason', async () => {
  await show('Sorry about your battery. #Unjudged');
  expect(text()).toContain('Needs a second person');
  await press('Judge');
  expect(button('Avoid')?.getAttribute('aria-disabled')).toBe('true');
  await type('input', 'a rival’s campaign');
  await press('Avoid');
  expect(call).toHaveBeenCalledWith('give-verdict', {
    tag: 'unjudged',
    verdict: 'avoid',
    why: 'a rival’s campaign',
  });
});

test('changes in the conversation are acknowledged; unread posts are shown or a reason is given', async () => {
  await show('Sorry about your battery.', { changes: [{ postId: '102', how: 'new' }] });
  expect(held()).toBe(true);
  await press('Changes');
  await press('I have seen what changed');
  expect(call).toHaveBeenCalledWith('acknowledge-changes', { postId: post.id });
  await show('Sorry about your battery.', { unread: ['99'] });
  await press('Read');
  await type('form input', 'read on X yesterday');
  await press('Go on without');
  expect(call).toHaveBeenCalledWith('give-read-reason', { postId: post.id, reason: 'read on X yesterday' });
});

test('an earlier reply like this one is shown, with its address', async () => {
  const said = 'Sorry that your battery has been down for so long. Our service team is looking into it.';
  const recent = [{ id: '1', text: said, to: 'somebody', permalink: 'https://x.com/brand/status/1' }];
  await show(said, { recent });
  await press(/100 % like/);
  await press('Look');
  expect(document.querySelector('a[href="https://x.com/brand/status/1"]')).not.toBeNull();
  expect(document.querySelector('q')?.textContent).toBe(said);
  expect(button('Replace')).toBeUndefined();
});

test('a twin that came from a saved reply is offered in its least used other words', async () => {
  const ways = [
    'Sorry that your battery has been down for so long. Our service team is looking into it.',
    'Weeks without storage are hard, we hear you. The people who repair it have your post.',
    'A battery out for weeks is no backup at all. It is on the list of our service people.',
  ];
  const variations = ways.map((text, at) => ({ id: crypto.randomUUID(), text, uses: 9 - at * 4 }));
  snippets.push({
    id: crypto.randomUUID(),
    group: 'Outage',
    name: 'Down',
    variations,
    owner: '',
    expires: null,
  });
  const said = ways[0] ?? '';
  await show(said, { recent: [{ id: '1', text: said, to: 'somebody', permalink: null }] });
  await press(/100 % like/);
  await press('Look');
  await vi.waitFor(() => expect(text()).toContain('In other words: used 1 time'));
  expect(text()).toContain(ways[2]);
  expect(button('Replace')).toBeDefined();
});

test('moving to private is offered with an official link alone, and adds it for a stated reason', async () => {
  await show('Sorry about your battery.');
  expect(button('Move to private')).toBeUndefined();
  const privateLinks = [{ label: 'Service', url: 'https://halden.example/private' }];
  await show('Sorry about your battery.', withPolicy({ privateLinks }));
  await press('Move to private');
  expect(button('Add sentence')?.getAttribute('aria-disabled')).toBe('true');
  document.querySelector<HTMLElement>('input[type=radio]')?.click();
  await vi.waitFor(() => expect(button('Add sentence')?.getAttribute('aria-disabled')).toBeNull());
});

test('whom to leave out is remembered, and X is where it is done; the author stays', async () => {
  const { ceo } = policy;
  const mentions = ceo.map(({ id, handle }) => ({ id, handle, hidden: false }));
  const all = { ...base, ...quiet, ...withPolicy({ ceo }) };
  await draw(<Composer snapshot={all} post={{ ...post, mentions }} />);
  expect(text()).toContain('@mirahalden the CEO');
  const tags = [...document.querySelectorAll<HTMLElement>('button[aria-pressed]')];
  expect(tags.map((tag) => tag.textContent)).not.toContainEqual(expect.stringContaining(post.author.handle));
  const [first] = tags;
  if (!first) throw new Error('The post mentions nobody.');
  first.click();
  await vi.waitFor(() => expect(text()).toContain('On X, click “Replying to”'));
});

test('text that is in X’s box already is replaced, added to or left alone, as the specialist says', async () => {
  call.mockResolvedValue({ outcome: 'not-empty', text: '' });
  await show('Sorry about your battery.');
  await press('Insert');
  expect(text()).toContain("X's box already holds text.");
  await press('Cancel');
  expect(text()).not.toContain("X's box already holds text.");
  await press('Insert');
  call.mockResolvedValue({ outcome: 'inserted', text: 'Hello.\nSorry about your battery.' });
  await press('Append');
  expect(call.mock.lastCall?.[1]).toMatchObject({ mode: 'append' });
  // What was checked is the whole, so that is what stands here from now on.
  expect(document.querySelector('textarea')?.value).toBe('Hello.\nSorry about your battery.');
});

test('what X’s box holds is held against the rules: green, amber, red', async () => {
  const reply = {
    postId: post.id,
    text: 'Sorry about your battery.',
    state: 'inserted' as const,
    insertedAt: new Date().toISOString(),
    permalink: null,
    postedAt: null,
    seenText: null,
    problem: null,
    boxText: null,
    overrides: [],
  };
  await show(reply.text, { reply });
  expect(text()).toContain('Sealed.');
  await show(reply.text, { reply: { ...reply, boxText: 'Sorry about your battery!' } });
  expect(text()).toContain("The text in X's box was changed after the check.");
  await press('Recheck');
  expect(call).toHaveBeenCalledWith('recheck-reply', { postId: post.id });
  await show(reply.text, { reply: { ...reply, boxText: 'We will refund you.' } });
  expect(text()).toContain("Do not post what X's box holds. This promises money");
});
