import 'fake-indexeddb/auto';
import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEmbeddedAdapter, crmCounts, EmbeddedCrm, loadDemo } from '../adapters/embedded.ts';
import { applyImport, existingRows } from './apply.ts';
import { importKinds } from './columns.ts';
import { type ImportPlan, noRows, planImport } from './plan.ts';

const now = new Date('2026-11-21T20:30:00.000Z');
const { signal } = new AbortController();
const samples = await Promise.all(
  importKinds.map(async (kind) => {
    const name = `${kind}.csv`;
    return { name, text: await readFile(new URL(`../../../docs/samples/${name}`, import.meta.url), 'utf8') };
  }),
);
const contact = 'id,customer_id,channel,direction,at,summary\n';

let db: EmbeddedCrm;
let count = 0;

beforeEach(() => {
  count += 1;
  db = new EmbeddedCrm(`clew-import-test-${count}`);
});
afterEach(() => db.delete());

/** Every row of every table. */
async function dump(): Promise<unknown> {
  return Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()]));
}
const planned = async (...files: { name: string; text: string }[]): Promise<ImportPlan> =>
  planImport(files, await existingRows(db), now);

describe('an import', () => {
  it('is found by the adapter, and a second one updates', async () => {
    const counts = await applyImport(db, planImport(samples, noRows, now));
    expect(counts.customers).toEqual({ added: 4, updated: 0 });
    expect(counts.interactions).toEqual({ added: 5, updated: 0 });
    const crm = createEmbeddedAdapter(db);
    expect(await crm.findCustomers({ userId: null, handle: 'BASIL_QUILL' }, signal)).toHaveLength(1);
    expect((await crm.getRecord('S-1', signal))?.interactions.map((row) => row.id)).toEqual([
      'S-i-3',
      'S-i-2',
      'S-i-1',
    ]);

    const before = await dump();
    const again = await planned(...samples);
    expect(again.problems).toEqual([]);
    expect((await applyImport(db, again)).customers).toEqual({ added: 0, updated: 4 });
    expect(await dump()).toEqual(before);

    await applyImport(
      db,
      await planned({ name: 'c', text: 'id,name,email\nS-1,Ottoline Farrow,new@example.com\n' }),
    );
    expect((await db.customers.get('S-1'))?.name).toBe('Ottoline Farrow');
    expect((await crmCounts(db)).customers).toBe(4);
  });

  it('leaves one link to a post that is linked already', async () => {
    await applyImport(db, planImport(samples, noRows, now));
    const link = await createEmbeddedAdapter(db).linkPost(
      {
        postId: '1932000000000000001',
        customerId: 'S-3',
        caseId: 'S-case-3',
        permalink: 'https://x.com/inesvalde/status/1932000000000000001',
        text: 'Why does my inverter applaud the sunset?',
        at: '2025-06-11T16:00:00.000Z',
        agent: 'Ada',
      },
      { opId: 'a', attempt: 1, signal },
    );
    expect(link.outcome).toBe('already-applied');
  });

  it('may refer to what Clew holds, but not take it over', async () => {
    await loadDemo(db, now);
    const fits = await planned({
      name: 'i',
      text: `${contact}I,HC-10001,app,in,2026-11-20T00:00:00Z,Hello\n`,
    });
    expect(fits.problems).toEqual([]);
    const keys = async (text: string) =>
      (await planned({ name: 'x', text })).problems.map(({ column, message }) => `${column} ${message.key}`);
    expect(await keys('customer_id,user_id,handle\nHC-10002,1600000000000000001,mari\n')).toEqual([
      'user_id crm_import_account_taken',
    ]);
    expect(await keys(`${contact}hero-call-back,HC-10002,app,in,2026-11-20T00:00:00Z,Mine\n`)).toEqual([
      'id crm_import_other_owner',
    ]);
    const cases = 'id,customer_id,number,title,status,owner,opened_at\n';
    expect(await keys(`${cases}K,HC-10001,CS-204817,T,open,O,2026-01-01T00:00:00Z\n`)).toEqual([
      'number crm_import_number_taken',
    ]);
  });
});

describe('all or nothing', () => {
  beforeEach(() => loadDemo(db, now));

  it('refuses a plan with problems', async () => {
    const before = await dump();
    const bad = await planned({ name: 'c', text: 'id,name,since\nN1,Ada,2024-01-01\nN2,Bo,soon\n' });
    expect(bad.rows.customers).toHaveLength(1);
    await expect(applyImport(db, bad)).rejects.toMatchObject({
      code: 'Invalid',
      sentence: { key: 'crm_import_has_problems', args: { count: 1 } },
    });
    expect(await dump()).toEqual(before);
  });

  it('leaves everything as it was where the last row fails', async () => {
    const before = await dump();
    const plan = await planned(...samples);
    const last = plan.rows.interactions.at(-1);
    // A key that IndexedDB cannot take, after all other rows have been written.
    if (last) plan.rows.interactions.push({ ...last, id: { not: 'a key' } as unknown as string });
    await expect(applyImport(db, plan)).rejects.toMatchObject({
      code: 'Invalid',
      sentence: { key: 'crm_error_row_refused' },
    });
    expect(await dump()).toEqual(before);
  });

  it('leaves everything as it was where a customer was erased since', async () => {
    const text = `${contact}I,HC-10005,app,in,2026-11-20T00:00:00Z,Hello\n`;
    const plan = await planned({ name: 'c', text: 'id,name\nN1,Ada\n' }, { name: 'i', text });
    await db.customers.delete('HC-10005');
    const before = await dump();
    await expect(applyImport(db, plan)).rejects.toMatchObject({ code: 'Conflict' });
    expect(await dump()).toEqual(before);
  });

  it('leaves everything as it was where an account was linked since', async () => {
    const plan = await planned({ name: 'x', text: 'customer_id,user_id,handle\nHC-10002,987654321,mari\n' });
    const linked = {
      customerId: 'HC-10003',
      userId: '987654321',
      handle: 'desh',
      agent: 'Ada',
      at: now.toISOString(),
    };
    await createEmbeddedAdapter(db).addIdentity(
      { ...linked, basis: 'told-us' },
      { opId: 'a', attempt: 1, signal },
    );
    const before = await dump();
    await expect(applyImport(db, plan)).rejects.toMatchObject({ code: 'Conflict' });
    expect(await dump()).toEqual(before);
  });
});
