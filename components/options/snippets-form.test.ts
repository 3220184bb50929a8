import { expect, test } from 'vitest';
import { emptySnippet, emptyVariation, readSnippet } from './snippets-form.ts';

const whole = {
  ...emptySnippet(),
  group: 'Outage',
  name: 'Unplanned maintenance',
  variations: [{ ...emptyVariation(), text: 'A line is down near you.' }, emptyVariation()],
};

test('ways without words are left out, and an emptied day means none', () => {
  expect(readSnippet({ ...whole, expires: '' })).toMatchObject({
    expires: null,
    variations: [{ text: 'A line is down near you.' }],
  });
  expect(readSnippet({ ...whole, expires: '2027-01-31' })?.expires).toBe('2027-01-31');
});

test('without a name, a group or a single way there is nothing to save', () => {
  expect(readSnippet({ ...whole, name: ' ' })).toBeNull();
  expect(readSnippet({ ...whole, group: '' })).toBeNull();
  expect(readSnippet({ ...whole, variations: [emptyVariation()] })).toBeNull();
});
