import { expect, test } from 'vitest';
import { offerDesks } from './offer-desks.ts';
import { shippedDesks } from './shipped-desks.ts';

const ids = (...args: Parameters<typeof offerDesks>) => offerDesks(...args).map(({ desk }) => desk.id);
const desks = shippedDesks();

test('each flag brings its desk to the front, and the gravest goes before all', () => {
  expect(ids(desks, ['press'], 0)[0]).toBe('press');
  expect(ids(desks, ['investor'], 0)[0]).toBe('investor-relations');
  expect(ids(desks, ['data_rights'], 2)[0]).toBe('privacy');
  expect(ids(desks, ['press', 'legal_threat', 'safety'], 3).slice(0, 3)).toEqual([
    'safety',
    'legal',
    'press',
  ]);
});

test('severity alone offers a desk after those of flags; without either, the policy’s own order stays', () => {
  expect(offerDesks(desks, [], 1)[0]).toMatchObject({ desk: { id: 'service-centre' }, because: 'severity' });
  expect(ids(desks, ['repeat_contact'], 2).slice(0, 2)).toEqual(['call-back', 'service-centre']);
  expect(ids(desks, [], 0)).toEqual(desks.map(({ id }) => id));
  expect(offerDesks(desks, [], 0).every(({ because }) => because === null)).toBe(true);
});
