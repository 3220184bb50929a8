import { expect, it, vi } from 'vitest';
import { contextFrom } from './context.ts';
import { Memo } from './memo.ts';
import type { Context, Finding, Rule } from './rule.ts';

function counting(reach: Rule['reach'], needs: Rule['needs']) {
  const seen = vi.fn<(text: string) => void>();
  const rule: Rule = {
    id: 'an',
    level: 'hint',
    description: '',
    needs,
    reach,
    check(draft) {
      seen(draft);
      return [...draft.matchAll(/an/g)].map(
        ({ index }): Finding => ({
          rule: 'an',
          level: 'hint',
          span: [index, index + 2],
          message: { key: 'k' },
        }),
      );
    },
  };
  const memo = new Memo([rule]);
  const spans = (draft: string, context: Context = contextFrom()) =>
    [...memo.found(draft, context, () => true)].flatMap(([, found]) => found?.map(({ span }) => span));
  const asked = () => seen.mock.calls.splice(0).map(([text]) => text);
  return { spans, asked };
}

it('a key costs the sentence that it changed, and the spans of the others move along', () => {
  const { spans, asked } = counting('sentence', []);
  expect(spans('An ant. One man. Ran')).toEqual([
    [3, 5],
    [13, 15],
    [18, 20],
  ]); // prettier-ignore
  expect(asked()).toEqual(['An ant. ', 'One man. ', 'Ran']);
  expect(spans('An ant! One man. Ran')).toEqual([
    [3, 5],
    [13, 15],
    [18, 20],
  ]); // prettier-ignore
  expect(asked()).toEqual(['An ant! ']);
  expect(spans('An old ant! One man. Ran')).toEqual([
    [7, 9],
    [17, 19],
    [22, 24],
  ]); // prettier-ignore
  expect(asked()).toEqual(['An old ant! ']);
  expect(spans('Ran')).toEqual([[1, 3]]);
  expect(asked()).toEqual([]);
  spans('One man. Ran');
  expect(asked(), 'nothing is kept but the last draft').toEqual(['One man. ']);
});

it('the same draft costs nothing, whatever changes that the rule does not read', () => {
  for (const reach of ['sentence', 'draft'] as const) {
    const { spans, asked } = counting(reach, ['policy', 'now']);
    const context = contextFrom({ now: '2026-11-22T10:00:01Z' });
    spans('a man', context);
    asked();
    spans('a man', { ...context, thread: [], now: '2026-11-22T10:00:59Z' });
    expect(asked(), reach).toEqual([]);
    spans('a man', { ...context, policy: { ...context.policy } });
    expect(asked(), reach).toEqual(['a man']);
    spans('a man', { ...context, now: '2026-11-22T10:01:00Z' });
    expect(asked(), reach).toEqual(['a man']);
  }
});

it('a rule of the whole draft gets the whole', () => {
  const { spans, asked } = counting('draft', []);
  expect(spans('An ant. A man.')).toEqual([
    [3, 5],
    [11, 13],
  ]); // prettier-ignore
  expect(asked()).toEqual(['An ant. A man.']);
});
