import { describe, expect, it } from 'vitest';
import {
  ana,
  caseId,
  crmOf,
  customer,
  fake,
  identity,
  marit,
  note,
  op,
  recordOf,
  signal,
  ticket,
} from '../../../tests/support/zendesk/account.ts';
import { fields } from '../../../tests/support/zendesk/seed.ts';

describe('limits and rights', () => {
  it('stops by itself where nothing is left of the minute', async () => {
    fake.state.settings.requestsPerMinute = 1;
    const crm = crmOf();
    await crm.lookup('externalId', 'SHOP-1', signal);
    await expect(crm.lookup('externalId', 'SHOP-1', signal)).rejects.toMatchObject({
      code: 'RateLimited',
      retryAfterMs: expect.any(Number),
    });
    expect(fake.log).toHaveLength(1);
  });

  it('waits as long as Zendesk says', async () => {
    fake.state.settings.updatesPerTenMinutes = 0;
    const refused = crmOf().addNote(note('N'), op());
    await expect(refused).rejects.toMatchObject({ code: 'RateLimited' });
    const { retryAfterMs } = await refused.catch((error) => error);
    expect(retryAfterMs).toBeGreaterThan(590_000);
  });

  it('a probe names what an administrator has to do', async () => {
    expect((await crmOf().probe(signal)).warnings).toEqual([]);
    const object = fake.state.objects.get('clew_x_post');
    object?.fields.splice(0, 1);
    fake.state.objects.delete('clew_x_account');
    const light = fake.state.addUser({ name: 'Li Ght', role: 'agent', role_type: 1 });
    expect((await crmOf(light).probe(signal)).warnings).toEqual([
      { key: 'crm_zendesk_light_agent' },
      { key: 'crm_zendesk_object_missing', args: { object: 'clew_x_account' } },
      { key: 'crm_zendesk_field_missing', args: { object: 'clew_x_post', field: 'customer' } },
    ]);
    await expect(crmOf(marit).probe(signal)).rejects.toMatchObject({ code: 'Forbidden' });
  });

  it('a light agent may write notes, and is refused the rest', async () => {
    const light = fake.state.addUser({ name: 'Li Ght', role: 'agent', role_type: 1 });
    await crmOf(light).addNote(note('Seen'), op());
    const claim = { caseId: caseId(), version: null, agent: 'Li Ght', takeOver: false };
    await expect(crmOf(light).claimCase(claim, op())).rejects.toMatchObject({ code: 'Forbidden' });
    await expect(crmOf(light).addIdentity(identity('1', 'm'), op())).rejects.toMatchObject({
      code: 'Forbidden',
    });
  });
});

describe('the account’s own fields', () => {
  it('give a case its number, order, amount and day', async () => {
    const values = { number: 'CS-1', orderNumber: 'HE-7', amount: '$412.80', dueOn: '2026-12-01' };
    ticket.custom_fields = Object.entries(fields).map(([key, id]) => ({
      id,
      value: values[key as 'number'],
    }));
    expect((await recordOf()).cases[0]).toMatchObject(values);
    const without = await crmOf(ana, { ticketFields: {} }).getRecord(customer(), signal);
    expect(without?.cases[0]).toMatchObject({
      number: caseId(),
      orderNumber: null,
      amount: null,
      dueOn: null,
    });
  });

  it('give a customer a site, and none where all of it is empty', async () => {
    expect((await recordOf()).sites).toEqual([]);
    marit.user_fields = { region: 'Utah', service_centre: 'Mountain West', since: '2024-05-14' };
    const { sites, customer: shown } = await recordOf();
    expect(sites).toMatchObject([{ region: 'Utah', serviceCentre: 'Mountain West', street: '' }]);
    expect(shown.since).toBe('2024-05-14');
  });
});
