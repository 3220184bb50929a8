import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  ana,
  at,
  ben,
  caseId,
  crmOf,
  customer,
  fake,
  marit,
  note,
  notes,
  op,
  passTime,
  recordOf,
  ticket,
} from '../../../tests/support/zendesk/account.ts';
import { caseStatuses } from '../model.ts';
import { marked } from './text.ts';

describe('new cases', () => {
  const draft = () => ({ customerId: customer(), title: 'No power', body: 'Posted.', agent: 'Ana', at });

  it('are private, and once, also after the key has run out', async () => {
    const opId = randomUUID();
    const first = await crmOf().createCase(draft(), op(1, opId));
    passTime(3 * 3_600_000);
    const late = await crmOf().createCase(draft(), op(2, opId));
    expect(late).toMatchObject({ outcome: 'already-applied', value: { id: first.value.id } });
    expect(fake.state.tickets.size).toBe(2);
    expect(fake.state.comments.every((comment) => !comment.public)).toBe(true);
  });

  it('of one external id that has doubles are always the same one', async () => {
    const opId = randomUUID();
    for (const _ of [1, 2])
      fake.state.addTicket({ subject: 'D', requester_id: marit.id, external_id: `clew:${opId}` });
    const ids = [2, 3].map(
      async (attempt) => (await crmOf().createCase(draft(), op(attempt, opId))).value.id,
    );
    expect(new Set(await Promise.all(ids)).size).toBe(1);
  });
});

describe('changes', () => {
  it('go on top of one’s own note, a link and a comment by anybody, and not of another owner or status', async () => {
    const { version = null } = (await recordOf()).cases[0] ?? {};
    await crmOf().addNote(note('Rang'), op());
    await crmOf(ben).addNote({ ...note('Rang too'), agent: ben.name }, op());
    passTime(5000);
    expect((await recordOf()).cases[0]?.version).toBe(version);
    const claim = { caseId: caseId(), version, agent: 'Ana', takeOver: false };
    expect((await crmOf().claimCase(claim, op())).value.owner).toBe(ana.name);
    const stale = { caseId: caseId(), version, agent: 'Ben', status: 'waiting' as const };
    await expect(crmOf(ben).setStatus(stale, op())).rejects.toMatchObject({ code: 'Conflict' });
  });

  it.each(caseStatuses)('status %s is kept, and reopened from', async (status) => {
    const { value } = await crmOf().setStatus(
      { caseId: caseId(), version: null, agent: 'Ana', status },
      op(),
    );
    expect(value.status).toBe(status);
    expect((await recordOf()).cases[0]?.status).toBe(status);
    const open = { caseId: caseId(), version: null, agent: 'Ana', status: 'open' as const };
    expect((await crmOf().setStatus(open, op())).value.status).toBe('open');
    expect(ticket.tags).toEqual([]);
  });

  it.each([
    ['new', 'open'],
    ['hold', 'waiting'],
  ] as const)('leave Zendesk’s "%s" as it is where that means %s', async (status, ours) => {
    ticket.status = status;
    const change = { caseId: caseId(), version: null, agent: 'Ana', status: ours };
    expect((await crmOf().setStatus(change, op())).outcome).toBe('already-applied');
    expect(ticket.status).toBe(status);
  });

  it.each([
    ['new', 'open'],
    ['hold', 'waiting'],
  ] as const)('leave "%s" also where an escalation ends', async (status, ours) => {
    Object.assign(ticket, { status, tags: ['vip', 'clew_escalated'] });
    const change = { caseId: caseId(), version: ticket.updated_at, agent: 'Ana', status: ours };
    expect((await crmOf().setStatus(change, op())).value.status).toBe(ours);
    expect(ticket).toMatchObject({ status, tags: ['vip'] });
  });

  it('are refused in words on what Zendesk has closed', async () => {
    ticket.status = 'closed';
    await expect(crmOf().addNote(note('N'), op())).rejects.toMatchObject({
      sentence: { key: 'crm_zendesk_closed' },
    });
  });

  it('of the same second are told apart: two claims in it give one owner', async () => {
    for (let round = 0; round < 3; round += 1) {
      ticket.assignee_id = null;
      ticket.updated_at = fake.state.time();
      const version = ticket.updated_at;
      const race = await Promise.allSettled(
        [ana, ben].map((agent) =>
          crmOf(agent).claimCase({ caseId: caseId(), version, agent: agent.name, takeOver: false }, op()),
        ),
      );
      expect(race.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const owner = ticket.assignee_id === ana.id ? ana : ben;
      expect(race.find(({ status }) => status === 'rejected')).toMatchObject({
        reason: { code: 'Conflict', sentence: { key: 'crm_error_owned', args: { owner: owner.name } } },
      });
    }
  });

  it('a note survives a colleague’s change in between', async () => {
    let meddled = false;
    const crm = crmOf(ana, {}, (input, init) => {
      if (init?.method === 'PUT' && !meddled) {
        meddled = true;
        ticket.updated_at = '2026-11-02T08:00:00Z';
      }
      return fetch(input, init);
    });
    expect((await crm.addNote(note('Ask for the photo'), op())).outcome).toBe('created');
    expect(notes().filter((body) => body.includes('photo'))).toHaveLength(1);
  });

  it('a customer’s words with a note’s mark are no note', async () => {
    const opId = randomUUID();
    fake.state.addComment({
      ticket_id: ticket.id,
      author_id: marit.id,
      body: marked('I read your logs', opId),
      public: true,
      channel: 'email',
    });
    expect((await crmOf().addNote(note('Ask'), op(2, opId))).outcome).toBe('created');
  });

  it('an escalation goes to its desk’s group, and never lowers what is urgent', async () => {
    const hand = { caseId: caseId(), version: null, agent: 'Ana', note: 'Please call', at };
    await crmOf().escalateCase({ ...hand, desk: 'legal' }, op());
    expect(ticket).toMatchObject({ group_id: 77, priority: 'urgent', status: 'open' });
    expect(ticket.tags).toEqual(['clew_escalated', 'clew_desk_legal']);
    await crmOf().escalateCase({ ...hand, desk: 'call-back' }, op());
    expect(ticket).toMatchObject({ group_id: 77, priority: 'urgent' });
    expect(ticket.tags).toContain('clew_desk_call_back');
  });
});
