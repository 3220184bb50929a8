import { type Asking, asking } from '../asking.ts';
import { askable } from '../known-facts.ts';
import type { Finding, Rule } from '../rule.ts';

/** "Which model do you have?" asks by itself; "Do you have your order number?" by the words before it. */
function asked(draft: string, noun: RegExp): Asking[] {
  const own = /^\\b\(\?:(?:which|what)|^\\b(?:when|where|have)/.test(noun.source);
  if (!own) return asking(draft, noun);
  return [...draft.matchAll(noun)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length, noun: match[0] }))
    .filter(({ end }) => /^[^.!\n]{0,120}\?/.test(draft.slice(end, end + 130)));
}

const rule: Rule = {
  id: 'asks-known',
  level: 'block',
  description:
    'The reply asks for what the thread or the record already tells, or for a ticket number that makes no sense.',
  needs: ['record', 'values', 'thread', 'post', 'policy', 'triage'],
  reach: 'sentence',
  check(draft, context) {
    return askable.flatMap(({ noun, known }): Finding[] => {
      const all = asked(draft, noun);
      const answer = all.length > 0 ? known(context) : null;
      if (!answer) return [];
      return all.map(({ start, end }) => ({
        rule: rule.id,
        level: answer.level,
        span: [start, end],
        message: { key: answer.key },
      }));
    });
  },
};

export default rule;
