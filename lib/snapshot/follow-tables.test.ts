import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ClewDb } from '../db/clew-db.ts';
import { followTables } from './follow-tables.ts';

let db: ClewDb;
beforeEach(async () => {
  db = new ClewDb();
  await db.open();
});
afterEach(() => db.delete());

const put = (text: string) => db.drafts.put({ postId: '1', text, updatedAt: '' });
const drafts = (database: string, table: string) => database === db.name && table === 'drafts';

test('reads now and after each change of its tables, and of no other', async () => {
  const heard: (string | undefined)[] = [];
  const read = vi.fn(async () => (await db.drafts.get('1'))?.text);
  const stop = followTables(drafts, read, (value) => void heard.push(value));
  await vi.waitFor(() => expect(heard).toEqual([undefined]));
  await put('a');
  await vi.waitFor(() => expect(heard.at(-1)).toBe('a'));
  const count = read.mock.calls.length;
  await db.settings.put({ key: 'placing', value: {} });
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(read.mock.calls.length).toBe(count);
  stop();
  await put('b');
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(heard.at(-1)).toBe('a');
});

test('what changes while it is read is read again; a read that fails is tried with the next change', async () => {
  const heard: (string | undefined)[] = [];
  const log = vi.spyOn(console, 'error').mockReturnValue();
  let turn = 0;
  const read = async () => {
    const text = (await db.drafts.get('1'))?.text;
    if (++turn === 1) await put('changed meanwhile');
    if (turn === 3) throw new Error('once');
    return text;
  };
  const stop = followTables(drafts, read, (value) => void heard.push(value));
  await vi.waitFor(() => expect(heard).toEqual(['changed meanwhile']));
  await put('fails');
  await vi.waitFor(() => expect(log).toHaveBeenCalledOnce());
  await put('last');
  await vi.waitFor(() => expect(heard.at(-1)).toBe('last'));
  stop();
  log.mockRestore();
});

test('under writes without end it is told now and then, and the last of them surely', async () => {
  const heard: (string | undefined)[] = [];
  let left = 20;
  const read = async () => {
    const text = (await db.drafts.get('1'))?.text;
    if (left > 0) await put(`write ${left--}`);
    return text;
  };
  const stop = followTables(drafts, read, (value) => void heard.push(value));
  await vi.waitFor(() => expect(heard.at(-1)).toBe('write 1'));
  expect(heard.length).toBeGreaterThan(3);
  expect(heard.length).toBeLessThan(10);
  stop();
});
