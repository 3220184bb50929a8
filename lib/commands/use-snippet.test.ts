import { expect, test } from 'vitest';
import { makeServices, sidebar as sender } from '../../tests/support/services.ts';
import { makeSnippet } from '../../tests/support/snippets.ts';
import useSnippet from './use-snippet.ts';

test('one use of one variation is counted; of what is gone, none', async () => {
  const services = makeServices();
  const snippet = makeSnippet(1, ['We hear you.', 'Thank you for telling us.']);
  await services.db.snippets.put(snippet);
  const use = (variation: string) =>
    useSnippet.handle({ input: { id: snippet.id, variation }, sender, services });
  await use(snippet.variations[1]?.id ?? '');
  await use(snippet.variations[1]?.id ?? '');
  await expect(use(snippet.id)).rejects.toMatchObject({ code: 'Invalid' });
  expect((await services.db.snippets.get(snippet.id))?.variations.map(({ uses }) => uses)).toEqual([0, 2]);
});
