import type { Rule } from '../rule.ts';
import { weightedLength } from '../weighted-length.ts';

const rule: Rule = {
  id: 'length',
  level: 'block',
  description: 'The reply is longer than the account may post, counted the way X counts.',
  needs: ['policy'],
  reach: 'draft',
  check(draft, { policy }) {
    const { weighted, overflowAt } = weightedLength(draft, policy.postLimit);
    if (overflowAt === null) return [];
    const over = weighted - policy.postLimit;
    return [
      {
        rule: rule.id,
        level: rule.level,
        span: [overflowAt, draft.length],
        message: { key: 'guard_length', args: { over, limit: policy.postLimit } },
        fix: { replacement: '', label: { key: 'guard_fix_cut' } },
      },
    ];
  },
};

export default rule;
