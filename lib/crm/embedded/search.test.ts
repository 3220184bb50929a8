import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEmbeddedAdapter } from '../adapters/embedded.ts';
import { EmbeddedCrm } from './db.ts';
import { loadDemo } from './maintenance.ts';

const { signal } = new AbortController();
let count = 0;
let db: EmbeddedCrm;
let crm: ReturnType<typeof createEmbeddedAdapter>;

beforeEach(async () => {
  db = new EmbeddedCrm(`clew-search-test-${++count}`);
  crm = createEmbeddedAdapter(db);
  await loadDemo(db, new Date('2026-11-21T20:30:00.000Z'));
});
afterEach(() => db.delete());

describe('searching', () => {
  const names = async (text: string) =>
    (await crm.searchCustomers(text, signal)).map((customer) => customer.name);

  it.each([
    'Sunniva',
    'eklund sunn',
    'SUNNIVA.EKLUND@example',
    '801 555-0143',
    'cs-204817',
    '204817',
    'HE-4471902',
    'he4471902',
  ])('%s finds the hero', async (text) => {
    expect(await names(text)).toContain('Sunniva Eklund');
  });

  it('puts the case number first, folds accents, keeps to 20 and to something typed', async () => {
    await db.customers.put({
      id: 'z',
      name: 'Zoë Ångmark',
      since: null,
      email: null,
      phone: null,
      language: null,
    });
    expect((await names('CS-204817'))[0]).toBe('Sunniva Eklund');
    expect(await names('zoe angmark')).toEqual(['Zoë Ångmark']);
    for (const text of ['', '  ', '-', 'e', 'no such person', '(((']) expect(await names(text)).toEqual([]);
  });
});

describe('a search by digits', () => {
  it('keeps to 20 over cases and phones together', async () => {
    for (let index = 0; index < 30; index += 1) {
      const phone = `(801) 555-2048 ext ${index}`;
      await db.customers.put({ id: `p${index}`, name: 'P', since: null, email: null, phone, language: null });
    }
    expect(await crm.searchCustomers('2048', signal)).toHaveLength(20);
  });
});

describe('a search by two words', () => {
  it('finds the few who have both among many who have one', async () => {
    const named = (id: string, name: string) => ({
      id,
      name,
      since: null,
      email: null,
      phone: null,
      language: null,
    });
    await db.customers.bulkAdd([
      ...Array.from({ length: 600 }, (_, at) => named(`m${String(at).padStart(3, '0')}`, 'Maritta Quorn')),
      ...Array.from({ length: 600 }, (_, at) => named(`n${String(at).padStart(3, '0')}`, 'Nobody Solvo')),
      named('z', 'Maritta Solvo'),
    ]);
    const ids = async (text: string) => (await crm.searchCustomers(text, signal)).map(({ id }) => id);
    expect(await ids('maritta solv')).toEqual(['z']);
    expect(await ids('solvo maritt')).toEqual(['z']);
    expect(await ids('maritta quo')).toHaveLength(20);
    expect(await ids('maritta nobody')).toEqual([]);
  });
});
