import { fixIn } from '../fix-words.ts';
import { flagged } from '../flagged.ts';
import type { Rule } from '../rule.ts';
import { sentences } from '../sentences.ts';

// What argues, explains or offers; a handing-over does none of it.
const substance =
  /\b(?:terms|contract|polic(?:y|ies)|agreement|liab\w*|fault|negligen\w*|refund\w*|compensat\w*|credit|replace\w*|entitled|law|laws|lawful\w*|lawsuits?|court|claims?|evidence|proof|compl(?:y|ies|iant|iance)|di(?:d not|dn['’]t)|never|wrong|must|should|warranty|because|caused|settle\w*|rights?|regulat\w*|illegal\w*|allowed|required|obliged|responsib\w*|guarantee\w*|waive\w*|sign(?:ed)?|agreed|consent\w*|dispute|disagree|incorrect|untrue|false|actually|however|sue|suing|lawyers?|attorney|complaint|reason|due to|fee|charge[ds]?|offer|vertrag|gesetz|recht|ley|contrato)\b/i;
const handing =
  /\b(?:passed|passing|pass|forward\w*|shar(?:ed|ing|e)|rais(?:ed|ing|e)|escalat\w*|hand(?:ed|ing)|sent|right (?:team|people|desk|colleagues)|(?:legal|relevant|dedicated|proper) (?:team|desk|department|colleagues?)|team|colleagues?|desk|in touch|contact|reach|write|dm|message|mail|call|link|here|noted|seen|read|thank\w*|sorry|hear|heard|understand|appreciat\w*|hello|hi|hey|weitergegeben|kolleg\w*|danke|leid|gracias|equipo)\b|https?:/i;

const rule: Rule = {
  id: 'legal',
  level: 'block',
  description: 'A reply of substance to a legal threat or a regulator; the legal desk answers those.',
  needs: ['triage'],
  reach: 'sentence',
  check(draft, context) {
    if (!flagged(context, 'legal_threat')) return [];
    return sentences(draft).flatMap(({ text, start }) => {
      // "The legal team" and "the right team" are where it goes, not what it is about.
      const plain = text.replace(
        /\b(?:the |our )?(?:legal|right) (?:team|desk|department|people|colleagues|address)\b/gi,
        'team',
      );
      const said = text.trim();
      if ((said.match(/\p{L}+/gu)?.length ?? 0) < 3) return [];
      if (!substance.test(plain) && handing.test(plain)) return [];
      const from = start + text.indexOf(said);
      return [
        {
          rule: rule.id,
          level: rule.level,
          span: [from, from + said.length] as const,
          message: { key: 'guard_legal' },
          ...fixIn(draft, 'legal', 'guard_fix_legal'),
        },
      ];
    });
  },
};

export default rule;
