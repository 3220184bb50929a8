import { flagged, wholeOf } from '../flagged.ts';
import type { Rule } from '../rule.ts';

const logged =
  /\b(?:privacy|data protection|dpo|data (?:request|officer|team|desk)|datenschutz\w*|privacidad|protección de datos)\b|\b(?:logged|recorded|registered|opened a (?:request|case|ticket)|request (?:form|number|is with)|erfasst|aufgenommen|registrad[oa])\b/iu;

const rule: Rule = {
  id: 'data-rights',
  level: 'warn',
  description:
    'A request about personal data is answered without saying that it is logged or where to make it.',
  needs: ['triage'],
  reach: 'draft',
  check(draft, context) {
    const span = flagged(context, 'data_rights') && wholeOf(draft);
    if (!span || logged.test(draft)) return [];
    return [{ rule: rule.id, level: rule.level, span, message: { key: 'guard_data_rights' } }];
  },
};

export default rule;
