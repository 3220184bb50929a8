import { edits } from '../../squeeze/edits.ts';
import type { Rule } from '../rule.ts';
import { fixTo } from '../spots.ts';

const rule: Rule = {
  id: 'shorten',
  level: 'hint',
  description: 'Fillers, doubled marks and long forms, each with what leaving it out saves.',
  needs: [],
  reach: 'sentence',
  check(draft) {
    return edits(draft, Number.POSITIVE_INFINITY).map(({ span, replacement, why }) => ({
      rule: rule.id,
      level: rule.level,
      span,
      message: why,
      fix: fixTo(replacement),
    }));
  },
};

export default rule;
