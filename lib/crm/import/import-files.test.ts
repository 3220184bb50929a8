import 'fake-indexeddb/auto';
import { readFile } from 'node:fs/promises';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEmbeddedAdapter, crmCounts, EmbeddedCrm, loadDemo } from '../adapters/embedded.ts';
import { importKinds } from './columns.ts';
import { importFiles } from './import-files.ts';
import type { ImportFile } from './table.ts';

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
const watch = { signal, progress: () => undefined };
const take = (...files: ImportFile[]) => importFiles(db, files, now, watch);
const counts = async (...files: ImportFile[]) => {
  const outcome = await take(...files);
  return 'imported' in outcome ? outcome.imported : expect.unreachable(JSON.stringify(outcome));
};
const problems = async (...files: ImportFile[]) => {
  const outcome = await take(...files);
  return 'problems' in outcome ? outcome.problems : [];
};

describe('an import', () => {
  it('is found by the adapter, and a second one updates', async () => {
    const first = await counts(...samples);
    expect(first.customers).toEqual({ added: 4, updated: 0 });
    expect(first.interactions).toEqual({ added: 5, updated: 0 });
    const crm = createEmbeddedAdapter(db);
    expect(await crm.findCustomers({ userId: null, handle: 'BASIL_QUILL' }, signal)).toHaveLength(1);
    expect((await crm.getRecord('S-1', signal))?.interactions.map((row) => row.id)).toEqual([
      'S-i-3',
      'S-i-2',
      'S-i-1',
    ]);

    const before = await dump();
    expect((await counts(...samples)).customers).toEqual({ added: 0, updated: 4 });
    expect(await dump()).toEqual(before);

    await counts({
      name: 'c',
      text: 'id,name,email,external_id\nS-1,Ottoline Farrow,new@example.com,SHOP-1\n',
    });
    expect((await db.customers.get('S-1'))?.name).toBe('Ottoline Farrow');
    expect(await crm.lookup('externalId', 'SHOP-1', signal)).toMatchObject([{ id: 'S-1' }]);
    expect((await crmCounts(db)).customers).toBe(4);
  });

  it('leaves one link to a post that is linked already', async () => {
    await counts(...samples);
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

  it.each([0, 3000])(
    'may refer to what Clew holds, but not take it over; with %i rows more',
    async (more) => {
      await loadDemo(db, now);
      const filler = {
        name: 'filler',
        text: `id,name\n${Array.from({ length: more }, (_, at) => `F${at},Filler\n`).join('')}`,
      };
      const fits = `${contact}I,HC-10001,app,in,2026-11-20T00:00:00Z,Hello\n`;
      expect(await problems({ name: 'i', text: fits }, filler)).toEqual([]);
      const keys = async (text: string) =>
        (await problems({ name: 'x', text }, filler)).map(
          ({ column, message }) => `${column} ${message.key}`,
        );
      expect(await keys('customer_id,user_id,handle\nHC-10002,1600000000000000001,mari\n')).toEqual([
        'user_id crm_import_account_taken',
      ]);
      expect(await keys(`${contact}hero-call-back,HC-10002,app,in,2026-11-20T00:00:00Z,Mine\n`)).toEqual([
        'id crm_import_other_owner',
      ]);
      expect(await keys(`${contact}I2,HC-1,app,in,2026-11-20T00:00:00Z,Nobody\n`)).toEqual([
        'customer_id crm_import_no_customer',
      ]);
      const cases = 'id,customer_id,number,title,status,owner,opened_at\n';
      expect(await keys(`${cases}K,HC-10001,CS-204817,T,open,O,2026-01-01T00:00:00Z\n`)).toEqual([
        'number crm_import_number_taken',
      ]);
      const ofCase = 'id,customer_id,case_id,channel,direction,at,summary\n';
      expect(await keys(`${ofCase}I3,HC-10002,case-204817,app,in,2026-11-20T00:00:00Z,S\n`)).toEqual([
        'case_id crm_import_other_owner',
      ]);
    },
  );

  it('tells how far it is, forwards only, to its end', async () => {
    const told: number[] = [];
    await importFiles(db, [big], now, {
      signal,
      progress: (done, total) => told.push(done / total),
    });
    expect(told.length).toBeGreaterThan(6);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
    expect((await crmCounts(db)).customers).toBe(rowCount);
  });
});

const rowCount = 40_000;
/** Some pieces long. */
const big = {
  name: 'big.csv',
  text: `id,name,email\n${Array.from({ length: rowCount }, (_, at) => `B${at},Customer number ${at},b${at}@example.com\n`).join('')}`,
};

describe('all or nothing', () => {
  beforeEach(async () => void (await loadDemo(db, now)));

  it('changes nothing where one row is wrong', async () => {
    const before = await dump();
    const bad = 'id,name,since\nN1,Ada,2024-01-01\nN2,Bo,soon\n';
    expect(await problems({ name: 'c', text: bad })).toHaveLength(1);
    expect(await problems(big, { name: 'c', text: 'id,name\nB7,Twice\n' })).toMatchObject([
      { file: 'c', line: 2, message: { key: 'crm_import_twice', args: { file: 'big.csv', line: 9 } } },
    ]);
    expect(await dump()).toEqual(before);
  });

  it.each(['reading', 'writing'])(
    'leaves everything as it was where it is cancelled while %s',
    async (phase) => {
      const before = await dump();
      const stop = new AbortController();
      const progress = vi.fn((done: number, total: number) => {
        if (phase === 'reading' || done / total > 0.6) stop.abort(new Error('cancelled'));
      });
      const ending = importFiles(db, [big], now, { signal: stop.signal, progress });
      await expect(ending).rejects.toThrow('cancelled');
      expect(progress.mock.lastCall?.[0]).toBeLessThan(1000);
      expect(await dump()).toEqual(before);
    },
  );

  it('leaves everything as it was where the database gives up in the middle', async () => {
    const before = await dump();
    // Between two pieces, as a full disk does it.
    const progress = (done: number, total: number) => {
      if (done / total > 0.6) Dexie.currentTransaction.abort();
    };
    await expect(importFiles(db, [big], now, { signal, progress })).rejects.toMatchObject({
      code: 'Unavailable',
    });
    expect(await dump()).toEqual(before);
  });
});
