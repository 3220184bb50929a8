import { expect, it } from 'vitest';
import {
  ana,
  ben,
  caseId,
  crmOf,
  customer,
  fake,
  op,
  passTime,
  signal,
  ticket,
} from '../../../tests/support/zendesk/account.ts';

const named = async (text: string) => (await crmOf().findAgents(text, signal)).map(({ name }) => name);
const give = (to: { id: string; name: string } | null, from = '') =>
  crmOf().assignCase({ caseId: caseId(), version: null, from, to, agent: ana.name }, op());

it('are agents and administrators who may change tickets: no customer, no light agent, nobody who is gone', async () => {
  fake.state.addUser({ name: 'Ada Min', role: 'admin' });
  fake.state.addUser({ name: 'Li Ght', role: 'agent', role_type: 1 });
  fake.state.addUser({ name: 'Gone By', role: 'agent', active: false });
  expect(await named('')).toEqual(['Ada Min', 'Ana Lindqvist', 'Ben Osei']);
  expect(await named('Marit')).toEqual([]);
});

it('are found on any page, by one reading for a minute of typing', async () => {
  for (let number = 0; number < 240; number += 1)
    fake.state.addUser({ name: `Agent ${number}`, role: 'agent' });
  const crm = crmOf();
  const found = async (text: string) => (await crm.findAgents(text, signal)).map(({ name }) => name);
  expect(await found('agent 239')).toEqual(['Agent 239']);
  const asked = fake.log.length;
  expect(await found('osei')).toEqual(['Ben Osei']);
  expect(await found('')).toHaveLength(20);
  expect(fake.log.length).toBe(asked);
  passTime(61_000);
  fake.state.addUser({ name: 'New Here', role: 'agent' });
  expect(await found('new here')).toEqual(['New Here']);
});

it('get a case by safe_update; a light agent, a customer and nobody at all do not', async () => {
  const light = fake.state.addUser({ name: 'Li Ght', role: 'agent', role_type: 1 });
  const others = [
    { id: String(light.id), name: light.name },
    { id: customer(), name: 'Marit Solvang' },
    { id: '999999', name: 'No Such' },
    { id: '../me', name: 'Up' },
  ];
  for (const to of others)
    await expect(give(to), to.name).rejects.toMatchObject({
      code: 'Invalid',
      sentence: { key: 'crm_error_agent_gone', args: { name: to.name } },
    });
  expect(ticket.assignee_id).toBeNull();
  expect((await give({ id: String(ben.id), name: ben.name })).value.ownerId).toBe(String(ben.id));
  expect((await give(null, ben.name)).value).toMatchObject({ owner: '', ownerId: null });
});

it('lose no case that a rule of the account’s gave to somebody else meanwhile', async () => {
  ticket.assignee_id = ben.id;
  await expect(give({ id: String(ana.id), name: ana.name })).rejects.toMatchObject({
    code: 'Conflict',
    sentence: { key: 'crm_error_owned', args: { owner: 'Ben Osei' } },
  });
  expect(ticket.assignee_id).toBe(ben.id);
});
