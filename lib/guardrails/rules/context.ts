import type { Post } from '../../detect/post.ts';
import { onceFor } from '../kept.ts';
import { detectLanguage } from '../languages.ts';
import type { Rule } from '../rule.ts';
import { visible } from '../shown-values.ts';
import { lostOn, mattersOf } from '../stranger.ts';

const heardIn = onceFor((posts: readonly Post[]) =>
  mattersOf(posts.map(({ text }) => text.slice(0, 1_000)).join('\n')),
);

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
    const lost = lostOn(draft, heardIn(visible({ thread, post })), policy.products);
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
