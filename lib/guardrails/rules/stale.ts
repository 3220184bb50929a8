import type { Rule } from '../rule.ts';

const rule: Rule = {
  id: 'stale',
  level: 'block',
  description: 'The conversation changed since the draft was begun, and nobody has acknowledged it.',
  needs: ['changes'],
  reach: 'draft',
  check(draft, { changes }) {
    if (!draft) return [];
    return (['deleted', 'new'] as const).flatMap((how) => {
      const number = changes.filter((change) => change.how === how).length;
      if (number === 0) return [];
      const message = { key: how === 'new' ? 'guard_stale_new' : 'guard_stale_deleted', args: { number } };
      return [{ rule: rule.id, level: rule.level, span: [0, draft.length] as const, message }];
    });
  },
};

export default rule;
