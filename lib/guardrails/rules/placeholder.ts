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
  examples: {
    bad: [
      { draft: 'Hi {name}, thank you for telling us.', span: '{name}' },
      { draft: 'We have your report under {{ case.number }}.', span: '{{ case.number }}' },
      { draft: 'Hello [CUSTOMER NAME], we are sorry about the wait.', span: '[CUSTOMER NAME]' },
      { draft: 'Dear [NAME], thanks for your patience.', span: '[NAME]' },
      { draft: 'Details are here: <insert link>', span: '<insert link>' },
      { draft: 'Our team is looking at ___ right now.', span: '___' },
      { draft: 'Your reference is XXX-XXXX.', span: 'XXX-XXXX' },
      { draft: 'The outage started at TBD and is being looked at.', span: 'TBD' },
      { draft: 'TODO say sorry first. We hear you.', span: 'TODO' },
      { draft: 'Lorem ipsum, we are on it.', span: 'Lorem ipsum' },
      { draft: 'Thanks %FIRST_NAME%, we hear you.', span: '%FIRST_NAME%' },
      { draft: 'Hi [your name here], thank you.', span: '[your name here]' },
    ],
    good: [
      { draft: 'Thank you for telling us. We are looking into it with the team.' },
      { draft: 'We love this photo of your roof <3' },
      { draft: 'You wrote “definately [sic]”, and we could not agree more.' },
      { draft: '[1/2] We hear you, and here is what we know.' },
    ],
    nearMiss: [
      { draft: 'That is a long wait :-{ and we are sorry :}' },
      { draft: 'We follow @clew___help for news on outages.' },
      { draft: 'Glad it works again, xxx from all of us' },
      { draft: 'Up to 50% off and 20% less waste, as you say.' },
      { draft: 'The T-shirt comes in XXL too.' },
      { draft: 'Super Bowl LXXX is a long way off.' },
    ],
  },
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
