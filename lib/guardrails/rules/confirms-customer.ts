import type { Rule } from '../rule.ts';

const theirs =
  '(?:account|order|case|ticket|file|profile|records?|policy|contract|subscription|booking|reservation|claim|invoice|bill|payment|refund|appointment|delivery|installation|system|service visit|application|warranty|plan|membership|prescription|treatment|loan)';
const patterns: readonly RegExp[] = [
  /\b(?:as|being|you are|you['’]re|you have been|you['’]ve been|having you as) (?:such )?(?:an? |our |one of our )?(?:[\p{L}-]{2,14} ){0,3}(?:customer|client|member|subscriber|patient|policyholder|account holder)s?\b(?! service)/giu,
  /\b(?:our|the|my) (?:records?|systems?|files?|notes?|database) (?:show|shows|indicate|indicates|say|says|suggest|suggests|confirm|confirms|tell|tells)\b/giu,
  new RegExp(
    `\\b(?:i|we)(?: can|['’]ve|['’]re| have| did| do| just| are| am|['’]m){0,2}(?: \\w+)? (?:see|seen|found|located|pulled up|checked|reviewed|looked (?:into|at|up)|looking (?:into|at)|reviewing|updated|escalated|opened|closed|cancelled|received) (?:that )?(?:in |on |at |through )?(?:your|you have an?|you had an?) (?:\\w+ ){0,2}${theirs}\\b`,
    'giu',
  ),
  new RegExp(
    `\\byour (?:\\w+ ){0,2}${theirs} (?:is|was|has|shows|went|had|ended|expired|got|hasn['’]t|isn['’]t|wasn['’]t)\\b`,
    'giu',
  ),
  /\b(?:since you (?:joined|signed up|became)|you (?:joined|signed up with|bought from|ordered from) us|your (?:history|time|years) with us)\b/giu,
];

const supposed =
  /\b(?:if|when|whether|once|unless|until|in case|check(?: \w+)? that|make sure|ensure|is|does|has)\b[^.!?\n]{0,80}$/i;

const rule: Rule = {
  id: 'confirms-customer',
  level: 'warn',
  description: 'The reply confirms that somebody is a customer, or speaks of their case in public.',
  needs: [],
  reach: 'sentence',
  check(draft) {
    const kept: [number, number][] = [];
    // 1 for each character that one of them covers: of a thousand, none has to be compared with all others.
    const covered = new Uint8Array(draft.length);
    for (const pattern of patterns)
      for (const match of draft.matchAll(pattern)) {
        const lead = draft
          .slice(Math.max(0, match.index - 100), match.index)
          .replace(/^[\s\S]*[.!?\n]\s/, '');
        const end = match.index + match[0].length;
        if (supposed.test(lead) || /^[^.!\n]{0,80}\?/.test(draft.slice(end, end + 90))) continue;
        if (covered.subarray(match.index, end).includes(1)) continue;
        covered.fill(1, match.index, end);
        kept.push([match.index, end]);
      }
    return kept.map((span) => ({
      rule: rule.id,
      level: rule.level,
      span,
      message: { key: 'guard_confirms' },
    }));
  },
};

export default rule;
