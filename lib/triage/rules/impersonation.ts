import { lookalike } from '../../impostors/lookalike.ts';
import type { FlagRule } from '../rule.ts';

const rule: FlagRule = {
  id: 'impersonation',
  description: 'The author’s handle, name or picture is easily taken for the CEO’s or the brand’s.',
  check({ author }, _thread, policy) {
    const alike = author ? lookalike(author, policy) : null;
    return alike
      ? [
          {
            source: 'rule',
            id: 'impersonation',
            message: { key: 'triage_impersonation', args: { handle: alike.of } },
            span: null,
          },
        ]
      : [];
  },
};

export default rule;
