import { afterEach, beforeEach, expect, test } from 'vitest';
import { ClewDb } from '../db/clew-db.ts';
import { Remembered } from './remembered.ts';
import type { Snapshot } from './snapshot.ts';

let db: ClewDb;
let forget: () => void;
let stop: AbortController;
let remembered: Remembered;

const of = (id: string, more: object = {}) =>
  ({ post: { id }, record: `of ${id}`, policy: 'policy', ...more }) as unknown as Snapshot;
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

test('posts, drafts and the cursor of judging may change; a link or an identity may not', async () => {
  await db.drafts.put({ postId: '1', text: 'Sorry', updatedAt: new Date().toISOString() });
  await db.settings.put({ key: 'placing', value: {} });
  expect(remembered.of('1', now)).not.toBeNull();
  await db.links.clear();
  expect(remembered.of('1', now)).toBeNull();
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
