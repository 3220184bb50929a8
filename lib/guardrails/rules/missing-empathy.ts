import { fixIn } from '../fix-words.ts';
import type { Rule } from '../rule.ts';
import { sentences } from '../sentences.ts';
import { greeting } from '../stranger-patterns.ts';

// What says that somebody was heard, in the languages that replies are written in. Stems, so that any ending fits.
const heard =
  /sorry|apolog|regret|understand|hear you|heard you|hate to (?:see|hear)|frustrat|worr(?:y|ied|ying)|concern|scar(?:y|ed)|frighten|alarm|upset|stress|disappoint|inconvenien|appreciate|unacceptable|imagine|deserve|awful|terrible|serious|thank(?:s| you)|glad (?:you|that|every|no)|hope (?:you|that|every|all)|relie(?:f|ved)|not (?:ok|okay|right|good enough|acceptable|how|what|the (?:experience|service|way))|should(?: not|n['’]t)? (?:not )?(?:have|be)\b|must (?:be|have been)|(?:that|this|it) (?:sounds|is a lot|is hard)|(?:your|everyone['’]s) safety|leid\b|entschuldig|verzeih|bedauer|versteh|danke|siento|sentimos|lament|disculp|perd[oó]n|entend|comprend|gracias|d[ée]sol|excus|regrett|merci|scus|dispiac|capi(?:amo|sco)|grazie|desculp|obrigad|spijt|begrijp|ledsen|извин|сожале|понима|спасибо|نأسف|نعتذر|آسف|عذر|نتفهم|شكر|申し訳|すみません|抱歉|对不起|죄송|מצטער|מתנצל/i;

const rule: Rule = {
  id: 'missing-empathy',
  level: 'hint',
  description:
    'The customer is in trouble (severity 2 or more) and nothing in the reply says that they were heard.',
  needs: ['triage'],
  reach: 'draft',
  check(draft, { triage }) {
    if ((triage?.severity ?? 0) < 2 || !/\p{L}/u.test(draft) || heard.test(draft)) return [];
    const first = sentences(draft)[0]?.text.trimEnd() || draft;
    const hello = /[\s,.!–—:-]$/.test(greeting.exec(first)?.[0] ?? '')
      ? (greeting.exec(first)?.[0] ?? '')
      : '';
    const rest = first.slice(hello.length);
    return [
      {
        rule: rule.id,
        level: rule.level,
        span: [0, first.length],
        message: { key: 'guard_empathy' },
        ...fixIn(draft, 'sorry', 'guard_fix_empathy', (sorry) =>
          `${hello}${sorry} ${rest.charAt(0).toUpperCase()}${rest.slice(1)}`.trimEnd(),
        ),
      },
    ];
  },
};

export default rule;
