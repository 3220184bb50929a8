/**
 * The English of promising an act. Read as a person would: somewhere a clause says that something will be ("will",
 * "’ll", "going to"); who will decides how strict to be about what follows. Of the company's own people any verb is a
 * promise but for those that only look, ask or talk; of things, only an outcome; of the customer, only what they get.
 */

export const apostrophe = "['’]";
const softener =
  'also|then|now|just|soon|gladly|happily|definitely|certainly|personally|absolutely|surely|of course|still|all|both|always|immediately|quickly|shortly|fully|finally|even|only|hereby|simply|probably|likely|be able to|make sure to|be sure to|get to|have to|need to|go ahead and|be (?:more than )?(?:happy|glad|pleased|delighted|ready) to|of course be';
export const adverbs = `(?:(?:${softener}) ){0,3}`;
const noNoun = '(?!(?:is|are|was|were|has|have|had|i|we|they|you|it|that|which|who|and|or)\\b)';
export const person = `(?:i|we|they|he|she|somebody|someone|(?:our|the|my|your|a|an|one of our) (?:${noNoun}\\w+ ){0,3}?${noNoun}\\w+)`;
export const will = `(?:(?:${person} )?(?:will|shall|gonna|(?:am|is|are) (?:going|about) to)|(?:i|we|they|he|she|it|this|that|who|someone|somebody|team)(?:${apostrophe}ll|(?:${apostrophe}m|${apostrophe}re|${apostrophe}s) (?:going|about) to))`;

/** Those whom the company sends or speaks for. */
export const people =
  '(?:some(?:one|body)|teams?|crews?|technicians?|techs?|agents?|specialists?|(?:super)?managers?|supervisors?|colleagues?|advis[eo]rs?|engineers?|experts?|stores?|support|staff|departments?|office|desk|ceo|boss|drivers?|couriers?|carriers?|partners?|installers?|electricians?|mechanics?|plumbers?|rep(?:resentative)?s?|compan(?:y|ies)|people|folks|inspectors?|directors?|dealers?|garage|workshop|warehouse|developers?|devs|member|officer|host|pharmacist|branch|depot|leadership|airline|bank|brand|management)';

/** "will" in any of its forms, and what else says that something is going to be. */
export const modal =
  /(?:(?<!\b(?:your|my|free|good|ill|his|her|a|at) )\b(?:will|shall|gonna|(?:am|is|are) (?:gonna|(?:now |all )?(?:going|about|set|due|bound|determined) to)|(?:intends?|plans?) to)|(?<=\w)['’](?:ll|(?:m|re|s) (?:gonna|(?:all )?(?:going|about|set|bound) to)))(?= )/gi;

/** The end of what stands before "will", where the company's own are meant. */
export const ourSubject = new RegExp(
  `(?:^(?:and |then |also )?|\\b(?:i|we|they|he|she|one of us|(?:(?:our|the|my|your|a|an|another|one of our) )?(?:${noNoun}[\\w-]+ ){0,2}?${people}(?: (?:from|at|in|on|for|of|near) (?!it\\b|you\\b)[\\w ]{1,30})?)(?: (?:both|all|also|definitely|certainly|really|now|then))?) ?$`,
  'i',
);
export const theirSubject = /\byou(?: (?:also|then|both|all))? ?$/i;

export const softly = new RegExp(`^(?: ?(?:${softener})(?= )){0,4} `, 'i');

const heard =
  '(?:see|read|hear|know|look|aware|listen|understand|get (?:this|your|the|that)|(?:is|are|gets?|was) (?:heard|read|seen|shared|passed|noted|logged|aware|raised|flagged)|reach|has|have (?:this|your|all|the))';
const words =
  '(?:dm|dms|pm|links?|messages?|steps|details|form|guide|feedback|article|info\\w*|note|post|screenshots?|instructions|tips|question|report|photos?|pictures?|video|update|survey|nudge|look|attention|thought|try)';

/** What the company's people may say they will do: look, ask, pass on, talk, and go on as they do. */
export const harmless = new RegExp(
  `^(?:help|assist|guide|look|check|see (?!to |you right|(?:it|this) through)|review|read|listen|hear|investigat|dig|examine|study|inspect|analy[sz]e|ask|inquire|enquire|find|figure|explore|try|aim|strive|endeavou?r|work|continue|carry on|keep (?!our word|the lights|your)|keep your .{0,20}(?:in mind|posted)|stay|remain|stand|pass|share|relay|forward|flag|raise|report|escalate|feed|mention|note|log|record|tell|let |inform|explain|show|point|walk|discuss|talk|speak|chat|dm|pm|message|write|reply|respond|answer|post|update (?:you|this|the (?:thread|post)|here|every)|know|understand|learn|remember|think|consider|need|require|want|like|love|hope|wish|miss|wait|start|begin|go |use|appreciate|welcome|treat|thank|say|never|not\\b|no longer|connect|direct|refer|invite|join|meet|admit|acknowledge|apologi[sz]e|accept|respect|support|follow (?:this|the|your|that|closely|along)|monitor|watch|track|gather|compare|verify|double[- ]?check|confirm (?:with|whether|if)|touch|show|appear|display|pop|expire|vary|depend|choose|decide|determine|assess|evaluate|clarify|describe|highlight|take (?!care|(?:\\S+ ){0,4}?(?:back|off)\\b|\\S{0,6}\\d|money|off|the (?:fee|charge))|do (?!this|it\\b|that|right|the (?:repair|work|job))|leave|have (?:a|another|more|to|an eye|no|no one|any|the (?:pleasure|chance)) (?!(?:\\w+ )?${people})|give (?:it|this|that|them|the team|your (?:post|feedback)|(?:you )?(?:the |a |an |some |more |any )?(?:\\w+ )?${words})|bring (?:it|this|that|your \\w+) (?:up|to)|put (?:you|it|this|that|your \\w+) (?:in touch|through|in front|forward|to the|on (?:the|our) (?:list|agenda))|get (?:(?:it|this|that|your \\w+|you) (?:to|in front|over|looked|passed|checked|reviewed|in touch|connected|through|in contact|seen|read|heard)|more|some|the details|started|an? (?:idea|sense|look)|in (?!touch|contact))|send (?:you )?(?:over )?(?:it |this |that |your \\w+ |(?:a |the |an |some |more |our )?(?:\\w+ ){0,2}?${words}\\b)|make (?:a |the )?(?:note|sure (?:that )?(?:\\S{1,20} ){0,4}?${heard})|(?:ensure|see to it) (?:that )?(?:\\S{1,20} ){0,4}?${heard}|be (?!in (?:touch|contact)|(?:calling|contacting|phoning|visiting|fixing|sending|replacing|refunding|reaching|coming|there (?:on|by|at|within|in|to|tomorrow|today|tonight|this|next|before)|with you|at your|on (?:site|the way|its way|your)|over (?:to|on|by)|back (?:to|in touch|with)|round))|(?:get back|follow up|reach out|be in touch|get in touch|contact|come back|reply)(?: to| with)?(?: you)?(?: here| (?:again )?(?:in|by|via|over|through|on) (?:a |the |your |this |private )?(?:dms?|pm|message|thread|chat|inbox)))`,
  'i',
);

/** "We will look and refund you": what hangs on the same "will". */
export const andThen =
  /\s(?:and|or|then|,? ?and then) (?:then |also |get it )?((?:fix|solve|resolve|repair|replace|refund|credit|restore|correct|reimburse|compensate|upgrade|cancel|remove|waive|swap|ship|deliver|arrange|sort|rebook|unlock|reopen|make (?:it|this|that|things|you)|put (?:it|this|that|things) right|(?:call|ring|phone|pay) you|give you (?!\w* ?(?:link|steps|details|info|update))|send (?:you )?(?:an? |someone|somebody|out)|get (?:it|this|that|you|your \w+) (?:fixed|sorted|back|resolved|working|running|done)|get back to you|come (?:out|back|over|by))\b)/i;

/** What things may be said to become without anybody promising. */
const noOutcome =
  '(?!(?:asked|needed|required|prompted|displayed|shown|redirected|taken to|linked|listed|called|named|used|seen|reviewed|looked at|investigated|checked|considered|discussed|shared|passed|read|heard|answered|updated|closed|opened|signed|logged|based|limited|charged|billed|notified|interested|pleased|different|forwarded|examined|noted|treated|counted|on the (?:page|list|bill|site|website|label|box))\\b)';
const outcome =
  '(?:\\w+(?:ed|en)|done|sent|paid|built|made|set|put|brought|dealt|back|over|up|out|there|ready|online|right|fine|better|good as new|gone|lower|free|with (?:you|u)|yours|waiting for (?:you|u)|working|running|live|here|in (?:touch|your|place)|on (?:its|the|their) way|at your|home|smooth\\w*|okay|ok|history|a thing of)\\b';
export const thingWill = new RegExp(
  `^(?:(?:be|get|have been|have) (?:\\w+ly |all |back |now |safely ){0,2}?${noOutcome}${outcome}|(?:arrive|ship|land|come|reach|resume|return|go (?:out|live|back|away|ahead|through|to you)|drop|improve|disappear|follow|stop|leave|deliver|clear|hit your|work (?:again|by|properly|fine|as|like)|have (?:power|it back|you)|never happen|make it right)\\b)`,
  'i',
);
export const youWill =
  /^(?:(?:get|receive|have|be (?:getting|receiving|having)|enjoy) (?!to |had |been |(?:\S+ ){0,3}?(?:error|message|prompt|code|option|choice|screen|link|menu|notification|list|sense|chance|idea|questions?|receipt|details|info\w*|instructions|steps|tips|page|form|results?|better|more luck)\b)\w|hear (?:from|back)|be (?:\w+ly )?(?:contacted|called|first|next|covered|taken care|looked after|back (?:on|online|in|to|home|up)|up and|home|seated|rebooked|moved|upgraded|fine|happy with|sorted|on (?:the|your) (?:way|next|road)))/i;

/** Denials that are promises themselves. */
export const wontCue = /(?:won['’]t|(?:will|shall|ll) (?:not|never)|never)\b/i;
export const wont =
  /\b(?:(?:this|it|that)(?: will|['’]ll)? (?:never|won['’]t|will not) (?:ever )?happen|(?:will not|won['’]t|never|['’]ll not|will never) (?:ever )?(?:happen (?:to you )?again|let (?:this|it|that|you)|be (?:a problem|an issue|delayed|late|repeated)|have (?:to worry|this problem|any (?:more )?(?:trouble|problems?|issues?))|rest|stop until|see (?:this|that|it) again|do (?:this|that|it) again))\b/i;

/** One of these is in every clause that the patterns below can match; looking for them first is quicker. */
export const vowCue =
  /guarant|promis|swear|vow|pledge|\bword\b|(?:count|bank|rely|depend) on\b|last time|never again|commit/i;
/** Words that give one's word. */
export const vows: readonly RegExp[] = [
  new RegExp(
    `\\b(?:i|we|i can|we can|and|will|we${apostrophe}ll|i${apostrophe}ll|${people}) (?:do |can |also |hereby |absolutely |personally |fully |100% )?(?:guarantee|promise|swear|vow|pledge)\\b|^(?:that['’]s a |it['’]s a )?(?:promise|guaranteed|pinky promise)$`,
    'gi',
  ),
  /\b(?:it['’]s|it is|is|are|that['’]s|you are|you['’]re|fix|result|satisfaction|delivery) guaranteed\b|\bguaranteed (?:fix|delivery|result|refund|repair|call)\b/gi,
  /\b(?:you have|you['’]ve got|you got|that['’]s|it['’]s|giving you|take|on) (?:my|our) (?:word|promise|guarantee)\b|\bgive you (?:my|our) (?:word|guarantee|promise)\b|\b(?:can|may) (?:count|bank|rely|depend) on (?:it|that|us|an?|our|this)\b|\b(?:our|my) (?:promise|word|guarantee) (?:to you|is|that)\b/gi,
  /\b(?:was|is|be) the last time (?:this|it|that|you)\b|\bnever again$/gi,
  new RegExp(
    `\\b(?:we|i)(?: are|${apostrophe}re| am|${apostrophe}m)? commit(?:ted)? to (?:\\w+ly )?(?:you that|having|getting|fix|repair|restor|deliver|replac|refund|resolv|sort|complet|finish|clos|reduc|cut|mak(?:e|ing) (?:this|it|things) right)`,
    'gi',
  ),
];

/** One of these is in every clause that `acts` can match. */
export const actCue =
  /\b(?:\w{2,20}ing|first|next|top|second|sending|shipping|fixing|sorting|calling|visiting|driving|flying|heading|travel\w+|re-?issuing|restoring|unlocking|reopening|lowering|reducing|cutting|moving|putting|relief|help|fix|good as|covered|deal|favou?r|expediting|dispatching|delivering|coming|arriving|bringing|installing|rushing|rebooking|expect|consider|way|let|set|getting|cancell?ing|removing|sorted|happy|glad)\b/i;
const pronoun = '(?:it|this|that|you|them|everything|things|your \\w+|the \\w+)';
const fixed =
  '(?:fixed|solved|sorted|resolved|done|working|running|back|restored|repaired|online|corrected|out to you|to you|scheduled|booked|removed|cancell?ed|unlocked|delivered|shipped|rebooked|home|there)';
/** Promises without a "will". */
export const acts: readonly RegExp[] = [
  new RegExp(
    `\\b(?:(?:i|we|they)(?: are| am|${apostrophe}re|${apostrophe}m)|(?:${people})(?: is| are|${apostrophe}s)) (?:now |also |already |just )?(?:sending (?!(?:it|this|that|your \\w+) |(?:(?:a|the|an|some|you) )*(?:\\w+ )?${words}\\b)|bringing (?!(?:it|this|that|your \\w+) (?:up|to (?:the|our)))|shipping|dispatching|delivering|(?:coming|driving|flying|heading|travell?ing|rushing)(?: straight| right)? (?:out|over|by|to|round|back|tomorrow|on|this|your way)|calling you|visiting|installing|rebooking|re-?issuing|restoring|unlocking|reopening|lowering|reducing|cutting|moving you|putting you (?:up|on|in)|cancell?ing|removing|getting ${pronoun} (?:\\w+ )?${fixed})`,
    'gi',
  ),
  new RegExp(
    `\\b(?:i|we)(?: are| am|${apostrophe}re|${apostrophe}m) (?:now |also |already |just |all )?(?!(?:do|help|assist|look|check|work|review|investigat|read|listen|shar|pass|forward|ask|try|talk|monitor|see|hear|send|bring|wait|follow|keep|tak|us|mak|giv|watch|track|not|escalat|rais|flag|discuss|consider|studi|study|analy[sz]|miss|gett?|hav|reply|answer|writ|find|seek|request|need|show|hop|wonder|collect|gather|meet|treat|examin|inspect|compar|verify|double|feel|tell|thank|invit|encourag|welcom|publish|post|updat)\\w*ing\\b)\\w+ing (?:your|you|all|every|everyone)\\b|\\byou(?: are|${apostrophe}re) (?:first|next|top|second) (?:in (?:line|the queue)|on the list)\\b`,
    'gi',
  ),
  new RegExp(
    `\\b(?:as good as (?:done|fixed|new|sorted)|got you covered|done deal|will be \\w+ in your favou?r|(?:help|relief|a fix|the fix) is (?:coming|near|on (?:its|the) way))\\b|^(?:re-?issuing|rebooking|sending|shipping|fixing|sorting|expediting|rushing|delivering|restoring|unlocking|cancelling) (?:you|your|it|this|that|a new|another) ?(?!(?:\\w+ )?${words}\\b)`,
    'gi',
  ),
  new RegExp(
    `\\b(?:let (?:me|us)|let${apostrophe}s|(?:i|we) (?:can|need to|must) get|^(?:happy|glad) to) ${adverbs}(?:get ${pronoun} (?:\\w+ )?${fixed}|(?:fix|sort|resolve|correct|repair|make) (?:it|this|that|your)(?: right| out| up to you)?(?: for you)?)(?!\\w)`,
    'gi',
  ),
  /\b(?:consider (?:it|that|this|your \w+|the \w+(?: \w+)?) (?:\w+ed|done|gone|paid|settled)|(?:is|are|['’]s|['’]re) (?:already |now )?on (?:its|the|their|his|her) way(?! (?:out|down|up))|(?:is|are|['’]s) (?:already |now )?(?:coming your way|arriving (?:soon|shortly))|you(?:['’]re| are) all (?:set|sorted)|^expect (?:a|an|our|the|another) (?:\w+ )?(?:call|callback|visit|reply|answer|technician|crew|delivery|email))\b/gi,
];
