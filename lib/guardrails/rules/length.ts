import { replyLength } from '../reply-length.ts';
import type { Rule } from '../rule.ts';

const rule: Rule = {
  id: 'length',
  level: 'block',
  description: 'The reply is longer than the account may post, counted the way X counts.',
  needs: ['policy', 'post', 'account'],
  reach: 'draft',
  check(draft, context) {
    const { weighted, overflowAt, limit } = replyLength(draft, context);
    if (overflowAt === null) return [];
    return [
      {
        rule: rule.id,
        level: rule.level,
        span: [overflowAt, draft.length],
        message: { key: 'guard_length', args: { over: weighted - limit, limit } },
        fix: { replacement: '', label: { key: 'guard_fix_cut' } },
      },
    ];
  },
};

export default rule;
