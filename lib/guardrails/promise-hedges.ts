/** What makes a clause no promise: a wish, a doubt, a question passed on, a condition found out, a denial. Held against what stands before the promising words. */
export const hedges: readonly RegExp[] = [
  /\b(?:can(?:no|['’])t|cannot|can not|could(?:n['’]t| not)|won['’]t|will not|unable to|not able to|not in a position to|do(?:n['’]t| not)|never|not going to) (?:\w+ ){0,2}(?:promise|guarantee|say|commit|confirm|speak|tell|know|vouch|swear|offer|be sure|assume|think|expect)\b/i,
  // What others said or want is not said again.
  /\b(?:you (?:were|are|had been|have been)|you['’]ve been) (?:\w+ )?(?:told|promised|assured|quoted|offered|given)\b|\byou (?:said|say|write|wrote|ask|asked|expect|expected|want|wanted|mention|mentioned|describe|feel|felt|think|thought|hoped|worry)\b|\b(?:heard|said|told|claim(?:s|ed)?|stated|wrote|read that)\b/i,
  /\b(?:nobody|no one|none of (?:us|them)|neither|nothing)\b/i,
  /\b(?:no|not a|without (?:a|any)) (?:promise|guarantee)s?\b/i,
  /\b(?:hope|hopes|hoping|hopefully|aim|aims|aiming|trying|try|tries|do (?:our|my) best|might|perhaps|maybe|possibly|may be able|could be able|if possible|fingers crossed|wish|(?:would|['’]d) love|unsure|unclear|not (?:yet )?(?:certain|clear|sure|decided|known)|(?:depends|depending) on|up to)\b/i,
  // "See if we will …" doubts; "Once it is here we will …" promises, with a condition.
  /(?<=\S )(?:whether|if|when|how|what|why|where|which|until|once|unless|before)\b(?! (?:ever|not\b))|^(?:whether|how|what|why|where|which|unless)\b|^(?:if|when|once|until)\s*$/i,
  /\b(?:asked|asking|ask|requested|request|urged|suggested|wonder|wondering) (?:that|for|about|the|them|him|her|our|to|my|a)\b/i,
];

/** A condition that nobody has found to hold yet: what depends on it is a rule, no promise. */
export const condition =
  /\b(?:if|where|provided|assuming|should|in case)\b[^.!?;\n]{0,60}\b(?:eligible|qualif\w+|approved?|possible|covered|due|entitled|confirm\w*|applicable|appl(?:y|ies)|agrees?|decides?|finds?|shows?|turns? out|under warranty)\b/i;

/** A clause of what was, or of a rule ("within 14 days of purchase"): its times bind nobody. */
export const past =
  /\b(?:was|were|had|did|did(?:n['’]t)|told|said|heard|sent|got|made|went|came|left|took|gave|stood|sat|spent|waited|lost|paid|bought)\b|(?<!\b(?:be|is|are|been|being|gets?|it|this|that|them|all|and|['’]s|['’]re) )(?<!ly )\b(?!need|indeed|feed|speed|exceed|proceed|hundred)\w{2,}ed\b|\b(?:days?|weeks?|months?|hours?) (?:of|from|after|ago) |\bsince\b|\b(?:it|that) (?:has|have|is)(?: been)? (?:over |almost |now )?(?:an?|one|two|three|four|five|six|\d+) /i;

/** A clause addressed to the customer: what they do is their own affair. */
export const instructions =
  /^(?:(?:and|or|then|so|just|also|to \w+(?: \w+){0,4}) )?(?:please|kindly|pls|(?:feel free|make sure|be sure|remember) to|you (?:can|may|could|need to|have to|must|should(?! (?:have|get|receive|see|hear|be (?:hearing|getting|back|able))\b)|might|['’]?ll (?:need|have|want) to|will (?:need|have|want) to)|you['’]ll (?:need|have|want) to|(?:let|give|send|tell|call|contact|email|message|dm|submit|reply|check|visit|report|return|try|use|open|choose|select|wait|allow|apply|register|request|reach|restart|update|sign|log|see|read|bring|order|book) (?:us|me|it|this|the|your|that|them|in|to|here|out|a|an|by|before|within)?)\b|\bplease\b/i;
