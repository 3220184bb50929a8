import * as v from 'valibot';
import { expect, test } from 'vitest';
import { makeServices, sidebar as sender } from '../../tests/support/services.ts';
import { makeSnippet } from '../../tests/support/snippets.ts';
import saveSnippet from './save-snippet.ts';
import useSnippet from './use-snippet.ts';

test('it is kept with owner and time, and uses counted during the edit still count', async () => {
  const services = makeServices();
  const snippet = makeSnippet(1, ['We hear you.', 'Thank you for telling us.'], { owner: 'Ada' });
  const [first] = snippet.variations;
  await saveSnippet.handle({ input: { snippet }, sender, services });
  await useSnippet.handle({ input: { id: snippet.id, variation: first?.id ?? '' }, sender, services });
  const kept = await saveSnippet.handle({
    input: { snippet: { ...snippet, name: 'New' } },
    sender,
    services,
  });
  expect(kept).toMatchObject({ name: 'New', owner: 'Ada', updatedAt: services.now().toISOString() });
  expect(kept.variations.map(({ uses }) => uses)).toEqual([1, 0]);
  expect(await services.db.snippets.toArray()).toEqual([kept]);
});

test('one that says nothing, or nothing in one way, does not fit', () => {
  const fits = (snippet: unknown) => v.is(saveSnippet.input, { snippet });
  expect(fits(makeSnippet(1, ['We hear you.']))).toBe(true);
  expect(fits(makeSnippet(1, []))).toBe(false);
  expect(fits(makeSnippet(1, [' ']))).toBe(false);
  expect(fits(makeSnippet(1, ['We hear you.'], { expires: 'soon' }))).toBe(false);
});
