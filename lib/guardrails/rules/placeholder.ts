import type { Rule } from '../rule.ts';

// Words that only a template puts into brackets; "[sic]", "[1/2]" and "[edit]" are people's own.
const slot =
  '(?:insert|enter|add|your|customer|client|user|first|last|full|agent|company|brand|order|case|ticket|reference|product|name|date|time|day|link|url|phone|number|email|address|city|amount|signature|initials|topic|issue|details?)';
const filling = `${slot}\\b[\\w '’.:#…-]{0,40}`;

// Every repetition is bounded, so none of these can run away on a long draft.
const marks: RegExp[] = [
  /\{\{[^{}\n]{1,60}\}\}|(?<![:;=]-?)\{\s?[#/^]?[\p{L}_][^{}\n]{0,40}\}/gu,
  /\$\{[^{}\n]{0,40}\}/g,
  /%[A-Za-z][A-Za-z_]{1,30}%/g,
  /\[[A-Z][A-Z0-9]*(?:[ _'’-][A-Z0-9]{1,20}){1,5}\]|\[(?!SIC\]|OC\]|NSFW\]|UPDATE\]|EDIT\])[A-Z]{3,20}\]/g,
  new RegExp(`\\[\\s?${filling}\\]`, 'gi'),
  new RegExp(`<\\s?${filling}>`, 'gi'),
  /(?<![\w@/.#])_{3,}(?!\w)/g,
  /(?<![A-Za-z])X{3,}(?![A-Za-z])(?:[- ]X{3,})*/g,
  /\b(?:TODO|TBD|TBC|FIXME)\b/g,
  /\blorem(?: ipsum)?\b/gi,
];

const rule: Rule = {
  id: 'placeholder',
  level: 'block',
  description: 'A saved reply still has a gap that nobody filled in.',
  needs: [],
  reach: 'sentence',
  check(draft) {
    return marks.flatMap((mark) =>
      [...draft.matchAll(mark)].map((match) => ({
        rule: rule.id,
        level: rule.level,
        span: [match.index, match.index + match[0].length] as const,
        message: { key: 'guard_placeholder', args: { gap: match[0] } },
      })),
    );
  },
};

export default rule;
