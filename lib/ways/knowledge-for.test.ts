import { expect, test } from 'vitest';
import { postedAt, record } from '../../tests/support/record.ts';
import { knowledgeFor } from './knowledge-for.ts';
import { sampleKnowledge } from './sample-knowledge.ts';

const ids = (text: string, own: typeof record | null = record, now = postedAt) =>
  knowledgeFor(sampleKnowledge, [text], own, now).map(
    ({ card, expired }) => `${card.id}${expired ? ' expired' : ''}`,
  );

test('by topic and by the product that is named, or else owned', () => {
  expect(ids('powerwall dead')).toEqual(['update-reporting']);
  expect(ids('it is dead')).toEqual(['update-reporting']);
  expect(ids('it is dead', null)).toEqual([]);
  expect(ids('inverter dead, code E-41')).toEqual(['inverter-e41']);
  expect(ids('lovely day')).toEqual([]);
});

test('an expired card is shown and says so; it holds through its last day', () => {
  expect(ids('you charged me twice')).toEqual(['double-charge expired']);
  expect(ids('you charged me twice', record, new Date('2026-05-02T23:00:00Z'))).toEqual(['double-charge']);
  expect(ids('you charged me twice', record, new Date('2026-05-03T00:00:00Z'))).toEqual([
    'double-charge expired',
  ]);
});
