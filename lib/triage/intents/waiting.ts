import type { IntentRule } from '../intent-rule.ts';
import { reasons, terms } from '../rule.ts';

const said = terms(
  [
    "still (?:no|not|nothing|waiting|haven't|havent|hasn't|isn't|don't|doesn't|can't|cant|broken|down|out|without|have no|having|wait\\w*|the same|hasn|getting|on hold|sitting|says|showing|processing|pending|unresolved|an issue|charging|charged)|(?:been|have been|was|were|am|i'm|we're|im|are) (?:\\w+ )?(?:waiting|holding|on hold|trying to|calling|queu\\w+|stuck|chasing|without|ignored|transferred|passed around|hung up on|kept waiting|left waiting|sat|sitting|standing)|waiting (?:for|on|over|since|\\d|almost|nearly|more|all|hours|days|weeks)|wait(?:ed|s)? (?:\\w+ )?(?:\\d+|an hour|hours|days|weeks|months|ages|forever|all day|so long|half an hour|two|three|four|over|nearly|almost|in all)|wait time|long wait|kept (?:me |us )?(?:waiting|on hold)|on hold|on the phone (?:for|with)|queu(?:e|ed|ing) (?:for|is|of)|(?:took|taking|takes?|taken) (?:\\w+ )?(?:\\d+|hours|days|weeks|months|ages|forever|so long|too long|over|an hour|an age)",
    "(?:for|over|after|past|last|than|in|it's been|its been|been|now|about|almost|nearly) (?:the )?(?:past |last |over |about |almost |nearly )?(?:\\d+|two|three|four|five|six|seven|eight|a|an|couple(?: of)?|few|several|many)\\+? ?(?:(?:and|&) a half )?(?:hours?|hrs?|days?|weeks?|wks?|months?|mths?|years?|yrs?|mins?|minutes)|\\d+\\+? ?(?:hours?|hrs?|days?|weeks?|wks?|months?) (?:later|now|ago|late|and counting|and still|on hold|wait|delay|and)|hours|since (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|last|this morning|\\d|january|february|march|april|may|june|july|august|september|october|november|december)|all (?:day|morning|week|weekend|night)|days? late|ages|every (?:single )?(?:time|day|week|month|night)|every few|again(?: and again)?|yet again|once again|over and over|keep(?:s)?|kept|constantly|continu(?:al|ous|ally|ously|es|ed)|repeated(?:ly)?|countless|numerous|multiple|several times|(?:second|third|fourth|2nd|3rd|4th|5th|\\d+th) (?:time|day|week|email|call|attempt|one|order|replacement|visit|month)|twice|(?:\\d+|two|three|four|five|several|many|multiple) (?:times|calls|emails|e-mails|tweets|messages|agents|people|attempts|tickets|reps|dms)",
    "no (?:response|reply|answer|call ?back|follow[- ]?up|update|help|luck|solution|resolution|communication|confirmation|apology|one (?:answers?|replie[sd]|respond\\w*|called?|calls|has|is|knows|can|cares|seems|to|will|there)|staff)|nobody|noone|without (?:a |any )?(?:reply|response|answer|notice|warning|explanation|telling|asking)|ignor(?:ed|ing|e|es)|(?:haven't|havent|have not|hasn't|not|didn't|never) (?:\\w+ )?(?:heard|had a|received|got|gotten|been contacted|been told|had any)|(?:already|previously) (?:called|emailed|dm'?e?d|messaged|wrote|reported|sent|tried|told|asked|contacted|paid|spoke\\w*)|(?:i|we|i've|we've|ive) (?:\\w+ )?(?:called|emailed|e-mailed|phoned|rang|messaged|dm'?e?d|tweeted|contacted|complained|reported|tried|asked|chased|spoke|explained|requested)|hung up|hang(?:s|ing)? up|cut (?:me )?off|disconnected|voice ?mail|automated|robot|chat ?bot|run ?around|passed (?:from|around)|transferred|any (?:update|news on|idea when|eta)|eta",
  ].join('|'),
);
// What looks alike and is not.
const not = terms(
  [
    "(?:can't|cannot|cant|couldn't) wait|waiting for christmas|since (?:19|20)\\d\\d|hours of fun|happy hours?|all day long with|once again thanks?|thanks? (?:once )?again|opening hours|what are your hours|opening times",
  ].join('|'),
);

const rule: IntentRule = {
  id: 'waiting',
  intent: 'help_complaint',
  description: 'The writer waits, asked before, or nobody answered.',
  check: ({ text }) => reasons('waiting', 'triage_sign_waiting', text, said, not),
};

export default rule;
