import { rules } from '../guardrails/check.ts';
import type { Context } from '../guardrails/rule.ts';

/** The rules that say whether something in a draft is not for the public. */
export const privateRules = rules.filter(({ id }) =>
  ['private-record', 'private-pattern', 'echo-private'].includes(id),
);

/** The context with every rule at its own level, whatever the policy has made of them. */
export const strictly = (context: Context): Context => ({
  ...context,
  policy: { ...context.policy, levels: {} },
});
