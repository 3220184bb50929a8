import { expect, test } from 'vitest';
import { makeServices, sidebar as sender } from '../../tests/support/services.ts';
import saveDraft from './save-draft.ts';

test('keeps one draft per post, and forgets an emptied one', async () => {
  const services = makeServices();
  const save = (postId: string, text: string) =>
    saveDraft.handle({ input: { postId, text }, sender, services });
  await save('1', 'first');
  await save('2', 'second\n\nكيف الحال 🔋');
  await save('1', 'first, longer');
  expect((await services.db.drafts.toArray()).map((draft) => draft.text)).toEqual([
    'first, longer',
    'second\n\nكيف الحال 🔋',
  ]);
  await save('1', '');
  expect(await services.db.drafts.get('1')).toBeUndefined();
});
