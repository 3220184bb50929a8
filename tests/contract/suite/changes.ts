import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { CaseSeverity } from '../../../lib/crm/model.ts';
import { operation, type Stage } from './stage.ts';

/** What changes of cases do, beyond being made once. */
export function changes(stage: Stage): void {
  const name = (agent: 'ana' | 'ben') => stage.world.agentName(agent);
  const versionOf = async (customerId: string, caseId: string) =>
    (await stage.case(customerId, caseId)).version ?? null;

  describe('cases', () => {
    test('a new one has a number, belongs to nobody, and is found by its number', async () => {
      const { customerId } = stage.freshCustomer();
      const draft = {
        customerId,
        title: 'Panels “dark” since <Sunday> & silent 🌞',
        body: 'Line one\nLine two; DROP TABLE cases --',
        agent: name('ana'),
        at: '2026-11-20T10:00:00.000Z',
      };
      const { value, outcome } = await stage.crm().createCase(draft, operation());
      expect(outcome).toBe('created');
      expect(value).toMatchObject({ customerId, title: draft.title, status: 'open', owner: '' });
      expect(value.number).not.toBe('');
      const kept = await stage.case(customerId, value.id);
      expect(kept).toMatchObject({ number: value.number, title: draft.title });
      if (stage.capabilities.lookupBy.includes('reference'))
        expect(
          (await stage.crm().lookup('reference', value.number, operation().signal)).map(({ id }) => id),
        ).toEqual([customerId]);
    });

    test('how grave a new one is comes back, from the answer and from the record; unsaid, it is not said', async () => {
      const { customerId } = stage.freshCustomer();
      const made = async (severity?: CaseSeverity) => {
        const draft = { customerId, title: `Grave: ${severity}`, body: '', agent: name('ana') };
        const at = '2026-11-20T10:00:00.000Z';
        const { value } = await stage.crm().createCase({ ...draft, severity, at }, operation());
        const kept = await stage.case(customerId, value.id);
        expect(kept.severity ?? null).toBe(value.severity ?? null);
        return value.severity ?? null;
      };
      for (const severity of [1, 2, 3] as const) expect(await made(severity)).toBe(severity);
      // Where a CRM's lowest is also what nobody set, nothing wrong is not told from nothing said.
      expect([0, null]).toContain(await made(0));
      expect(await made()).toBeNull();
    });

    test('ten at once have ten numbers', async () => {
      const { customerId } = stage.freshCustomer();
      const made = await Promise.all(
        Array.from({ length: 10 }, (_, index) =>
          stage.crm().createCase(
            {
              customerId,
              title: `At once ${index}`,
              body: '',
              agent: name('ana'),
              at: new Date().toISOString(),
            },
            operation(),
          ),
        ),
      );
      expect(new Set(made.map(({ value }) => value.number)).size).toBe(10);
    });

    test('none for a customer who is not there', async () => {
      const draft = {
        customerId: 'nobody-at-all',
        title: 'T',
        body: '',
        agent: name('ana'),
        at: '2026-11-20T10:00:00.000Z',
      };
      await expect(stage.crm().createCase(draft, operation())).rejects.toMatchObject({ code: 'Invalid' });
    });

    test('the operation of another customer’s case is never answered with that case', async () => {
      const [one, other] = [stage.customer('c-spare-1'), stage.customer('c-spare-2')];
      const opId = randomUUID();
      const draft = { title: 'T', body: '', agent: name('ana'), at: '2026-11-20T10:00:00.000Z' };
      await stage.crm().createCase({ ...draft, customerId: one }, operation(1, opId));
      const before = await stage.world.truth.cases(other);
      await expect(
        stage.crm().createCase({ ...draft, customerId: other }, operation(2, opId)),
      ).rejects.toMatchObject({ code: expect.stringMatching(/^(Conflict|Invalid)$/) });
      expect(await stage.world.truth.cases(other)).toEqual(before);
    });

    test('an operation’s id used for something else is refused', async ({ skip }) => {
      if (stage.capabilities.addNote === 'lookup-reconcile')
        return skip('the CRM keeps no ids of operations');
      const { customerId, caseId } = stage.sharedCase();
      const note = { customerId, caseId, agent: name('ana'), at: '2026-11-20T10:00:00.000Z' };
      const opId = randomUUID();
      await stage.crm().addNote({ ...note, text: `First ${opId}` }, operation(1, opId));
      for (const again of [1, 2])
        await expect(
          stage.crm().addNote({ ...note, text: `Second ${opId}` }, operation(again, opId)),
        ).rejects.toMatchObject({ code: expect.stringMatching(/^(Conflict|Invalid)$/) });
      const { version = null } = await stage.case(customerId, caseId);
      await expect(
        stage.crm().setStatus({ caseId, version, status: 'closed', agent: name('ana') }, operation(2, opId)),
      ).rejects.toMatchObject({ code: expect.stringMatching(/^(Conflict|Invalid)$/) });
      const notes = (await stage.world.truth.notes(caseId)).filter((text) => text.includes(opId));
      expect(notes).toHaveLength(1);
      expect((await stage.case(customerId, caseId)).status).not.toBe('closed');
    });

    test.each(['waiting', 'open', 'resolved', 'closed', 'open'] as const)('status %s', async (status) => {
      const { customerId, caseId } = stage.sharedCase();
      const version = await versionOf(customerId, caseId);
      const { value } = await stage
        .crm()
        .setStatus({ caseId, version, status, agent: name('ana') }, operation());
      expect(value).toMatchObject({ id: caseId, status });
      expect((await stage.case(customerId, caseId)).status).toBe(status);
    });

    test('escalated, with the hand-off on it', async () => {
      const { customerId, caseId } = stage.freshCase();
      const version = await versionOf(customerId, caseId);
      const note = 'Please call before noon';
      const at = '2026-11-20T10:00:00.000Z';
      const { value } = await stage
        .crm()
        .escalateCase({ caseId, version, agent: name('ana'), desk: 'call-back', note, at }, operation());
      expect(value).toMatchObject({ id: caseId, status: 'escalated' });
      expect((await stage.case(customerId, caseId)).status).toBe('escalated');
      expect((await stage.world.truth.notes(caseId)).filter((text) => text.includes(note))).toHaveLength(1);
    });

    test('no change of a case that is not there', async () => {
      const change = { caseId: 'no-such-case', version: null, agent: name('ana') };
      const crm = stage.crm();
      const at = '2026-11-20T10:00:00.000Z';
      for (const run of await Promise.allSettled([
        crm.setStatus({ ...change, status: 'open' }, operation()),
        crm.claimCase({ ...change, takeOver: true }, operation()),
        crm.assignCase({ ...change, from: '', to: null }, operation()),
        crm.escalateCase({ ...change, desk: 'legal', note: 'N', at }, operation()),
        crm.addNote({ ...change, customerId: stage.customer('c-main'), text: 'N', at }, operation()),
      ]))
        expect(run).toMatchObject({ status: 'rejected', reason: { code: 'Invalid' } });
    });
  });

  describe('claims', () => {
    test('give the case to the agent, and a second claim of theirs changes nothing', async () => {
      const { customerId, caseId } = stage.freshCase();
      const version = await versionOf(customerId, caseId);
      const claim = { caseId, version, agent: name('ana'), takeOver: false };
      const { value } = await stage.crm().claimCase(claim, operation());
      expect(value).toMatchObject({ id: caseId, owner: name('ana') });
      const again = await stage.crm().claimCase({ ...claim, version: value.version ?? null }, operation());
      expect(again.outcome).toBe('already-applied');
      expect(await stage.world.truth.owner(caseId)).toBe(name('ana'));
    });

    test('of a case that a colleague has are a Conflict with the colleague’s name', async () => {
      const caseId = stage.world.idOf('case', 'k-ben');
      const version = await versionOf(stage.customer('c-main'), caseId);
      const claim = { caseId, version, agent: name('ana'), takeOver: false };
      await expect(stage.crm().claimCase(claim, operation())).rejects.toMatchObject({
        code: 'Conflict',
        sentence: { key: 'crm_error_owned', args: { owner: name('ben') } },
      });
      expect(await stage.world.truth.owner(caseId)).toBe(name('ben'));
    });

    test('take over where that was decided', async () => {
      const { customerId, caseId } = stage.freshCase();
      const first = await stage
        .crm('ben')
        .claimCase(
          { caseId, version: await versionOf(customerId, caseId), agent: name('ben'), takeOver: false },
          operation(),
        );
      const claim = { caseId, version: first.value.version ?? null, agent: name('ana'), takeOver: true };
      expect((await stage.crm().claimCase(claim, operation())).value.owner).toBe(name('ana'));
      expect(await stage.world.truth.owner(caseId)).toBe(name('ana'));
    });

    test('of two at once give one owner, and tell the other who it is', async () => {
      for (let round = 0; round < 3; round += 1) {
        const { customerId, caseId } = stage.freshCase();
        const version = await versionOf(customerId, caseId);
        const race = await Promise.allSettled(
          (['ana', 'ben'] as const).map((agent) =>
            stage.crm(agent).claimCase({ caseId, version, agent: name(agent), takeOver: false }, operation()),
          ),
        );
        const owner = await stage.world.truth.owner(caseId);
        expect([name('ana'), name('ben')]).toContain(owner);
        expect(race.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
        for (const one of race) {
          if (one.status === 'fulfilled') expect(one.value.value.owner).toBe(owner);
          else
            expect(one.reason).toMatchObject({
              code: 'Conflict',
              sentence: { key: 'crm_error_owned', args: { owner } },
            });
        }
      }
    });

    test('and changes go on top of one’s own note on the case, though it was seen without', async ({
      skip,
    }) => {
      if (stage.capabilities.concurrency === 'none') return skip('the CRM has no versions');
      const { customerId, caseId } = stage.freshCase();
      const version = await versionOf(customerId, caseId);
      const at = new Date().toISOString();
      await stage.crm().addNote({ customerId, caseId, text: 'Rang', agent: name('ana'), at }, operation());
      const claim = { caseId, version, agent: name('ana'), takeOver: false };
      expect((await stage.crm().claimCase(claim, operation())).value.owner).toBe(name('ana'));
    });

    test('and changes on top of a newer state are a Conflict', async ({ skip }) => {
      if (stage.capabilities.concurrency === 'none') return skip('the CRM has no versions');
      const { customerId, caseId } = stage.freshCase();
      const stale = await versionOf(customerId, caseId);
      expect(stale).not.toBeNull();
      const ben = { caseId, version: stale, agent: name('ben') };
      await stage.crm('ben').setStatus({ ...ben, status: 'waiting' }, operation());
      expect(await versionOf(customerId, caseId)).not.toBe(stale);
      const mine = { caseId, version: stale, agent: name('ana') };
      const at = '2026-11-20T10:00:00.000Z';
      for (const late of await Promise.allSettled([
        stage.crm().claimCase({ ...mine, takeOver: false }, operation()),
        stage.crm().claimCase({ ...mine, takeOver: true }, operation()),
        stage.crm().setStatus({ ...mine, status: 'closed' }, operation()),
        stage.crm().escalateCase({ ...mine, desk: 'legal', note: 'Too late', at }, operation()),
      ]))
        expect(late).toMatchObject({ status: 'rejected', reason: { code: 'Conflict' } });
      expect((await stage.case(customerId, caseId)).status).toBe('waiting');
      expect(await stage.world.truth.owner(caseId)).toBe('');
      expect((await stage.world.truth.notes(caseId)).join()).not.toContain('Too late');
    });
  });
}
