/** The English of promising. Every gap is a bounded list of words, so no pattern can run away on a long draft. */

export const apostrophe = "['’]";
export const adverbs = `(?:(?:also|then|now|just|soon|gladly|happily|definitely|certainly|personally|absolutely|surely|of course|still|all|both|always|immediately|quickly|shortly|fully|finally|even|be able to|make sure to|be sure to|get to|have to|go ahead and|be happy to|be glad to) ){0,3}`;
const noNoun = '(?!(?:is|are|was|were|has|have|had|i|we|they|you|it|that|which|who|and|or)\\b)';
export const person = `(?:i|we|they|he|she|somebody|someone|(?:our|the|my|your|a|an|one of our) (?:${noNoun}\\w+ ){0,3}?${noNoun}\\w+)`;
export const will = `(?:(?:${person} )?(?:will|shall|gonna|(?:am|is|are) (?:going|about) to)|(?:i|we|they|he|she|it|this|that|who|someone|somebody|team)(?:${apostrophe}ll|(?:${apostrophe}m|${apostrophe}re|${apostrophe}s) (?:going|about) to))`;
const visitor =
  '(?:technician|tech|crew|engineer|electrician|installer|specialist|team|truck|someone|somebody|person|colleague|manager)';
const act = `(?:fix|solve|resolve|repair|restore|correct|rectify|remedy|settle|sort|call|phone|ring|contact|visit|come (?:out|by|over)|come to|get back|get in touch|be in touch|reach out|follow up|schedule|reschedule|book|install|deliver|ship|dispatch|arrive|expedite|escalate|prioriti[sz]e|honou?r|make (?:it|this|that|things) right|put (?:it|this|that|things) right|take care of|handle|ensure|make sure|see to it|get (?:it|this|that|you|your \\w+|everything|them|him|her) (?:\\w+ )?(?:fixed|sorted|resolved|done|working|running|back|restored|repaired|online)|give (?:you|them) (?:a |another )?(?:quick )?(?:call|ring|callback|call back|visit|answer|date|time)|(?:be )?(?:calling|contacting|phoning|visiting|fixing|sending|reaching out|in touch|coming out)|send (?:(?:you|out|over|round) )?(?:an?|our|the|another) (?:\\w+ )?${visitor}|send ${visitor}|have (?:it|this|that|you|your \\w+|everything|someone|somebody) (?:\\w+ )?(?:fixed|sorted|resolved|done|working|running|back|restored|repaired|call|contact|online))`;
const outcome = `(?:fixed|solved|resolved|repaired|restored|corrected|sorted|settled|installed|delivered|shipped|completed|finished|scheduled|contacted|called|back (?:on|online|up|to normal)|up and running|working (?:again|by|soon|properly)|there (?:by|on|today|tomorrow|soon|within)|in touch|ready|online|prioriti[sz]ed|escalated|taken care of|handled)`;

/** One of these is in every clause that the patterns below can match; looking for them first is quicker. */
export const actCue =
  /\b(?:will|shall|gonna|going|about|sending|dispatching|should|expect)\b|['’](?:ll|s|re|m)\b/i;
export const vowCue = /guarantee|promis|swear|vow|pledge|\bword\b|happen again/i;

/** What somebody will do, or how it will turn out. */
export const acts: readonly RegExp[] = [
  new RegExp(`\\b${will} ${adverbs}${act}\\b`, 'gi'),
  new RegExp(
    `\\b(?:${will}|(?:it|this|that|everything|things|you|your \\w+|the \\w+)(?:${apostrophe}ll| will|${apostrophe}s going to| is going to| are going to)) ${adverbs}(?:be|get|have been) (?:\\w+ly |all |fully |back )?${outcome}(?!\\w| automatically)`,
    'gi',
  ),
  new RegExp(
    `\\byou(?:${apostrophe}ll| will| should| can expect to) (?:soon |shortly |then |now )?(?:hear (?:from|back)|receive a (?:call|visit|callback)|get a (?:call|callback|visit)|expect a (?:call|visit|callback))\\b`,
    'gi',
  ),
  new RegExp(
    `\\b(?:i|we|they|(?:our|the) team)(?:${apostrophe}re|${apostrophe}m|${apostrophe}s| are| am| is) (?:now |also |already )?(?:sending|dispatching) (?:(?:you|out|over|round) )?(?:(?:an?|our|the|another) (?:\\w+ )?)?${visitor}\\b`,
    'gi',
  ),
  /\byou(?:['’]ll| will| should) (?:soon )?(?:have|get|receive) (?:an?|your|our) (?:answer|update|reply|call|callback|visit|appointment|date)\b/gi,
  /\bexpect (?:a|our|the|another) (?:call|callback|visit|reply|answer|technician|crew)\b/gi,
  /^will (?:fix|resolve|repair|sort|call|contact|get (?:it|this) (?:fixed|sorted|done))\b/gi,
];

/** Words that give one's word. */
export const vows: readonly RegExp[] = [
  /\b(?:i|we|i can|we can|and|will|we['’]ll|i['’]ll) (?:do |hereby |absolutely |personally |fully |100% )?(?:guarantee|promise|swear|vow|pledge)\b/gi,
  /\b(?:it['’]s|it is|is|are|that['’]s|you are|you['’]re|fix|result|satisfaction|delivery) guaranteed\b|\bguaranteed (?:fix|delivery|result|refund|repair|call)\b/gi,
  /\b(?:you have|that['’]s|it['’]s|giving you) (?:my|our) (?:word|promise|guarantee)\b|\bwe give you (?:our )?(?:word|guarantee)\b/gi,
  /\b(?:this|it|that)(?: will|['’]ll)? (?:never|won['’]t|will not) happen again\b/gi,
];

const span = `(?:an?|one|two|three|four|five|six|seven|ten|\\d{1,3})(?:(?: ?[-–] ?| to | or )(?:two|three|four|five|six|\\d{1,3}))?[ -]?(?:more )?(?:business |working |calendar )?(?:minutes?|mins?|hours?|hrs?|h|days?|weeks?|months?)`;
const moment = `(?:(?:the )?(?:end|close|start|beginning|middle) of (?:the |this |next |today|business|play)?(?:day|week|month|business|play|today)?|eod|cob|eow|(?:this |next |the coming )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tonight|today|noon|midnight|this (?:evening|afternoon|week|weekend|month)|next (?:week|month|weekend)|(?:jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?) \\d{1,2}(?:st|nd|rd|th)?|(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:january|february|march|april|may|june|july|august|september|october|november|december)|the \\d{1,2}(?:st|nd|rd|th)|\\d{1,2}(?::\\d\\d)? ?(?:am|pm|a\\.m\\.|p\\.m\\.)|\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?)`;

/** A time by which. */
export const deadlines: readonly RegExp[] = [
  new RegExp(`\\b(?:by|no later than|not later than|before) ${moment}(?![\\w/])`, 'gi'),
  new RegExp(
    `\\b(?:within|in no more than|in less than|in under|in at most) (?:the (?:next|hour|day|week|month)(?: ${span})?|${span})(?!\\w)`,
    'gi',
  ),
  new RegExp(`\\bin the next ${span}(?!\\w)`, 'gi'),
];

/** What makes a clause no promise: a wish, a doubt, a question passed on, a condition found out, a denial. */
export const hedges: readonly RegExp[] = [
  /\b(?:can(?:no|['’])t|cannot|can not|could(?:n['’]t| not)|won['’]t|will not|unable to|not able to|not in a position to|do(?:n['’]t| not)|never|not going to) (?:\w+ ){0,2}(?:promise|guarantee|say|commit|confirm|speak|tell|know|vouch|swear|offer)\b/i,
  // What others said is not said again.
  /\b(?:you (?:were|are|had been|have been)|you['’]ve been) (?:told|promised|assured)\b|\byou (?:said|say|write|wrote)\b|\bheard\b/i,
  /\b(?:nobody|no one|none of (?:us|them)|neither)\b/i,
  /\b(?:no|not a|without (?:a|any)) (?:promise|guarantee)s?\b/i,
  /\b(?:hope|hopes|hoping|hopefully|aim|aims|aiming|trying|try|tries|do (?:our|my) best|might|perhaps|maybe|possibly|may be able|could be able|if possible|fingers crossed)\b/i,
  // "See if we will …" doubts; "Once it is here we will …" promises, with a condition.
  /(?<=\S )(?:whether|if|when|how|what|why|where|which|until|once)\b(?! (?:ever|not\b))|^(?:whether|if|when|how|until|once)\s*$/i,
  /\b(?:asked|asking|ask|requested|request|urged|suggested|wonder|wondering) (?:that|for|about|the|them|him|her|our|to)\b/i,
];

/** A clause of what was, or of a rule ("within 14 days of purchase"): its times bind nobody. */
export const past =
  /\b(?:was|were|had|did|did(?:n['’]t)|told|said|heard|sent|got|made|went|came|left|took|gave)\b|(?<!\b(?:be|is|are|been|being|get|it|this|that|them|all|and) )(?<!ly )\b(?!need|indeed|feed|speed|exceed|proceed|hundred)\w{2,}ed\b|\b(?:days?|weeks?|months?|hours?) (?:of|from|after) /i;

/** A clause addressed to the customer: what they do is their own affair. */
export const instructions =
  /^(?:please|kindly|pls|you (?:can|may|could|need to|have to|must|should)|(?:let|give|send|tell|call|contact|email|message|dm|submit|reply|check|visit|report|return|try) (?:us|me|it|this|the|your|that|them|in|to|here)?)\b/i;
