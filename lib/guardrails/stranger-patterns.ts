import { phrases } from './spots.ts';

/** The English of replies that lean on what stands elsewhere; see stranger.ts. Every repetition is bounded. */

// No "i": under it, \p{Lu} would take any letter for a capital, and so any word for a name.
export const greeting =
  /^(?:\s*@\w{1,20})*\s*(?:(?:[Hh]i|[Hh]ello|[Hh]ey|[Dd]ear|[Gg]ood (?:morning|afternoon|evening))(?: there| all| team| everyone| folks)?(?:,? (?!We\b|I\b|It\b|This\b|That\b|They\b|Thanks?\b|The\b|Our\b|Your\b|You\b|Please\b|Sorry\b|Yes\b|No\b)\p{Lu}[\p{L}.'’-]*)?[\s,.!–—:-]*)?/u;
// What may stand before the sentence proper and refers to nothing.
export const lead =
  /^(?:(?:(?:we['’]re |i['’]m |so |very )*sorry (?:about|for) (?:this|that|it|all this)|unfortunately|sorry|apologies|thanks|thank you|ok|okay|well|oh|ah|hmm+|great|good news|and|so|but|actually|sadly|luckily|right|understood|you['’]re (?:right|welcome)|(?:we['’]re |i['’]m |so |very )*(?:glad|happy|sorry|pleased|afraid)(?: to (?:hear|see|say|know|learn|read)(?: (?:about |of )?(?:this|that|it|all this))?)?(?: that)?(?: happened(?: to you)?)?|(?:so |very )?sorry about (?:this|that|it|all this)|we (?:see|hear|know|understand)(?: that)?)[\s,.!:–—-]+)*/i;
export const elliptic =
  /^(?:yes|yep|yeah|yup|no|nope|not (?:yet|this|at|really|now|exactly|any|for|until)|correct|exactly|indeed|agreed|absolutely|definitely|of course|certainly|both|neither|either|same|ditto|done|sent|fixed|sorted|noted|true|false|maybe|probably|soon|tomorrow|today|never|always|me too|us too)\b[\s,.!:–—-]*/i;
export const short =
  /^(?:we|i|they|it|he|she|you|that|this|there|those|these) (?:do|did|does|is|are|was|were|have|has|had|will|can|could|would|should|must)(?:n['’]t| not)?(?=\s*[,.!?]|$)/i;
export const pronoun = /^(it|this|that|they|those|these|he|she|him|them|one|some|his|hers|theirs|its)\b/i;
// "This guide", "those trips": what follows is named, unless it is a verb or another small word.
export const verbal =
  /^(?:['’]|\s+(?:is|are|was|were|will|would|should|shall|can|could|may|might|must|has|have|had|does|do|did|isn|aren|wasn|weren|won|don|didn|doesn|shouldn|can['’]|couldn|wouldn|hasn|haven|cannot|never|not|also|really|just|now|only|still|always|usually|too|all|both|one|ones|looks?|sounds?|seems?|happens?|happened|helps?|helped|works?|worked|means?|meant|makes?|made|takes?|took|needs?|needed|goes|went|gets?|got|came|comes|told|said|says|say|know|knew|gave|sent|went|should|depends|applies|affects|shows?|feels?|belongs?|arrived|left)\b|\s*[,.!?]|\s*$)/i;
/** "It" and "that" that stand for nothing said before. */
export const expletive =
  /^it(?:['’]s| is| was| must be| can be| has been| isn['’]t| is not|(?: would| may| might| should| could| will)(?:n['’]t| not)? be)(?:\s+[\w’'-]+){1,4}?\s+(?:when|that|to|if|how|for|whether|because|what|who)\b|^it (?:(?:\w+ly|can|will|may|should|might) )?(?:takes?|took|looks?|seems?|sounds?|appears?|helps?|costs?|pays)\b|^it (?:does|did)(?:n['’]t| not) (?:look|seem|sound|take|help)\b|^it(?:['’]s| is) (?:raining|snowing|cold|hot|late|windy|been|not (?:ok|okay|acceptable|right|fair))\b|^it (?:safe|possible|ok|okay|fair|true) (?:to|that|if)\b|^(?:this|that)(?:['’]s| is) (?:why|because)\b/i;
/** A word on what was said, before the reply comes to the matter: "That’s a great question". */
export const remark =
  /^(?:that|this|it)(?:['’]s|['’]d be| is| was| must be| must have been| sounds?| looks?| does(?:n['’]t| not) (?:sound|look)| is(?:n['’]t| not))(?: (?:like|so|very|really|a|an|not|the|never|definitely|certainly|quite|totally|too|just|how|what|way|anything)){0,5} (?:great|good|fair|excellent|lovely|super|bad|awful|terrible|frustrating|strange|weird|odd|annoying|unusual|disappointing|upsetting|kind|sad|nice|right|ok|okay|acceptable|enough|ideal|experience|service|question|point|suggestion|idea|news|we)\b/i;
/** "This may help: example.com" points at the link. */
export const atLink = /^[^.!?\n]{0,60}(?:\s?\.{3})?\s(?:https?:|[\w-]{1,60}\.[a-z]{2,24}\b)/i;

export const elsewhere = phrases(
  "(?:as|see|read|mentioned|linked|shown|listed|posted|described|explained|written|check|find) (?:the )?(?:\\w+ )?(?:above|below)|(?:the )?(?:above|below) (?:tweet|post|link|reply|message|steps|thread)|(?:tweet|post|link|reply|message|steps|thread|article|page) (?:above|below)|(?:dm|pm|message|email|mail|reply|link|invite|details|info)s? sent|(?:sent|dropped|shot) (?:you )?(?:a |an )?(?:dm|pm|message|mail|email|note)|(?:check|see|look at|look in) (?:your |the )?(?:dms?|inbox|messages|mail|email|pms?)|(?:replied|responded|answered|followed)(?: to)?(?: you| this| that)?(?: back)?(?: (?:in|via|by|there|over)\\b| just now| already| earlier)?(?: your| the| a)? ?(?:dms?|there|here|inbox|back|other thread)|(?:the|our|your|my) (?:other|previous|earlier|last|prior) (?:thread|tweet|reply|message|post|answer|response|comment|conversation)|as (?:i|we)(?:'ve)? (?:already )?(?:said|mentioned|told|explained|wrote|noted)|as (?:before|above|said|stated|mentioned|discussed|promised|agreed|requested|noted|explained)|like (?:i|we) said|same (?:here|as|thing|again|answer|issue|for|with)|(?:steps|link|number|info|details|instructions|form|answer|code|page|guide|one|address)(?: that)? (?:we|i|they)(?:'ve)? (?:\\w+ )?(?:gave|sent|shared|posted|told|mentioned|provided|given|linked)|the (?:first|second|third|latter|former|other) (?:option|answer|part|question|point|bit|half|link|suggestion)|the (?:latter|former)|following you(?: back)?|we(?:'re| are) (?:now )?following|followed (?:you )?back",
);
// "One" for something named before.
export const someOne = phrases(
  '(?:the|that|this|which|your|each|another|a new)(?: (?!is|was)\\w+)? ones?(?! of\\b| in five| stop)|(?:sent|send|have|had|got|get|need|order|bought|gave|give|try|want)(?: you| us| me)? one(?! of)',
);
// Where these point, every reader of a reply knows well enough.
export const idiom =
  /\b(?:(?:sorry|apologies|apologi[sz]e|thanks|thank you)(?: \w+){0,3}? (?:about|for|to hear|to see|to read|hearing)(?: about| of| all| \w+ing){0,3}|in touch about|(?:look|looking|looked|dig|digging|check|checking)(?: \w+)? into|hope|hear(?:ing)?(?: about)?|letting us know(?: about)?|let us know(?: about)?|bring(?:ing)?|flagg?(?:ing|ed)?|rais(?:e|ing)|report(?:ing)?|shar(?:e|ing)|spott(?:ed|ing)|know(?: how \w+)?|understand|how|help(?: you)?(?: with| sort| fix| get)?|get|sort(?:ing)?|work(?:ing)? on|on top of|make|like|see(?:ing)?|do|than|after|at|before|in|with|given|on)\s*$/i;
export const nextStep =
  /\b(?:dm|message|direct message|pm|call|phone|ring|email|e-mail|write to|contact|reach|chat with|visit|text) (?:us|our|the|in|me|@|here|through|via|at)\b|\b(?:send|share|give|drop|shoot|tell|provide)(?: \w+)? (?:us|me|a|your|over)(?: \w+){0,3} (?:dm|message|pm|note|mail|email|number|code|photo|postcode|details)\b|\b(?:in|via|by|through|over|per|to|into|our|your) (?:a )?(?:dm|dms|direct message|private message|pm|chat|phone|email)s?\b|\b(?:dm|pm)s? (?:are )?open\b|\b(?:restart|reset|reboot|reinstall|uninstall|log (?:out|in|back)|sign (?:out|in)|switch (?:off|on)|turn (?:off|on)|unplug|refresh|clear (?:the|your))\b/i;

/** Pronouns that something must have been named for. */
export const loose = /\b(it|that|this|they|them|those|these|he|she|him|there)(?=\b(?!['’-]?\w))/gi;
/** What may follow "that" where it is a pronoun, beside verbs. */
export const follows =
  /^\s+(?:and|or|but|so|to|for|with|in|on|at|by|from|when|until|up|out|over|again|back|off|further|asap|soon|today|right|via|as|we|you|i|if|please|was|there|here|happened|happens)\b/i;
/** What stands before "that" where it joins clauses: "we know that", "the update that". */
export const joins =
  /\b(?:the|a|an|your|our|my|any|every|all|some)\s(?:[\w-]{1,30}\s)?[\w-]{1,30}\s*$|\b(?:know|glad|sorry|sure|hope|see|hear|think|understand|so|said|say|confirm|mean|means|happy|afraid|regret|anything|everything|all|something|promise|believe|shows?|ensure|tells?|note|aware|appreciate|love|told|way|hate)\s*$/i;
/** What stands before "there" where it is a place. */
export const place = /\b(?:find|see|go|look|over|from|was|were|be|get|back|that|this|it)\s*$/i;
/** Who may be "they" although a reply is about something else. */
export const somebody = /\b(?:team|support|colleagues?|staff|people|crew|drivers?)\b/i;
/** The talk itself, which "it" may stand for. */
export const talk =
  /\b(?:this|that|your|our|the) (?:tweet|post|message|reply|answer|case|issue|request|report|feature|idea|suggestion)\b/i;
/** "This is our guide": what it is follows. */
export const points =
  /^(?:this|that|these|those)(?:['’]s|['’]re| is| are| was| were| isn['’]t| (?:should|must|can)(?:n['’]t| not)? (?:not )?be)\b/i;
