import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { AgentRef } from '../../../lib/crm/model.ts';
import { operation, type Stage, soon } from './stage.ts';

/** Giving a case to a colleague: to whom, by whom, and that nobody's newer decision is lost by it. */
export function assigning(stage: Stage): void {
  const name = (agent: 'ana' | 'ben') => stage.world.agentName(agent);
  const ref = async (agent: 'ana' | 'ben'): Promise<AgentRef> => {
    const found = await stage.crm().findAgents(name(agent), soon());
    const own = found.find((one) => one.name === name(agent));
    if (!own) throw new Error(`${name(agent)} is not among the agents.`);
    return own;
  };
  const give = async (
    by: 'ana' | 'ben',
    { customerId, caseId }: { customerId: string; caseId: string },
    to: AgentRef | null,
    seen?: { version: string | null; from: string },
  ) => {
    const { version = null, owner } = await stage.case(customerId, caseId);
    const { version: seenVersion, from } = seen ?? { version, from: owner };
    return stage.crm(by).assignCase({ caseId, version: seenVersion, from, to, agent: name(by) }, operation());
  };

  describe('assigning', () => {
    test('agents are found by any part of their name, and nobody else is', async () => {
      const crm = stage.crm();
      const all = await crm.findAgents('', soon());
      expect(all.map((agent) => agent.name)).toEqual(expect.arrayContaining([name('ana'), name('ben')]));
      expect(all.length).toBeLessThanOrEqual(20);
      const [part = ''] = name('ben').toUpperCase().split(' ').slice(-1);
      expect((await crm.findAgents(part, soon())).map((agent) => agent.name)).toEqual([name('ben')]);
      // A customer, a pattern, a query and nobody.
      for (const text of ['Marit Solvang', 'Jonas', '%', '_', "' OR 1=1 --", '"role:admin"', 'No Such'])
        expect(await crm.findAgents(text, soon()), text).toEqual([]);
    });

    test('gives a case that nobody has; a second time changes nothing', async () => {
      const on = stage.freshCase();
      const ben = await ref('ben');
      expect((await give('ana', on, ben)).value).toMatchObject({
        id: on.caseId,
        owner: name('ben'),
        ownerId: ben.id,
      });
      expect(await stage.world.truth.owner(on.caseId)).toBe(name('ben'));
      expect((await give('ana', on, ben)).outcome).toBe('already-applied');
      expect(await stage.case(on.customerId, on.caseId)).toMatchObject({ ownerId: ben.id });
    });

    test('whoever gave it takes it back, and nobody has it again', async () => {
      const on = stage.freshCase();
      await give('ana', on, await ref('ben'));
      expect((await give('ana', on, null)).value).toMatchObject({ owner: '', ownerId: null });
      expect(await stage.world.truth.owner(on.caseId)).toBe('');
    });

    test('the owner gives it away; of a colleague’s case, whoever may', async () => {
      const on = stage.freshCase();
      const { version = null } = await stage.case(on.customerId, on.caseId);
      const claim = { caseId: on.caseId, version, agent: name('ben'), takeOver: false };
      await stage.crm('ben').claimCase(claim, operation());
      // Where agents are known by what they did, she has to have done something.
      const other = stage.freshCase();
      await stage
        .crm('ana')
        .claimCase({ ...claim, ...other, version: null, agent: name('ana') }, operation());
      const ana = await ref('ana');
      if (stage.capabilities.assign === 'owner-or-lead') {
        await expect(give('ana', on, ana)).rejects.toMatchObject({
          code: 'Forbidden',
          sentence: { key: 'crm_error_not_yours', args: { owner: name('ben') } },
        });
        expect(await stage.world.truth.owner(on.caseId)).toBe(name('ben'));
      } else {
        await give('ana', on, null);
        expect(await stage.world.truth.owner(on.caseId)).toBe('');
        await give('ana', on, await ref('ben'));
      }
      expect((await give('ben', on, ana)).value.owner).toBe(name('ana'));
      expect(await stage.world.truth.owner(on.caseId)).toBe(name('ana'));
    });

    test('nobody is given a case who cannot have one', async () => {
      const on = stage.sharedCase();
      const before = await stage.world.truth.owner(on.caseId);
      const gone = { id: 'no-such-agent', name: 'No Such' };
      await expect(give('ana', on, gone)).rejects.toMatchObject({
        code: 'Invalid',
        sentence: { key: 'crm_error_agent_gone', args: { name: 'No Such' } },
      });
      expect(await stage.world.truth.owner(on.caseId)).toBe(before);
    });

    test('a customer is not given their own case', async () => {
      const on = stage.sharedCase();
      const before = await stage.world.truth.owner(on.caseId);
      const customer = { id: on.customerId, name: 'Spare Customer 4' };
      await expect(give('ana', on, customer)).rejects.toMatchObject({ code: 'Invalid' });
      expect(await stage.world.truth.owner(on.caseId)).toBe(before);
    });

    test('over a colleague’s newer decision is a Conflict that says who has it', async () => {
      const on = stage.freshCase();
      const { version = null } = await stage.case(on.customerId, on.caseId);
      const claim = { caseId: on.caseId, version, agent: name('ben'), takeOver: false };
      await stage.crm('ben').claimCase(claim, operation());
      const late = give('ana', on, await ref('ana'), { version, from: '' });
      await expect(late).rejects.toMatchObject({
        code: 'Conflict',
        sentence: { key: 'crm_error_owned', args: { owner: name('ben') } },
      });
      expect(await stage.world.truth.owner(on.caseId)).toBe(name('ben'));
    });

    test('over any newer change is a Conflict', async ({ skip }) => {
      if (stage.capabilities.concurrency === 'none') return skip('the CRM has no versions');
      const on = stage.freshCase();
      const { version = null } = await stage.case(on.customerId, on.caseId);
      const change = { caseId: on.caseId, version, agent: name('ben') };
      await stage.crm('ben').setStatus({ ...change, status: 'waiting' }, operation());
      await expect(give('ana', on, await ref('ben'), { version, from: '' })).rejects.toMatchObject({
        code: 'Conflict',
      });
      expect(await stage.world.truth.owner(on.caseId)).toBe('');
    });

    // The second comes when the first has just begun, or is half done.
    test.each([0, 40, 100, 200])(
      'of two, %i ms apart, gives one owner, and refuses the other',
      async (apart) => {
        const [ana, ben] = [await ref('ana'), await ref('ben')];
        const on = stage.freshCase();
        const { version = null } = await stage.case(on.customerId, on.caseId);
        const seen = { version, from: '' };
        const race = await Promise.allSettled([
          give('ana', on, ben, seen),
          wait(apart).then(() => give('ben', on, ana, seen)),
        ]);
        const owner = await stage.world.truth.owner(on.caseId);
        expect([name('ana'), name('ben')]).toContain(owner);
        expect(race.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
        for (const one of race)
          if (one.status === 'fulfilled') expect(one.value.value.owner).toBe(owner);
          else expect(one.reason).toMatchObject({ code: 'Conflict' });
      },
    );
  });
}
