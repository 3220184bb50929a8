import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clear, draw, post, record, snapshotOf, text } from '../customer/room-for-tests.tsx';
import { Composer } from './composer.tsx';
import { forgetDrafts, typeDraft } from './drafts.ts';

const call = vi.hoisted(() => vi.fn());
vi.mock('../../lib/messaging/client.ts', () => ({ call }));
vi.mock('../../lib/platform/browser.ts', () => ({ browser: {} }));

const [contact] = record.interactions;
if (!contact) throw new Error('The first demo customer has no contact.');
const years = { ...contact, id: 'years-ago', at: '2019-03-01T10:00:00Z', body: 'Read out QX-7731-0042.' };
const snapshot = snapshotOf({ record: { ...record, moreInteractions: 'page-2' } });
const drawn = () => draw(<Composer snapshot={snapshot} post={post} />);

let answer: () => Promise<unknown>;
beforeEach(() => {
  call.mockReset().mockImplementation(async (name: string) => (name === 'read-older' ? answer() : []));
});
afterEach(async () => {
  await clear();
  forgetDrafts();
});

const leaking = 'Sorry that your battery is down. We have QX-7731-0042 on file.';
const asked = () => call.mock.calls.filter(([name]) => name === 'read-older');

test('what only a contact years ago holds is found once somebody types, and asked for once', async () => {
  answer = async () => ({ items: [years], whole: true });
  await drawn();
  expect(asked()).toHaveLength(0);
  typeDraft(post.id, leaking);
  await drawn();
  await vi.waitFor(async () => {
    await drawn();
    expect(text()).toContain('This number is in the record, not in the thread.');
  });
  typeDraft(post.id, `${leaking} Hm.`);
  await drawn();
  expect(asked()).toEqual([['read-older', { customerId: record.customer.id, cursor: 'page-2' }]]);
});

test('where they cannot be read, one sentence says so', async () => {
  answer = () => Promise.reject(new Error('down'));
  typeDraft(post.id, 'Sorry that your battery is down. The crew looks into it.');
  await vi.waitFor(async () => {
    await drawn();
    expect(text()).toContain('Clew could not read all of this customer’s earlier contacts.');
  });
});

test('a record that is whole asks for nothing', async () => {
  typeDraft(post.id, leaking);
  await draw(<Composer snapshot={snapshotOf({ record })} post={post} />);
  expect(asked()).toHaveLength(0);
});
