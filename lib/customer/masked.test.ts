import { expect, test } from 'vitest';
import { masked } from './masked.ts';

const ada = {
  id: 'C-1',
  name: 'Ada Example',
  since: '2024-05-14',
  email: 'ada@example.com',
  phone: '+1 801 555 0143',
  language: 'en',
  externalId: 'SHOP-77',
};

test('keeps what tells two people apart, and nothing to reach them by', () => {
  expect(masked(ada)).toEqual({
    id: 'C-1',
    name: 'A••••• E•••••',
    since: '2024-05-14',
    email: 'a•••••@e•••••',
    phone: '•••••43',
    language: null,
  });
});

test('masking what is masked changes nothing', () => {
  expect(masked(masked(ada))).toEqual(masked(ada));
});

test('what is not on file stays so', () => {
  expect(masked({ ...ada, email: null, phone: null })).toMatchObject({ email: null, phone: null });
});
