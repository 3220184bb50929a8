import { expect, test } from 'vitest';
import { keepVerdicts } from './keep-verdicts.ts';
import { defaultPolicy, type Policy } from './policy.ts';

const given = (verdict: 'fine' | 'avoid', when: string) => ({ verdict, who: 'Jo', when, why: '' });
const withTags = (hashtags: Policy['hashtags']) => ({ ...defaultPolicy, hashtags });

test('a verdict given meanwhile is not lost by saving an older form', () => {
  const before = withTags({ a: given('avoid', '2026-11-20'), b: given('fine', '2026-11-19') });
  const next = withTags({ b: given('avoid', '2026-11-21'), c: given('fine', '') });
  expect(keepVerdicts(before, next).hashtags).toEqual({
    a: given('avoid', '2026-11-20'),
    b: given('avoid', '2026-11-21'),
    c: given('fine', ''),
  });
});

test('one that came with the policy can be taken out of it', () => {
  expect(keepVerdicts(withTags({ a: given('fine', '') }), withTags({})).hashtags).toEqual({});
});
