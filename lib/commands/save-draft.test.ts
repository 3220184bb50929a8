import { expect, test } from 'vitest';
import { makeServices, sidebar as sender } from '../../tests/support/services.ts';
import saveDraft from './save-draft.ts';

function makeSave() {
  const services = makeServices();
  const now = services.now().getTime();
  /** `age`: how long ago it was typed, in milliseconds. */
  const save = (postId: string, text: string, age: number) =>
    saveDraft.handle({ input: { postId, text, typedAt: now - age }, sender, services });
  return { db: services.db, save };
}

test('keeps one draft per post', async () => {
  const { db, save } = makeSave();
  await save('1', 'first', 30);
  await save('2', 'second\n\nكيف الحال 🔋', 20);
  await save('1', 'first, longer', 10);
  expect((await db.drafts.toArray()).map((draft) => draft.text)).toEqual([
    'first, longer',
    'second\n\nكيف الحال 🔋',
  ]);
});

test('a save that comes late does not bring an older text back, not even an emptied one', async () => {
  const { db, save } = makeSave();
  await save('1', 'all of it', 10);
  await save('1', 'all', 20);
  expect((await db.drafts.get('1'))?.text).toBe('all of it');
  await save('1', '', 5);
  await save('1', 'all of it', 10);
  expect((await db.drafts.get('1'))?.text).toBe('');
});

test('a clock that runs ahead does not lock a draft', async () => {
  const { db, save } = makeSave();
  await save('1', 'from the future', -60_000);
  await save('1', 'now', 0);
  expect((await db.drafts.get('1'))?.text).toBe('now');
});
