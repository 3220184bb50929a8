import { type FlagRule, reasons, terms } from '../rule.ts';

const said = terms(
  [
    '(?:second|third|fourth|fifth|sixth|\\d+(?:st|nd|rd|th)|umpteenth|hundredth) (?:time|call|e-?mail|request|ticket|week|month|day|attempt|tweet|post|visit|message|complaint|appointment)',
    '(?:\\d+|two|three|four|five|six|seven|several|multiple|many|countless|so many|a dozen|dozens of) (?:times|calls|e-?mails|tickets|messages|weeks|months|appointments|attempts|agents|reps)|twice|(?:for|over|after|past|in) (?:\\w+ )?(?:weeks|months|years)|(?:days?|weeks?|months?) (?:now|later|and counting|ago)',
    "still (?:no|not|nothing|waiting|haven't|hasn't|isn't|don't|doesn't|can't|broken|down|out|without|have|having|wait)|yet again|once again|(?:keep|kept|keeps) (?:calling|asking|getting|telling|emailing|being|having|hanging|sending|saying)|again and again|over and over|every (?:day|week|time) (?:i|we)",
    "no (?:response|reply|answer|call ?back|follow[- ]?up|one (?:answers|replies|responds|called|calls|has|is))|nobody (?:answers|replies|called|has|responds)|(?:been|was) (?:waiting|calling|emailing|on hold|trying|ignored|passed)|ignor(?:ed|ing) (?:me|my|us|our)|never (?:called|replied|responded|heard|got)|(?:haven't|have not|not) heard|follow(?:ing)? up|(?:already|previously) (?:called|emailed|dm\\w*|messaged|wrote|reported|sent|tried|told|asked|contacted)|immer noch|schon wieder|seit (?:wochen|monaten|tagen)|todavía|otra vez|sigo (?:esperando|sin)",
  ].join('|'),
);

const rule: FlagRule = {
  id: 'repeat_contact',
  description: 'The author has asked before: they say so, or the visible thread shows it.',
  check(post, thread) {
    const own = reasons('repeat_contact', 'triage_repeat_contact', post.text, said);
    const handle = post.author?.handle;
    const earlier = handle
      ? thread.filter((other) => other.author?.handle === handle && other.text !== post.text).length
      : 0;
    if (earlier >= 2)
      own.push({
        source: 'rule',
        id: 'repeat_contact',
        message: { key: 'triage_repeat_contact' },
        span: null,
      });
    return own;
  },
};

export default rule;
