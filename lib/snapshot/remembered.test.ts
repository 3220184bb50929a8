import { afterEach, beforeEach, expect, test } from 'vitest';
import { ClewDb } from '../db/clew-db.ts';
import { Remembered } from './remembered.ts';
import type { Snapshot } from './snapshot.ts';

let db: ClewDb;
let forget: () => void;
let stop: AbortController;
let remembered: Remembered;

const of = (id: string, more: object = {}) =>
  ({
    post: { id, author: { id: id.slice(-1) } },
    record: `of ${id}`,
    policy: 'policy',
    ...more,
  }) as unknown as Snapshot;
const now = of('now', { page: 'page', policy: 'policy', queue: 'queue', filter: null, held: [] });

beforeEach(async () => {
  db = new ClewDb();
  // What makes the tables counts as a change of each.
  await db.open();
  stop = new AbortController();
  const reads = {
    onForget: (heard: () => void) => {
      forget = heard;
      return () => {};
    },
  };
  remembered = new Remembered(reads, stop.signal);
  remembered.keep(of('1', { queue: 'older' }));
});
afterEach(async () => {
  stop.abort();
  await db.delete();
});

test('what was shown of a post comes back among what is shown now', () => {
  expect(remembered.of('1', now)).toMatchObject({ record: 'of 1', queue: 'queue', page: 'page' });
  expect(remembered.of('2', now)).toBeNull();
});

test('posts, drafts, operations and the cursor of judging may change; an identity may not', async () => {
  await db.drafts.put({ postId: '1', text: 'Sorry', updatedAt: new Date().toISOString() });
  await db.settings.put({ key: 'placing', value: {} });
  await db.operations.filter(() => true).delete();
  expect(remembered.of('1', now)).not.toBeNull();
  await db.identityAnswers.clear();
  expect(remembered.of('1', now)).toBeNull();
});

test('with a link goes what was shown of its post and of others by the same author', async () => {
  for (const id of ['2', '11', '21']) remembered.keep(of(id));
  await db.links.put({ postId: '11' } as never);
  for (const id of ['1', '11', '21']) expect(remembered.of(id, now)).toBeNull();
  expect(remembered.of('2', now)).not.toBeNull();
  await db.links.put({ postId: '31' } as never);
  expect(remembered.of('2', now), 'whoever wrote 31').toBeNull();
});

test('by another policy nothing is remembered: another CRM may be connected', () => {
  expect(remembered.of('1', of('now', { policy: 'another' }))).toBeNull();
});

test('nothing outlives what the CRM said, or the sidebar', () => {
  forget();
  expect(remembered.of('1', now)).toBeNull();
  remembered.keep(of('1'));
  stop.abort();
  expect(remembered.of('1', now)).toBeNull();
});

test('the oldest go', () => {
  for (let id = 2; id <= 61; id++) remembered.keep(of(String(id)));
  expect(remembered.of('1', now)).toBeNull();
  expect(remembered.of('2', now)).not.toBeNull();
});
