/** The English of promising. Every gap is a bounded list of words, so no pattern can run away on a long draft. */

const apostrophe = "['’]";
const adverbs = `(?:(?:also|then|now|just|soon|gladly|happily|definitely|certainly|personally|absolutely|surely|of course|still|all|both|always|immediately|quickly|shortly|fully|finally|even|be able to|make sure to|be sure to|get to|have to|go ahead and|be happy to|be glad to) ){0,3}`;
const person = `(?:i|we|they|he|she|somebody|someone|(?:our|the|my|your|a|an|one of our) (?:\\w+ ){0,3}?\\w+)`;
const will = `(?:(?:${person} )?(?:will|shall|gonna|(?:am|is|are) (?:going|about) to)|(?:i|we|they|he|she|it|this|that|who|someone|somebody|team)(?:${apostrophe}ll|(?:${apostrophe}m|${apostrophe}re|${apostrophe}s) (?:going|about) to))`;
const offer = `(?:(?:i|we|they)(?: can|${apostrophe}d be (?:happy|glad) to| would be (?:happy|glad) to|(?: are| am|${apostrophe}re|${apostrophe}m) (?:happy|glad|able|authori[sz]ed|pleased) to| want to|${apostrophe}d like to| would like to))`;
const done = `(?:(?:i|we|they|(?:our|the) team)(?:${apostrophe}ve| have|${apostrophe}s| has)?|(?:i|we|they)(?:${apostrophe}re|${apostrophe}m| are| am))`;

const remedyVerb = `(?:refund|reimburse|compensate|credit|replace|swap|exchange|repay|waive|cover the (?:cost|costs|bill|repair|charge|charges|fee|difference)|pay (?:you|for|back)|buy (?:it |them |this )?back|discount|comp)`;
const remedyDone = `(?:refunded|reimbursed|compensated|credited|replaced|swapped|exchanged|repaid|waived|paid back|bought back|comped)`;
const remedyNoun = `(?:(?:full |partial |complete |immediate )?(?:refund|reimbursement|compensation|(?:bill |account |statement |service )?credit|replacement|voucher|discount|rebate|money(?: back)?|new (?:unit|one|battery|powerwall|panels?|inverter|car|device|gateway|roof))s?)`;
const your = `(?:you |them |him |her )?(?:(?:a|an|the|your|this|that|any|some|all|all of|every) ){0,2}`;
const give = `(?:give|send|get|issue|offer|provide|process|approve|arrange|grant|ship|mail|bring|find|add|apply|put)`;

/** Money or another remedy, promised, offered or said to be granted. */
export const remedies: readonly RegExp[] = [
  new RegExp(`\\b(?:${will}|${offer}) ${adverbs}${remedyVerb}\\b`, 'giu'),
  new RegExp(`\\b(?:${will}|${offer}) ${adverbs}${give} ${your}${remedyNoun}\\b`, 'giu'),
  new RegExp(
    `\\b(?:${will}|${offer}) ${adverbs}(?:make|do|fix|repair) (?:it|this|that|everything) (?:for free|free of charge|at no cost)\\b`,
    'giu',
  ),
  new RegExp(
    `\\b(?:will|shall|to|${apostrophe}ll|going to|is being|are being|has been|have been|you${apostrophe}ve been|gets?|getting) ${adverbs}(?:be |get |been )?(?:fully |partially )?${remedyDone}\\b`,
    'giu',
  ),
  new RegExp(
    `\\b(?:you)(?:${apostrophe}ll| will| shall| should| are going to|${apostrophe}re going to| can expect to| can| are|${apostrophe}re) ${adverbs}(?:get|getting|receive|receiving|see|have|be getting|be receiving|collect) ${your}${remedyNoun}\\b`,
    'giu',
  ),
  new RegExp(
    `\\b(?:you)(?: are|${apostrophe}re| will be|${apostrophe}ll be) (?:entitled to|owed|due|eligible for|covered for) ${your}${remedyNoun}\\b`,
    'giu',
  ),
  new RegExp(
    `\\b(?:your|the|a|full|this) ${remedyNoun} (?:is|has been|will be|was|${apostrophe}s|is being) (?:on (?:its|the) way|approved|processed|issued|coming|granted|guaranteed|confirmed|sent|shipped|posted|paid|done|yours)\\b`,
    'giu',
  ),
  new RegExp(
    `\\b${done} (?:just |already |now )?(?:${remedyDone}|refunding|reimbursing|crediting|replacing|waiving|compensating)(?= (?:you|your|the|it|this|that|all)\\b)`,
    'giu',
  ),
  new RegExp(
    `\\b${done} (?:just |already |now )?(?:issued|approved|granted|processed|issuing|granting|sending|processing|giving|applied|added|sent) ${your}${remedyNoun}\\b`,
    'giu',
  ),
  new RegExp(`\\b(?:expect|enjoy|here${apostrophe}s|here is) ${your}${remedyNoun}\\b`, 'giu'),
  /\b(?:(?:it|this|that|repair|visit)(?:['’]s| is| will be|['’]ll be) (?:on us|free of charge|at no cost)|at no cost to you|money[- ]back guarantee|at our expense)\b/giu,
  new RegExp(
    `^(?:will|happy to|glad to|going to|refunding|replacing) (?:${remedyVerb}\\b|(?:you|your|it|this|the)\\b(?= \\w+ ?(?:now|today)))`,
    'giu',
  ),
];

const act = `(?:fix|solve|resolve|repair|restore|correct|rectify|remedy|settle|sort|call|phone|ring|contact|visit|come (?:out|by|over)|come to|get back|get in touch|be in touch|reach out|follow up|schedule|reschedule|book|install|deliver|ship|dispatch|arrive|expedite|escalate|prioriti[sz]e|honou?r|make (?:it|this|that|things) right|put (?:it|this|that|things) right|take care of|handle|ensure|make sure|see to it|get (?:it|this|that|you|your \\w+|everything|them|him|her) (?:\\w+ )?(?:fixed|sorted|resolved|done|working|running|back|restored|repaired|online)|have (?:it|this|that|you|your \\w+|everything|someone|somebody) (?:\\w+ )?(?:fixed|sorted|resolved|done|working|running|back|restored|repaired|call|contact|online))`;
const outcome = `(?:fixed|solved|resolved|repaired|restored|corrected|sorted|settled|installed|delivered|shipped|completed|finished|scheduled|contacted|called|back (?:on|online|up|to normal)|up and running|working (?:again|by|soon|properly)|there (?:by|on|today|tomorrow|soon|within)|in touch|ready|online|prioriti[sz]ed|escalated|taken care of|handled)`;

/** What somebody will do, or how it will turn out. */
export const acts: readonly RegExp[] = [
  new RegExp(`\\b${will} ${adverbs}${act}\\b`, 'giu'),
  new RegExp(
    `\\b(?:${will}|(?:it|this|that|everything|things|you|your \\w+|the \\w+)(?:${apostrophe}ll| will|${apostrophe}s going to| is going to| are going to)) ${adverbs}(?:be|get|have been) (?:\\w+ly |all |fully |back )?${outcome}(?!\\w)`,
    'giu',
  ),
  new RegExp(
    `\\byou(?:${apostrophe}ll| will| should| can expect to) (?:soon |shortly |then |now )?(?:hear (?:from|back)|receive a (?:call|visit|callback)|get a (?:call|callback|visit)|expect a (?:call|visit|callback))\\b`,
    'giu',
  ),
  /^will (?:fix|resolve|repair|sort|call|contact|get (?:it|this) (?:fixed|sorted|done))\b/giu,
];

/** Words that give one's word. */
export const vows: readonly RegExp[] = [
  /\b(?:i|we|i can|we can|and|will|we['’]ll|i['’]ll) (?:do |hereby |absolutely |personally |fully |100% )?(?:guarantee|promise|swear|vow|pledge)\b/giu,
  /\b(?:it['’]s|it is|is|are|that['’]s|you are|you['’]re|fix|result|satisfaction|delivery) guaranteed\b|\bguaranteed (?:fix|delivery|result|refund|repair|call)\b/giu,
  /\b(?:you have|that['’]s|it['’]s|giving you) (?:my|our) (?:word|promise|guarantee)\b|\bwe give you (?:our )?(?:word|guarantee)\b/giu,
  /\b(?:this|it|that)(?: will|['’]ll)? (?:never|won['’]t|will not) happen again\b/giu,
];

const span = `(?:an?|one|two|three|four|five|six|seven|ten|\\d{1,3})(?:(?: ?[-–] ?| to | or )(?:two|three|four|five|six|\\d{1,3}))?[ -]?(?:more )?(?:business |working |calendar )?(?:minutes?|mins?|hours?|hrs?|h|days?|weeks?|months?)`;
const moment = `(?:(?:the )?(?:end|close|start|beginning|middle) of (?:the |this |next |today|business|play)?(?:day|week|month|business|play|today)?|eod|cob|eow|(?:this |next |the coming )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tonight|today|noon|midnight|this (?:evening|afternoon|week|weekend|month)|next (?:week|month|weekend)|(?:jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?) \\d{1,2}(?:st|nd|rd|th)?|(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:january|february|march|april|may|june|july|august|september|october|november|december)|the \\d{1,2}(?:st|nd|rd|th)|\\d{1,2}(?::\\d\\d)? ?(?:am|pm|a\\.m\\.|p\\.m\\.)|\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?)`;

/** A time by which. */
export const deadlines: readonly RegExp[] = [
  new RegExp(`\\b(?:by|no later than|not later than|before) ${moment}(?![\\w/])`, 'giu'),
  new RegExp(
    `\\b(?:within|in no more than|in less than|in under|in at most) (?:the (?:next|hour|day|week|month)(?: ${span})?|${span})(?!\\w)`,
    'giu',
  ),
  new RegExp(`\\bin the next ${span}(?!\\w)`, 'giu'),
];

/** What makes a clause no promise: a wish, a doubt, a question passed on, a condition found out, a denial. */
export const hedges: readonly RegExp[] = [
  /\b(?:can(?:no|['’])t|cannot|can not|could(?:n['’]t| not)|won['’]t|will not|unable to|not able to|not in a position to|do(?:n['’]t| not)|never|not going to) (?:\w+ ){0,2}(?:promise|guarantee|say|commit|confirm|speak|tell|know|vouch|swear|offer)\b/iu,
  /\b(?:no|not a|without (?:a|any)) (?:promise|guarantee)s?\b/iu,
  /\b(?:hope|hopes|hoping|hopefully|aim|aims|aiming|trying|try|tries|do (?:our|my) best|might|perhaps|maybe|possibly|may be able|could be able|if possible|fingers crossed)\b/iu,
  /\b(?:whether|if|when|how|what|why|where|which|until|once)\b(?! (?:ever|not\b))/iu,
  /\b(?:asked|asking|ask|requested|request|urged|suggested|wonder|wondering) (?:that|for|about|the|them|him|her|our|to)\b/iu,
];

/** A clause of what was, or of a rule ("within 14 days of purchase"): its times bind nobody. */
export const past =
  /\b(?:was|were|had|did|did(?:n['’]t)|told|said|heard|sent|got|made|went|came|left|took|gave)\b|(?<!\b(?:be|is|are|been|being|get|it|this|that|them|all|and) )(?<!ly )\b(?!need|indeed|feed|speed|exceed|proceed|hundred)\w{2,}ed\b|\b(?:days?|weeks?|months?|hours?) (?:of|from|after) /iu;

/** A clause addressed to the customer: what they do is their own affair. */
export const instructions =
  /^(?:please|kindly|pls|you (?:can|may|could|need to|have to|must|should)|(?:let|give|send|tell|call|contact|email|message|dm|submit|reply|check|visit|report|return|try) (?:us|me|it|this|the|your|that|them|in|to|here)?)\b/iu;
