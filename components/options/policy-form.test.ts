import { expect, test } from 'vitest';
import type { Policy } from '../../lib/policy/policy.ts';
import { policy } from '../../tests/support/posts.ts';
import { emptyRow, fromForm, toForm } from './policy-form.ts';

test('what is not shown in a field comes through unchanged', () => {
  const full: Policy = {
    ...policy,
    ceo: [{ id: '1', handle: 'mirahalden', name: 'Mira Halden', formerHandles: ['mira_h'] }],
    aimed: ['reply', 'thread'],
    singleKeys: false,
    comparePictures: false,
    helper: true,
  };
  expect(fromForm(toForm(full), full)).toEqual({ policy: full });
});

test('what is wrong is said of its own field', () => {
  const form = toForm(policy);
  const [row] = form.ceo;
  const bad = { ...form, ceo: [{ ...(row ?? emptyRow()), handle: 'no good', id: 'x1' }], postLimit: '0' };
  expect(fromForm(bad, policy)).toEqual({
    errors: {
      [`${row?.key}.handle`]: 'options_error_handle',
      [`${row?.key}.id`]: 'options_error_id',
      postLimit: 'options_error_limit',
    },
  });
});

test('a name is kept as it is written, and none where it is taken out; by itself it is no account', () => {
  const form = toForm({ ...policy, brand: [] });
  const named = (name: string) =>
    fromForm({ ...form, ceo: form.ceo.map((row) => ({ ...row, name })) }, policy);
  expect(named(' Mira Halden ')).toMatchObject({ policy: { ceo: [{ name: 'Mira Halden' }] } });
  expect(named(' ')).toEqual({ policy: { ...policy, brand: [] } });
  const [row] = form.brand;
  expect(fromForm({ ...form, brand: [{ ...(row ?? emptyRow()), name: 'Halden' }] }, policy)).toEqual({
    errors: { [`${row?.key}.handle`]: 'options_error_handle' },
  });
});
