import { describe, expect, it } from 'vitest';
import {
  ana,
  ben,
  crmOf,
  customer,
  fake,
  identity,
  marit,
  op,
  passTime,
  recordOf,
  signal,
} from '../../../tests/support/zendesk/account.ts';

describe('X accounts', () => {
  it('are several per customer, each with its handle, basis, agent and time', async () => {
    await crmOf().addIdentity(identity('4001', 'ida_private'), op());
    await crmOf().addIdentity(identity('4002', 'ida_at_work'), op());
    const { identities } = await recordOf();
    expect(identities).toMatchObject([
      { ...identity('4001', 'ida_private'), id: 'x:4001' },
      { ...identity('4002', 'ida_at_work'), id: 'x:4002' },
    ]);
  });

  it('are one customer’s, also where two agents link at once', async () => {
    const other = fake.state.addUser({ name: 'Marit Solvang' });
    const race = await Promise.allSettled([
      crmOf().addIdentity(identity('4001', 'm'), op()),
      crmOf(ben).addIdentity(identity('4001', 'm', String(other.id)), op()),
    ]);
    expect(race.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const loser = race.find(({ status }) => status === 'rejected');
    expect(loser).toMatchObject({
      reason: { code: 'Conflict', sentence: { key: 'crm_error_identity_taken' } },
    });
  });

  it('that the company keeps as a user’s external id count, and cannot be unlinked from here', async () => {
    marit.external_id = 'x:1001';
    const [match] = await crmOf().findCustomers({ userId: '1001', handle: 'anything' }, signal);
    expect(match).toMatchObject({
      evidence: 'x-id',
      customer: { id: customer(), externalId: null },
      identity: { id: 'external:1001', basis: 'x-id-on-file' },
    });
    await expect(crmOf().removeIdentity('external:1001', op())).rejects.toMatchObject({ code: 'Invalid' });
    const other = fake.state.addUser({ name: 'Other' });
    await expect(crmOf().addIdentity(identity('1001', 'm', String(other.id)), op())).rejects.toMatchObject({
      code: 'Conflict',
    });
  });

  it('on a profile are a handle without a number: evidence where search finds them, and shown', async () => {
    fake.state.addIdentity(marit.id, 'twitter', 'Marit_S');
    const find = () => crmOf().findCustomers({ userId: '1001', handle: 'marit_s' }, signal);
    expect(await find()).toEqual([]);
    fake.state.settings.searchesIdentities = true;
    expect(await find()).toMatchObject([
      { evidence: 'handle', identity: { userId: null, handle: 'Marit_S', basis: 'handle-on-file' } },
    ]);
    const [shown] = (await recordOf()).identities;
    expect((await crmOf().removeIdentity(shown?.id ?? '', op())).outcome).toBe('removed');
    expect((await recordOf()).identities).toEqual([]);
  });

  it('removed are not made again by a late repeat', async () => {
    const link = op();
    await crmOf().addIdentity(identity('4001', 'm'), link);
    await crmOf().removeIdentity('x:4001', op());
    expect((await crmOf().addIdentity(identity('4001', 'm'), { ...link, attempt: 2 })).outcome).toBe(
      'already-applied',
    );
    expect((await recordOf()).identities).toEqual([]);
  });

  it('of a record that was tampered with are not believed', async () => {
    const object = fake.state.objects.get('clew_x_account');
    if (!object) throw new Error('No object.');
    const { customerId, ...rest } = identity('9999', 'm');
    const custom_object_fields = { ...rest, customer: customerId, user_id: '9999' };
    fake.state.addRecord(object, { name: 'm', external_id: 'x:1001', custom_object_fields });
    expect(await crmOf().findCustomers({ userId: '1001', handle: '' }, signal)).toEqual([]);
    expect(await crmOf().findCustomers({ userId: '9999', handle: '' }, signal)).toEqual([]);
    expect(await crmOf().findCustomers({ userId: null, handle: 'm' }, signal)).toEqual([]);
    expect((await recordOf()).identities).toEqual([]);
  });

  it('are found by id at once, however far behind search is', async () => {
    fake.state.settings.searchLagMs = 120_000;
    await crmOf().addIdentity(identity('4001', 'fresh_handle'), op());
    const find = (userId: string | null) => crmOf().findCustomers({ userId, handle: 'fresh_handle' }, signal);
    expect(await find('4001')).toHaveLength(1);
    expect(await find(null)).toEqual([]);
    passTime(121_000);
    expect(await find(null)).toHaveLength(1);
  });

  it('of colleagues and of users who are gone are nobody’s', async () => {
    await crmOf().addIdentity(identity('4001', 'm'), op());
    marit.active = false;
    expect(await crmOf().findCustomers({ userId: '4001', handle: 'm' }, signal)).toEqual([]);
    expect(await crmOf().getRecord(customer(), signal)).toBeNull();
    expect(await crmOf().getRecord(String(ana.id), signal)).toBeNull();
  });
});
