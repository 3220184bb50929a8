import type { Rule } from '../rule.ts';

const rule: Rule = {
  id: 'account',
  level: 'block',
  description: 'The account that is signed in on X is not one that may answer.',
  needs: ['account', 'policy'],
  reach: 'draft',
  check(draft, { account, policy }) {
    const approved = policy.accounts.length > 0 ? policy.accounts : policy.brand;
    if (account === undefined || approved.length === 0 || !draft) return [];
    const span = [0, draft.length] as const;
    const wanted = approved.map(({ handle }) => `@${handle}`).join(', ');
    if (account === null)
      return [
        { rule: rule.id, level: 'warn', span, message: { key: 'guard_account_unknown', args: { wanted } } },
      ];
    const own = account.replace(/^@/, '').toLowerCase();
    if (approved.some(({ handle }) => handle.toLowerCase() === own)) return [];
    const message = { key: 'guard_account', args: { account: own, wanted } };
    return [{ rule: rule.id, level: rule.level, span, message }];
  },
};

export default rule;
