import { expect, it } from 'vitest';
import { exampleRecord } from './example-record.ts';
import { withOlder } from './older-contacts.ts';

const [first] = exampleRecord.interactions;
if (!first) throw new Error('The example’s record has lost its contacts.');
const older = { items: [first, { ...first, id: 'years-ago' }], whole: true };

it('joins each contact once, and is the same object for the same parts', () => {
  const all = withOlder(exampleRecord, older);
  expect(all.interactions).toEqual([...exampleRecord.interactions, older.items[1]]);
  expect(withOlder(exampleRecord, older)).toBe(all);
  expect(withOlder(exampleRecord, { ...older })).not.toBe(all);
});

it('leaves a record as it is where there is nothing to join', () => {
  expect(withOlder(exampleRecord, null)).toBe(exampleRecord);
  expect(withOlder(exampleRecord, { items: [], whole: false })).toBe(exampleRecord);
});
