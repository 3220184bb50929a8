import { detectLanguage } from '../languages.ts';
import type { Rule } from '../rule.ts';
import { lostOn } from '../stranger.ts';

const rule: Rule = {
  id: 'context',
  level: 'warn',
  description: 'A stranger who meets the reply alone would not know what it is about.',
  needs: ['thread', 'post', 'policy'],
  reach: 'draft',
  check(draft, { thread, post, policy }) {
    const language = detectLanguage(draft);
    if (language && language.language !== 'en' && language.sure >= 2) return [];
    if (!/\p{Script=Latin}/u.test(draft)) return [];
    const heard = [...thread, ...(post ? [post] : [])].map(({ text }) => text.slice(0, 1_000)).join('\n');
    const lost = lostOn(draft, heard, policy.products);
    if (!lost) return [];
    const [start, end] = lost.span;
    const messages = {
      opening: { key: 'guard_context_opening', args: { words: draft.slice(start, end).trim() } },
      unexplained: { key: 'guard_context_unexplained', args: { words: draft.slice(start, end).trim() } },
      elsewhere: { key: 'guard_context_elsewhere' },
      nothing: { key: 'guard_context_nothing' },
    };
    return [{ rule: rule.id, level: rule.level, span: lost.span, message: messages[lost.kind] }];
  },
};

export default rule;
