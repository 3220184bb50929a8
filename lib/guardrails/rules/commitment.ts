import { fixIn } from '../fix-words.ts';
import { promisesIn } from '../promises.ts';
import type { Rule } from '../rule.ts';

const rule: Rule = {
  id: 'commitment',
  level: 'approve',
  description:
    'The reply names a date, a deadline or an amount that neither the record nor the thread holds.',
  needs: ['thread', 'post', 'record', 'values', 'policy', 'now'],
  reach: 'sentence',
  check(draft, context) {
    return promisesIn(draft, context).flatMap(({ kind, start, end }) => {
      if (kind !== 'time' && kind !== 'amount') return [];
      const by = /^(?:by|within|in|before|no later)\b/i.test(draft.slice(start, end));
      return [
        {
          rule: rule.id,
          level: rule.level,
          span: [start, end] as const,
          message: { key: kind === 'time' ? 'guard_commitment_time' : 'guard_commitment_amount' },
          ...(kind === 'time' && by && fixIn(draft, 'soon', 'guard_fix_soon')),
        },
      ];
    });
  },
};

export default rule;
