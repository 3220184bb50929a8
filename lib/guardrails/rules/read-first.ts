import type { Rule } from '../rule.ts';

const rule: Rule = {
  id: 'read-first',
  level: 'block',
  description: 'Posts that this one answers have not been in view, and no reason was given.',
  needs: ['unread'],
  reach: 'draft',
  check(draft, { unread }) {
    if (unread.length === 0 || !draft) return [];
    const message = { key: 'guard_read_first', args: { number: unread.length } };
    return [{ rule: rule.id, level: rule.level, span: [0, draft.length], message }];
  },
};

export default rule;
