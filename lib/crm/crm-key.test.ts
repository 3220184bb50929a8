import * as v from 'valibot';
import { expect, test } from 'vitest';
import { makeServices } from '../../tests/support/services.ts';
import { defaultPolicy } from '../policy/policy.ts';
import { writePolicy } from '../policy/stored-policy.ts';
import { connected, crmKey } from './crm-key.ts';
import { adapterDefinitions } from './definitions.ts';
import { partsOf } from './key-parts.ts';

const open = (baseUrl: string, more = {}) =>
  crmKey({ adapter: 'open', settings: { open: { baseUrl, ...more } } });

test('adapter and address, however the address is typed', () => {
  expect(open('https://crm.example.com')).toBe('open https://crm.example.com');
  for (const same of ['https://CRM.example.com/', ' https://crm.example.com:443 '])
    expect(open(same)).toBe('open https://crm.example.com');
  expect(open('https://crm.example.com/a/')).toBe('open https://crm.example.com/a');
  expect(crmKey({ adapter: 'zendesk', settings: { zendesk: { subdomain: 'Acme' } } })).toBe('zendesk acme');
  expect(crmKey(defaultPolicy.crm)).toBe('embedded');
});

test('another address, port or path is another CRM; other settings of the same are not', () => {
  const keys = [
    'https://a.example',
    'https://a.example:8443',
    'https://b.example',
    'https://a.example/b',
  ].map((each) => open(each));
  expect(new Set(keys).size).toBe(4);
  const oidc = { oidc: { issuer: 'https://login.example', clientId: 'x' } };
  expect(open('https://a.example', oidc)).toBe(open('https://a.example'));
});

test('what is not set up, or nonsense, has a key of its own and breaks nothing', () => {
  for (const settings of [{}, { open: null }, { open: 'x' }, { open: { baseUrl: 7 } }])
    expect(crmKey({ adapter: 'open', settings })).toBe('open ');
  expect(open('no address')).toBe('open no address');
  expect(crmKey({ adapter: 'gone', settings: {} })).toBe('gone');
});

const settingsOf: Record<string, [Record<string, unknown>, Record<string, unknown>]> = {
  embedded: [{}, {}],
  open: [{ baseUrl: 'https://a.example' }, { baseUrl: 'https://b.example' }],
  rt: [{ baseUrl: 'https://a.example' }, { baseUrl: 'https://b.example' }],
  zendesk: [
    { subdomain: 'a', clientId: 'clew' },
    { subdomain: 'b', clientId: 'clew' },
  ],
};

test.each([...adapterDefinitions])('%s: what is asked of another place has another key', (id, definition) => {
  const samples = settingsOf[id];
  if (!samples) throw new Error(`Say here which settings ${id} has in two places.`);
  const [one, other] = samples.map((own) => {
    const parsed = v.safeParse(definition.settings as v.GenericSchema, own);
    expect(parsed.success).toBe(true);
    return {
      key: crmKey({ adapter: id, settings: { [id]: own } }),
      origins: definition.origins(parsed.output as never).join(),
    };
  });
  expect(one?.key === other?.key).toBe(one?.origins === other?.origins);
});

test('a key comes apart again', () => {
  expect(partsOf('open https://crm.example.com')).toEqual({
    adapter: 'open',
    place: 'https://crm.example.com',
  });
  expect(partsOf('embedded')).toEqual({ adapter: 'embedded', place: '' });
});

test('adapter and key are of one moment', async () => {
  const { crm, db } = makeServices();
  expect(await connected(db, crm)).toMatchObject({ key: 'embedded', adapter: { id: 'embedded' } });
  const settings = { open: { baseUrl: 'https://crm.example.com' } };
  await writePolicy(db, { ...defaultPolicy, crm: { adapter: 'open', settings } });
  expect(await connected(db, crm)).toMatchObject({
    key: 'open https://crm.example.com',
    adapter: { id: 'open' },
  });
  await writePolicy(db, { ...defaultPolicy, crm: { adapter: 'open', settings: {} } });
  await expect(connected(db, crm)).rejects.toMatchObject({ code: 'Invalid' });
});
