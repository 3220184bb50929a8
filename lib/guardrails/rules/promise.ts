import { fixIn } from '../fix-words.ts';
import { granted } from '../powers.ts';
import { promisesIn } from '../promises.ts';
import type { Rule } from '../rule.ts';

const sentences = {
  remedy: 'guard_promise_remedy',
  word: 'guard_promise_word',
  act: 'guard_promise_act',
} as const;

const rule: Rule = {
  id: 'promise',
  level: 'approve',
  description:
    'The reply gives its word, promises an act or, worse, a remedy outside the powers (which blocks it).',
  needs: ['thread', 'post', 'record', 'values', 'policy', 'now'],
  reach: 'sentence',
  check(draft, context) {
    return promisesIn(draft, context).flatMap(({ kind, start, end, whole }) => {
      if (kind === 'time' || kind === 'amount') return [];
      if (kind === 'remedy' && granted(draft.slice(start, end), context.policy.powers)) return [];
      return [
        {
          rule: rule.id,
          level: kind === 'remedy' ? 'block' : rule.level,
          span: [start, end] as const,
          message: { key: sentences[kind] },
          ...(whole && fixIn(draft, 'asked', 'guard_fix_asked_team')),
        },
      ];
    });
  },
};

export default rule;
