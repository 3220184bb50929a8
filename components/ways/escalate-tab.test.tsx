import { afterEach, expect, test, vi } from 'vitest';
import { defaultPolicy } from '../../lib/policy/policy.ts';
import type { Snapshot } from '../../lib/snapshot/snapshot.ts';
import { triage } from '../../lib/triage/judge.ts';
import { insightOf } from '../../lib/ways/insight.ts';
import {
  button,
  clear,
  draw,
  known,
  post,
  press,
  record,
  snapshotOf,
  type,
} from '../customer/room-for-tests.tsx';

const { sent } = vi.hoisted(() => ({ sent: [] as { desk: string; siteId: string | null; note: string }[] }));
vi.mock('./escalate.ts', () => ({
  escalatePost: async (_post: string, _case: unknown, what: (typeof sent)[number]) => {
    sent.push(what);
    return true;
  },
}));
vi.mock('../composer/copy.ts', () => ({ copyText: async () => true }));

import { EscalateTab } from './escalate-tab.tsx';
import { openWays } from './open.ts';

afterEach(async () => {
  await clear();
  sent.length = 0;
});

async function open(text: string, desk: string, changes: Partial<Snapshot> = {}) {
  const own = { ...post, text };
  const { policy, ...rest } = snapshotOf({ post: own, thread: [own], ...changes });
  const insight = insightOf(
    {
      post: own,
      thread: [own],
      record: rest.record,
      policy: defaultPolicy,
      triage: triage(own, [own], defaultPolicy),
      impostor: null,
    },
    new Date(),
  );
  openWays(own.id, 'escalate', { desk });
  await draw(
    <EscalateTab snapshot={{ ...rest, policy, ways: insight }} post={own} offers={insight.offers} />,
  );
}

const send = () => button(/^(?:Hand over|Copy note, start the clock)$/) as HTMLButtonElement;

test.each([
  ['safety', 'my battery is burning, there is smoke everywhere'],
  ['care', 'my mother is disabled and without power since Monday'],
  ['legal', 'you will hear from my lawyer'],
])('%s takes over from one of whom nothing is known, without a word typed', async (desk, text) => {
  await open(text, desk);
  expect(document.querySelectorAll('[data-field]').length).toBeGreaterThan(2);
  expect(document.querySelectorAll('[required]').length).toBe(0);
  expect(send().disabled).toBe(false);
  await press(/^Copy note, start the clock$/);
  expect(sent[0]?.desk).toBe(desk);
  expect(sent[0]?.note).toContain('Customer: not known yet');
});

test('what is known goes with it, typed in or not', async () => {
  await open('my battery is burning', 'safety');
  await type('[data-field=injury]', 'two people, taken to hospital');
  await press(/^Copy note, start the clock$/);
  expect(sent[0]?.note).toContain('Anybody hurt?: two people, taken to hospital');
  expect(sent[0]?.note).toContain('Still in use?: not known yet');
});

test('nobody can ring without a number and a time: those alone are waited for', async () => {
  await open('third time I ask, nobody calls me back', 'call-back');
  expect(
    [...document.querySelectorAll('[required]')].map((field) => field.getAttribute('data-field')),
  ).toEqual(['phone', 'window']);
  expect(send().disabled).toBe(true);
  await type('[data-field=phone]', 'on the form');
  await type('[data-field=window]', 'after five');
  expect(send().disabled).toBe(false);
});

test('two sites and nothing to tell by: asked, and the service centre waits for the answer', async () => {
  const [site] = record.sites;
  if (!site) throw new Error('The first demo customer has no site.');
  const island = { ...site, id: 'island', city: 'Hilo', region: 'Hawaii', serviceCentre: 'Pacific' };
  const two = { ...record, sites: [site, island], cases: [] };
  await open('nobody ever answers', 'service-centre', { ...known, record: two });
  const first = () => document.querySelector<HTMLSelectElement>('select[id]');
  expect(first()?.selectedOptions[0]?.textContent).toBe('Service centre');
  expect(send().disabled).toBe(true);
  await type('[data-site]', 'island');
  expect(send().disabled).toBe(false);
  await press(/^Copy note, start the clock$/);
  expect(sent[0]).toMatchObject({
    siteId: 'island',
    note: expect.stringContaining('Site: Hilo, Hawaii (Pacific)'),
  });
  expect(sent[0]?.note).toMatch(/^For Service centre: Pacific,/);
});
