import type { Rule } from '../rule.ts';

const rule: Rule = {
  id: 'older-contacts',
  level: 'warn',
  description:
    'Not all of the customer’s earlier contacts were read, so nothing of the others is looked for.',
  needs: ['recordCut'],
  reach: 'draft',
  check(draft, { recordCut }) {
    if (!draft.trim() || !recordCut) return [];
    return [
      {
        rule: rule.id,
        level: rule.level,
        span: [0, draft.length] as const,
        message: { key: 'guard_older_contacts' },
      },
    ];
  },
};

export default rule;
