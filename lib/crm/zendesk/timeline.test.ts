import { describe, expect, it } from 'vitest';
import {
  ana,
  ben,
  crmOf,
  customer,
  fake,
  marit,
  recordOf,
  signal,
  ticket,
} from '../../../tests/support/zendesk/account.ts';
import type { FakeUser } from '../../../tests/support/zendesk/state.ts';

describe('timeline', () => {
  const say = (author: FakeUser, body: string, created_at: string, more: object = {}) =>
    fake.state.addComment({
      ticket_id: ticket.id,
      author_id: author.id,
      body,
      public: true,
      channel: 'email',
      created_at,
      ...more,
    });

  it('says who wrote, which way, over which channel and whether it was answered', async () => {
    say(marit, 'It is off', '2026-11-01T09:00:00Z', { channel: 'voice' });
    say(ana, 'We look into it', '2026-11-01T10:00:00Z');
    say(marit, 'Still off', '2026-11-01T11:00:00Z', { channel: 'mobile_sdk' });
    say(ben, 'Call her', '2026-11-01T12:00:00Z', { public: false });
    ticket.updated_at = '2026-11-01T12:00:00Z';
    const { interactions } = await recordOf();
    expect(interactions).toMatchObject([
      { direction: 'internal', agent: 'Ben Osei', answered: null },
      { direction: 'in', channel: 'app', answered: false, agent: null },
      { direction: 'out', channel: 'email', answered: null, agent: 'Ana Lindqvist' },
      { direction: 'in', channel: 'phone', answered: true },
    ]);
  });

  it('keeps the order and every entry of one second, over several pages', async () => {
    for (let count = 0; count < 130; count += 1)
      say(marit, `Line ${count}`, '2026-11-01T09:00:00Z', { id: 9_950 + count });
    const crm = crmOf();
    const lines: string[] = [];
    for (let cursor: string | null = null; ; ) {
      const page = await crm.getTimeline(customer(), cursor, signal);
      lines.push(...page.items.map(({ summary }) => summary));
      cursor = page.next;
      if (cursor === null) break;
    }
    expect(lines).toEqual(Array.from({ length: 130 }, (_, index) => `Line ${129 - index}`));
  });

  it('opens only the tickets that can hold what is shown', async () => {
    for (let count = 0; count < 60; count += 1)
      say(marit, `Line ${count}`, `2026-11-01T09:00:${count % 60}Z`.replace(/:(\d)Z/, ':0$1Z'));
    ticket.updated_at = '2026-11-01T09:01:00Z';
    for (let count = 0; count < 20; count += 1)
      fake.state.addTicket({
        subject: 'Old',
        requester_id: marit.id,
        created_at: '2025-01-01T00:00:00Z',
        updated_at: '2025-01-02T00:00:00Z',
      });
    await recordOf();
    expect(fake.log.filter((line) => line.includes('/comments')).length).toBeLessThanOrEqual(4);
  });
});
