import { type Clause, clauses, flattened, withoutQuotes } from '../clauses.ts';
import { actCue, acts, deadlines, hedges, instructions, past, vowCue, vows } from '../promise-patterns.ts';
import { remedies, remedyCue } from '../remedy-patterns.ts';
import type { Finding, Level, Message, Rule } from '../rule.ts';

interface Sort {
  cue: RegExp;
  patterns: readonly RegExp[];
  level: Level;
  message: Message;
}

// The gravest first: one clause gets one finding.
const sorts: Sort[] = [
  { cue: remedyCue, patterns: remedies, level: 'block', message: { key: 'guard_promise_remedy' } },
  { cue: vowCue, patterns: vows, level: 'approve', message: { key: 'guard_promise_word' } },
  { cue: actCue, patterns: acts, level: 'approve', message: { key: 'guard_promise_act' } },
];
const deadline: Sort = {
  cue: /\b(?:by|later|before|with?in|in)\b/i,
  patterns: deadlines,
  level: 'approve',
  message: { key: 'guard_promise_time' },
};

// The denials that promise something themselves.
const harmlessNot = /happen again|you (?:will not|won['’]t|do not|don['’]t)/i;

// What hedges a match hedges those after it, so a clause of a thousand promises need not be read a thousand times.
const tries = 3;

/** The first match of `sort` in the clause that nothing before it turns into a wish, a doubt or a denial. */
function first({ text }: Clause, { cue, patterns }: Sort): [start: number, end: number] | null {
  if (!cue.test(text)) return null;
  let best: [number, number] | null = null;
  for (const pattern of patterns)
    for (const match of text.matchAll(pattern).take(tries)) {
      if (hedges.some((hedge) => hedge.test(text.slice(0, match.index)))) continue;
      if (/\bnot\b(?! only)|n['’]t\b|\bnever\b/i.test(match[0]) && !harmlessNot.test(match[0])) continue;
      if (!best || match.index < best[0]) best = [match.index, match.index + match[0].length];
      break;
    }
  return best;
}

/** A clause that opens with its verb and closes with "?" asks; "We will refund you, ok?" still promises. */
const asks = ({ text, end }: Clause, draft: string): boolean =>
  /^[^.!\n]{0,80}\?/u.test(draft.slice(end, end + 90)) &&
  /^(?:(?:and|or|so|also) )?(?:would|do|does|did|can|could|may|might|shall|should|will|is|are|have|has|what|when|how|why|where|who|which)\b/i.test(
    text,
  );

function inClause(clause: Clause, draft: string): Finding[] {
  if (asks(clause, draft)) return [];
  for (const sort of sorts) {
    const { level, message } = sort;
    const found = first(clause, sort);
    if (!found) continue;
    const start = clause.start + found[0];
    const whole = found[0] === 0;
    return [
      {
        rule: rule.id,
        level,
        // To the clause's end, so that what takes its place leaves a sentence.
        span: [start, clause.end],
        message,
        ...(whole && {
          fix: { replacement: 'I’ve asked the team to look into it', label: { key: 'guard_fix_asked_team' } },
        }),
      },
    ];
  }
  const found = instructions.test(clause.text) || past.test(clause.text) ? null : first(clause, deadline);
  if (!found) return [];
  return [
    {
      rule: rule.id,
      level: deadline.level,
      span: [clause.start + found[0], clause.start + found[1]],
      message: deadline.message,
      fix: { replacement: 'as soon as we can', label: { key: 'guard_fix_soon' } },
    },
  ];
}

const rule: Rule = {
  id: 'promise',
  level: 'approve',
  description: 'The reply promises an act, a time or, worse, money or a replacement (which blocks it).',
  needs: ['thread', 'post'],
  reach: 'draft',
  check(draft, { thread, post }) {
    const heard = [...thread, ...(post ? [post] : [])].map(({ text }) => text).join('\n');
    const { text, at } = withoutQuotes(flattened(draft), heard);
    return clauses(text)
      .flatMap((clause) => inClause(clause, text))
      .map(({ span: [start, end], ...rest }) => ({
        ...rest,
        span: [at[start] ?? 0, (at[end - 1] ?? 0) + 1],
      }));
  },
};

export default rule;
