import { edits } from '../../squeeze/edits.ts';
import { bySentence } from '../kept.ts';
import { replyLength } from '../reply-length.ts';
import type { Rule } from '../rule.ts';
import { fixTo } from '../spots.ts';

// Below it nobody needs the room: "we are" may stay.
const nearLimit = 0.9;
/** Weighted characters. One such edit is worth a word wherever it stands. */
const worthAlone = 16;
/** All edits together are, where they save so much and that part of the draft. */
const worthTogether = 24;
const worthPart = 0.1;

const editsOf = bySentence((sentence) => edits(sentence, Number.POSITIVE_INFINITY));

const rule: Rule = {
  id: 'shorten',
  level: 'hint',
  description:
    'Near the limit, or where it saves much: fillers, doubled marks and long forms, each with its saving.',
  needs: ['policy', 'post', 'account'],
  reach: 'draft',
  check(draft, context) {
    const all = editsOf(draft).flatMap(([{ start }, own]) =>
      own.map(({ span, ...edit }) => ({ ...edit, span: [start + span[0], start + span[1]] as const })),
    );
    if (all.length === 0) return [];
    const { weighted, limit } = replyLength(draft, context);
    const total = all.reduce((sum, { saves }) => sum + saves, 0);
    const matters =
      weighted >= limit * nearLimit || (total >= worthTogether && total >= weighted * worthPart);
    return all
      .filter(({ saves }) => matters || saves >= worthAlone)
      .map(({ span, replacement, why }) => ({
        rule: rule.id,
        level: rule.level,
        span,
        message: why,
        fix: fixTo(replacement),
      }));
  },
};

export default rule;
