import { fixIn } from '../fix-words.ts';
import { flagged, wholeOf } from '../flagged.ts';
import type { Rule } from '../rule.ts';

const desk =
  /\b(?:press|media|communications|comms|newsroom|pr|pressestelle|prensa)[\s-]?(?:team|desk|office|contact|line|relations|colleagues|page|enquiries|inquiries)?\b(?:[^.!?\n]{0,60}\b(?:help|answer|reach|contact|write|touch|here|team|desk|office|at|in)\b|[^.!?\n]{0,20}https?:)?/iu;

const rule: Rule = {
  id: 'press',
  level: 'approve',
  description: 'A reporter is answered with anything but the way to the press desk.',
  needs: ['triage'],
  reach: 'draft',
  check(draft, context) {
    const span = flagged(context, 'press') && wholeOf(draft);
    // One or two sentences that point to the desk answer nothing.
    if (!span || (desk.test(draft) && draft.length <= 200)) return [];
    return [
      {
        rule: rule.id,
        level: rule.level,
        span,
        message: { key: 'guard_press' },
        ...fixIn(draft, 'press', 'guard_fix_press'),
      },
    ];
  },
};

export default rule;
