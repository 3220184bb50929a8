import { detectLanguage, languageOf } from '../../guardrails/languages.ts';
import type { FlagRule } from '../rule.ts';

const rule: FlagRule = {
  id: 'non_english',
  description: 'The post is in another language than English.',
  check({ text, lang = null }) {
    const found = detectLanguage(text);
    // A few words tell little: then X's own reading counts.
    const language = found && found.sure >= (lang ? 1.5 : 0.9) ? found.language : languageOf(lang);
    if (!language || language === 'en') return [];
    return [{ source: 'rule', id: 'non_english', message: { key: 'triage_non_english' }, span: null }];
  },
};

export default rule;
