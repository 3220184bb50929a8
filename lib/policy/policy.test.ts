import * as v from 'valibot';
import { expect, test } from 'vitest';
import { keepFormerHandles } from './former-handles.ts';
import { defaultPolicy, policySchema } from './policy.ts';

test('a policy that was stored before a field existed is read with that field’s default', () => {
  const { aimed: _later, singleKeys: _keys, comparePictures: _pictures, ...earlier } = defaultPolicy;
  const account = { id: '7', handle: 'mira' };
  const parsed = v.parse(policySchema, { ...earlier, ceo: [account] });
  expect(parsed).toEqual({ ...defaultPolicy, ceo: [account] });
  expect(parsed.aimed).not.toBe(defaultPolicy.aimed);
});

test('former handles are checked as handles are, and relations by name', () => {
  const withFormer = (formerHandles: unknown) =>
    v.safeParse(policySchema, { ...defaultPolicy, ceo: [{ id: '7', handle: 'mira', formerHandles }] });
  expect(withFormer(['@mira_old']).output).toMatchObject({ ceo: [{ formerHandles: ['mira_old'] }] });
  expect(withFormer(['no handle']).success).toBe(false);
  expect(v.safeParse(policySchema, { ...defaultPolicy, aimed: ['like'] }).success).toBe(false);
});

test('an account that changes its handle keeps the old one as a former one, known by the id', () => {
  const mira = { id: '7', handle: 'mira', name: 'Mira' };
  const before = { ...defaultPolicy, ceo: [mira], brand: [{ id: null, handle: 'help' }] };
  const renamed = {
    ...before,
    ceo: [{ id: '7', handle: 'mira_h', name: 'Mira H.' }],
    brand: [{ id: null, handle: 'helps' }],
  };
  const after = keepFormerHandles(before, renamed);
  expect(after.ceo).toEqual([{ id: '7', handle: 'mira_h', name: 'Mira H.', formerHandles: ['mira'] }]);
  expect(after.brand).toEqual([{ id: null, handle: 'helps' }]);
  // A name that was taken out is gone: the settings page shows it.
  expect(keepFormerHandles(after, { ...before, ceo: [{ id: '7', handle: 'Mira' }] }).ceo).toEqual([
    { id: '7', handle: 'Mira', formerHandles: ['mira_h'] },
  ]);
  expect(keepFormerHandles(before, before)).toEqual(before);
});
