import { expect, test } from 'vitest';
import { makeServices, sidebar as sender } from '../../tests/support/services.ts';
import { applied } from '../squeeze/applied.ts';
import squeezeText from './squeeze-text.ts';

test('gives the edits that make a text shorter, each with what it saves', async () => {
  const text = 'We are really very sorry. In order to help you, we have asked our service team!!!';
  const edits = await squeezeText.handle({ input: { text, limit: 40 }, sender, services: makeServices() });
  const saved = edits.reduce((sum, { saves }) => sum + saves, 0);
  expect(edits.length).toBeGreaterThan(2);
  expect(applied(text, edits)).toHaveLength(text.length - saved);
  expect(edits.map(({ saves }) => saves)).toEqual(edits.map(({ saves }) => saves).sort((a, b) => b - a));
});
