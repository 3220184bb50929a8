import { type FlagRule, reasons, terms } from '../rule.ts';

const said = terms(
  [
    '(?:second|third|fourth|fifth|sixth|\\d{1,3}(?:st|nd|rd|th)|umpteenth|hundredth) (?:time|call|e-?mail|request|ticket|week|month|day|attempt|tweet|post|visit|message|complaint|appointment)',
    '(?:call|e-?mail|ask|wr[io]t|report|sen[dt]|told|tell|tri|contact|messag|complain|tweet|dm|phon|chas|rang)\\w* (?:\\S+ ){0,4}?(?:twice|(?:\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|multiple|many|countless|so many|a dozen|dozens of) times|again)|(?:\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|multiple|many|countless|so many|a dozen|dozens of) (?:calls|e-?mails|tickets|messages|appointments|attempts|complaints|unanswered|ignored|(?:different )?(?:agents|reps|stories|people|technicians))(?![,.]? \\d)|(?:\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|multiple|many|countless|so many|a dozen|dozens of) (?:weeks|months)(?! (?:in advance|old|ago|warranty|free|another|from)|,? (?:said|another))|(?:for|over|past) (?:\\w+ )?(?:weeks|months|years)|(?:days?|weeks?|months?) (?:now|later|and counting|ago)',
    "still (?:no|not|nothing|waiting|haven't|hasn't|isn't|don't|doesn't|can't|broken|down|out|without|have|having|wait)|yet again|once again|(?:i|we|i've|we've|i'm|just|still) (?:keep|kept) (?:calling|asking|emailing|being|hearing|getting|telling)|kept getting told|again and again|again[.!,]+ (?:\\S+ ){0,4}?again|again\\. again|bump(?: again)?[.!]|(?:e-?mailed|asked|called|wrote|posted|messaged|tried) again|(?:i've )?been (?:chasing|asking|begging)|chasing|as i said in|since (?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|\\d{1,2} \\w+)(?!\\p{L})|reported (?:\\S+ ){0,8}?in (?:\\w+), (?:\\w+)|charged me again|promised (?:a |me |us )?(?:\\S+ ){0,4}?(?:by|on) (?:\\w+)|me again|nobody calls|follow up of|over and over|every (?:day|week|time) (?:i|we)",
    "no (?:response|reply|answer|call ?back|follow[- ]?up|one (?:replies|responds|called|calls|has (?:called|replied|answered)))|nobody (?:replies|called|calls|responds)|(?:been|was) (?:waiting|calling|emailing|on hold|trying|ignored|passed)|ignor(?:ed|ing) (?:me|my|us|our)|never (?:called|replied|responded|heard)|(?:haven't|have not|not) heard|follow(?:ing)? up|(?:already|previously) (?:called|emailed|dm\\w*|messaged|wrote|reported|sent|tried|told|asked|contacted)|immer noch|schon wieder|seit (?:wochen|monaten|tagen)|todavía|otra vez|sigo (?:esperando|sin)",
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
