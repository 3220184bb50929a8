import { afterEach, expect, test, vi } from 'vitest';
import { post, record, snapshotOf } from '../../components/customer/room-for-tests.tsx';
import { replyToCeo } from '../../tests/support/posts.ts';
import type { CrmAdapter } from '../crm/adapter.ts';
import { work } from '../guardrails/kept.ts';
import type { Finding } from '../guardrails/rule.ts';
import type { Services } from '../messaging/services.ts';
import { DraftChecks } from './draft-checks.ts';
import type { DraftMessage, DraftQuestion } from './draft-questions.ts';

const code = 'QX-7731-0042';
const leaking = `Sorry that your battery is down. We have ${code} on file.`;
const [contact] = record.interactions;
if (!contact) throw new Error('The first demo customer has no contact.');
const years = { ...contact, id: 'years-ago', at: '2019-03-01T10:00:00Z', body: `Read out ${code}.` };
const long = snapshotOf({ record: { ...record, moreInteractions: 'page-2' } });

/** A sidebar's checks over a CRM elsewhere, which answers by `page`. */
function checksOver(page: () => Promise<{ items: unknown[]; next: null }> = async () => fail()) {
  const told: DraftMessage[] = [];
  const read = vi.fn(page);
  const adapter = { capabilities: { onDevice: false }, getTimeline: read } as unknown as CrmAdapter;
  const services = { crm: { adapter: async () => adapter }, now: () => new Date() } as unknown as Services;
  const stop = new AbortController();
  const checks = new DraftChecks(services, (message) => void told.push(message), stop.signal);
  let id = 0;
  const say = (text: string, more: Partial<DraftQuestion> = {}) => {
    checks.take({ type: 'check', id: ++id, postId: post.id, text, among: 'all', ...more });
    return told.findLast((one) => 'id' in one && one.id === id);
  };
  return {
    checks,
    told,
    read,
    stop,
    say,
    rulesOf: (text: string, more?: Partial<DraftQuestion>) => {
      const answer = say(text, more);
      return ((answer && 'findings' in answer && answer.findings) || []).map(({ rule }: Finding) => rule);
    },
    again: () => told.filter(({ type }) => type === 'check-again').length,
  };
}
const fail = () => {
  throw new Error('down');
};

afterEach(() => vi.useRealTimers());

test('says in the same turn what the rules find, and nothing of a blank text or before it knows a post', () => {
  const { checks, say, rulesOf } = checksOver();
  expect(say('We will refund you.')).toMatchObject({ findings: null });
  checks.know(snapshotOf());
  const text = 'Sorry. We will refund you.';
  const answer = say(text);
  if (!answer || !('findings' in answer)) throw new Error('There was no answer.');
  const found = answer.findings?.find(({ level }) => level === 'block');
  expect(text.slice(...(found?.span ?? []))).toContain('refund');
  expect(rulesOf('  ')).toEqual([]);
});

test('of a post that is no longer open nothing is said', () => {
  const { checks, say } = checksOver();
  checks.know(snapshotOf({ post: replyToCeo('102') }));
  expect(say('We will refund you.')).toMatchObject({ findings: null });
});

test('what does not fit is refused in words; what has no number is not answered', () => {
  const { checks, say, told } = checksOver();
  checks.know(snapshotOf());
  const most = { key: 'forms_error_long', args: { most: 30_000 } };
  expect(say('x'.repeat(30_001))).toEqual({ type: 'findings', id: 1, error: most });
  expect(say('x'.repeat(30_000))).toMatchObject({ findings: expect.anything() });
  const misfits = [{ among: 'none' }, { postId: 'x' }, { type: 'other' }, { more: 1 }, { text: 7 }];
  for (const misfit of misfits)
    expect(say('Hello', misfit as Partial<DraftQuestion>)).toMatchObject({ error: { key: 'error_invalid' } });
  const before = told.length;
  for (const message of [null, 'check', 7, [], {}, { id: '1' }, { id: -1 }, { id: 0.5 }])
    checks.take(message);
  expect(told).toHaveLength(before);
});

test('tells when what drafts are held against has changed, and not for anything else', () => {
  const { checks, again } = checksOver();
  const first = snapshotOf();
  checks.know(first);
  expect(again()).toBe(1);
  checks.know({ ...first, claimed: true, queue: { ...first.queue } });
  expect(again()).toBe(1);
  checks.know({ ...first, changes: [{ postId: '102', how: 'new' }] });
  expect(again()).toBe(2);
});

test('a key costs the sentence that it is in, whatever another sidebar types', () => {
  const [one, other] = [checksOver(), checksOver()];
  for (const { checks } of [one, other]) checks.know(long);
  const draft = `${'Sorry about your battery. The crew looks into it. '.repeat(2)}We hear you. It is cold. More soon.`;
  one.say(draft);
  other.say('Nobody wants to wait for that long. We hear you.');
  const before = work.characters;
  one.say(`${draft.slice(0, -1)}x.`);
  const key = work.characters - before;
  expect(key).toBeGreaterThan(0);
  const cold = checksOver();
  cold.checks.know(long);
  const start = work.characters;
  cold.say(`${draft.slice(0, -1)}y.`);
  expect(key).toBeLessThan((work.characters - start) / 2);
});

test('what only a contact years ago holds is found once somebody types, and asked for once', async () => {
  const { checks, rulesOf, read, say, again } = checksOver(async () => ({ items: [years], next: null }));
  checks.know(long);
  say('');
  expect(read).not.toHaveBeenCalled();
  expect(rulesOf(leaking)).not.toContain('private-record');
  const turns = again();
  await vi.waitFor(() => expect(again()).toBe(turns + 1));
  expect(rulesOf(leaking)).toContain('private-record');
  say(`${leaking} Hm.`);
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(1));
  // A new contact gives another cursor; until its pages are here, what was read counts.
  checks.know({ ...long, record: { ...record, moreInteractions: 'page-3' } });
  expect(rulesOf(leaking)).toContain('private-record');
  expect(read).toHaveBeenCalledTimes(1);
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(2));
});

test('where they cannot be read, a finding says so, and the CRM is asked again', async () => {
  vi.useFakeTimers();
  let down = true;
  const { checks, rulesOf, again } = checksOver(async () => (down ? fail() : { items: [years], next: null }));
  checks.know(long);
  expect(rulesOf(leaking)).not.toContain('older-contacts');
  await vi.advanceTimersByTimeAsync(10);
  expect(rulesOf(leaking)).toContain('older-contacts');
  down = false;
  const turns = again();
  await vi.advanceTimersByTimeAsync(31_000);
  expect(again()).toBe(turns + 1);
  rulesOf(leaking);
  await vi.advanceTimersByTimeAsync(1000);
  expect(rulesOf(leaking)).toContain('private-record');
  expect(rulesOf(leaking)).not.toContain('older-contacts');
});

test('a record that is whole asks for nothing', async () => {
  const { checks, rulesOf, read } = checksOver();
  checks.know(snapshotOf({ record }));
  expect(rulesOf(leaking)).not.toContain('older-contacts');
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(read).not.toHaveBeenCalled();
});

test.each([
  ['a value of the record', `Sorry, ${record.customer.name}.`, true],
  ['an address of e-mail', 'Write to ana@example.org about it.', true],
  ['a promise', 'We will refund you.', false],
])(
  'what is private in a draft with %s is told whatever the policy says of the rules',
  (_what, draft, found) => {
    const off = { 'private-record': 'off', 'private-pattern': 'off', 'echo-private': 'off' } as const;
    const { checks, rulesOf } = checksOver();
    const { policy } = snapshotOf();
    for (const levels of [{}, off]) {
      const lax = { ...policy, levels, overridable: Object.keys(off) };
      checks.know(snapshotOf({ record, policy: lax }));
      expect(rulesOf(draft, { among: 'private' }).length > 0).toBe(found);
    }
  },
);

test('a sidebar that is gone hears nothing more', async () => {
  const { checks, told, say, stop } = checksOver(async () => ({ items: [years], next: null }));
  checks.know(long);
  say(leaking);
  stop.abort();
  const count = told.length;
  await new Promise((resolve) => setTimeout(resolve, 50));
  checks.know(snapshotOf());
  expect(told).toHaveLength(count);
});
