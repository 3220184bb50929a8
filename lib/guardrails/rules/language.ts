import type { Post } from '../../detect/post.ts';
import { detectLanguage, languageOf } from '../languages.ts';
import type { Rule } from '../rule.ts';

/** In evidence of one short word each: below it, a text is too short to say. */
const enough = 2;

/** What the customer writes: what X says, unless the words clearly say otherwise; null where neither does. */
function spoken(post: Post): string | null {
  const found = detectLanguage(post.text);
  const said = languageOf(post.lang);
  if (!found) return null;
  if (found.language === said) return said;
  if (found.sure >= (said ? 3 : enough)) return found.language;
  // X guesses at posts of a few words, too.
  return said && found.next === said ? said : null;
}

/** A language by its own name. */
function nameOf(language: string): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
}

const rule: Rule = {
  id: 'language',
  level: 'warn',
  description: 'The reply is in another language than the customer’s post.',
  needs: ['post'],
  reach: 'draft',
  check(draft, { post }) {
    if (!post) return [];
    const found = detectLanguage(draft);
    if (!found || found.sure < enough || found.next) return [];
    const wanted = spoken(post);
    if (!wanted || wanted === found.language) return [];
    const args = { written: nameOf(found.language), wanted: nameOf(wanted) };
    const start = draft.length - draft.trimStart().length;
    return [
      {
        rule: rule.id,
        level: rule.level,
        span: [start, draft.trimEnd().length],
        message: { key: 'guard_language', args },
      },
    ];
  },
};

export default rule;
