import { clause, type Frame, kind, passage, sentence } from './frame.ts';

/** Who decides at law, and by what paper. */
const court = kind(
  'judges?(?! (?:me|you|us|a book|by|for yourself|it|this|that|them|him|her|the|not|of|on))|magistrates?|jury|courts?|courtroom|court ?house|summons(?:es)?|subpoenas?|writ|hearing(?! (?:aid|back|from|that|about|loss|test|nothing|anything|you|good))|bench|tribunals?|arbitrators?|mediators?|proceedings|papers|claim form|litigation|law ?suits?|deposition|affidavit|injunction|notary|process server|sheriff|marshal',
);
/** What one does with them, or tells a company of them. */
const brings = kind(
  "see (?:you|u|ya)|meet (?:you|u|again)?|we meet|before (?:a|the|any)|in front of|let (?:a|the)|tell (?:it |that |this )?(?:to )?(?:a|the)|explain (?:it |that |this |yourself )?to|(?:any|a|the) (?:judge|court|jury) (?:will|would|can|may|is)|getting|get (?:a|the|ready)|expect|await|receive|on (?:its|their) way|in the (?:post|mail)|served?|serving|take (?:you|this|them|it)|taking (?:you|this|them|it)|took (?:you|this|them|it)|going to|go to|goes to|off to|end(?:s|ed)? up in|will (?:decide|rule|hear|see|love|find|agree)|sided (?:with|against)|found (?:against|for|in)|awarded|then court|for (?:the )?court|use(?:d)? (?:it |this |them )?(?:as evidence )?in|screenshots?|evidence|proof|witness\\w*|recorded|date|order(?:ed)?|letter|file[ds]?|filing|you(?:'ll| will) (?:be|have)|coming (?:your way|soon)|incoming|against you|out of court|on monday|drawn up|drafted|drafting|ignored|contempt|enforce\\w*",
);
/** Authorities and what watches over a trade; of bodies that anybody may write to about anything, see `recipients`. */
const authority = kind(
  '(?:state|federal|national|city|county|competent|data|privacy|consumer|competition|financial|advertising|aviation|transport|rail\\w*|housing|energy|water|health|food|safety|licensing|building|labou?r|tax|gambling|insurance|banking|product|data protection|consumer protection|advertising standards|trading standards) (?:protection |standards |safety |rights |control )?(?:authorit(?:y|ies)|regulators?|inspectors?|inspectorate|ministry|commission(?:er)?s?|council|watchdogs?|bureau|agency|agencies|office|department|board|people|organi[sz]ation|association|champion|helpline|hotline)',
  "(?:the|our|relevant|proper|an?) (?:authorit(?:y|ies)|regulators?|ministry|commission|watchdog|council|inspector(?:ate)?)|ombuds\\w+|inspectorate|regulators?|watchdogs?|authorities|(?:government|regulatory) (?:agency|agencies|body|bodies)|environmental health|fire (?:marshal|inspector|safety officer)|advertising standards|trading standards|cartel office|anti-?trust|tax (?:office|authorit\\w+)|hmrc|irs|fda|usda|hse|dvsa|fdic|parliament|mep|prosecutors?|district attorney|da's office",
);
/** How it is taken there. */
const reported = kind(
  "complain(?:ed|ing|ts?)?|report(?:ed|ing)|lodg(?:ed|e|ing)|fil(?:ed|e|ing)|case (?:number|no|opened|id|reference)|reference (?:number|from)|contacted|notif(?:ied|y|ying)|inform(?:ed|ing)|wr(?:ote|itten|iting) (?:to|you up)|forward(?:ed|ing)|copied|cc'?d|cc|referr(?:ed|ing)|escalat(?:ed|ing|e)|hear(?:s|d)? (?:about|of|from)|(?:will|would|is going to|are going to|might) (?:love|hear|enjoy|want|like|know|look|decide|contact|visit|fine|get|have|investigate)|love my|investigat\\w+|fin(?:es?|ing) (?:you|coming|for)|inspect(?:ed|ing)|been told|involv(?:ed|e|ing)|next stop|tip(?:ped)? (?:you )?off|tip-?off|sent (?:it |this |everything )?to|tak(?:e|ing) (?:this|it|you)|submitted|passed (?:this|it|everything)|passing (?:this|it|everything)|hand(?:ed|ing) (?:this|it|you)|approached|was here|shut you|writing you|gave me|against you|on (?:its|their) way|called|calling",
);
/** A union, and what it does for somebody. */
const union = kind(
  '(?:my|our|the|your|a|by|trade|staff|workers) union(?!s? (?:square|station|street|jack))|works council|shop steward',
);
const backs = kind(
  'will hear|legal|lawyers?|dismissal|dispute|arbitration|tribunal|grievance|case|rep|representative|taking|strike|action|fight(?:ing)?|involved|back(?:s|ing) me|contest\\w*|pursu\\w+',
);
/** Bodies that are spoken of for other reasons than a complaint. */
export const harmless = kind(
  "(?:travel|letting|estate|ad|advertising|model(?:l)?ing|car hire|rental|delivery|news|dating|temp|talent|marketing|space|booking|nanny|employment|recruitment|design|creative|au pair|debt|collections?) agenc(?:y|ies)|food court|(?:tennis|basketball|squash|padel|badminton|volleyball|supreme|earl'?s) courts?|ball(?:'s)? in your court|court (?:shoes?|side|yard|esy|jester)|courts of|judge (?:judy|dredd|a book)|(?:talent|cooking|baking|dance|show|cat|contest|competition|pageant)\\w* judges?|judges? (?:on|of) (?:the|that) (?:\\w+ )?(?:show|contest|competition|final)|judg(?:es|ing|ed) (?:me|us|by|you|him|her|a)|board (?:meeting|members?|games?|of directors|pass)|news ?papers?|wall ?papers?|white ?papers?|papers? (?:bag|straw|cup|towel|ticket|bill|copy|statement|jam|tray|size)|shipping papers|research papers?|hearing (?:aids?|loss|test)|public hearing loss|(?:soundbar|work|park|weight) bench|bench (?:press|mark\\w*)|substitutes' bench|union (?:jack|square|station|street|berlin|bank|pay)|(?:credit|students?|soviet|european|western|rugby|trade and customs) union|authority on|moral authority|port authority bus|box office|head office|post office|back office|ticket office|office (?:hours|chair|party|desk)|your (?:\\w+ )?(?:department|office|people|agency|board|council)|customer service department|service department|the department store|new department|minister of (?:fun|silly)|so sue me|i'?d sue for|sue me|(?:a|the) crime (?:not to|to (?:skip|miss|eat))|is a crime(?=,? (?:it's|its|so|that|how))|partners? in crime|crime (?:show|series|drama|podcast|novel|thriller|against fashion)|what a steal|it's a steal|steal of a|stole (?:the show|my heart|my lunch break|our hearts)|killer deal|court-?side|law (?:of (?:attraction|averages|physics)|& order)|murphy'?s law|in-?laws?|mother-in-law|trial (?:period|version|run|month|week|ended|subscription)|free trial|police (?:academy|box|costume|car toy|escort|story|drama)",
);
/** What binds both sides. */
const binding = kind(
  'contracts?|agreements?|terms and conditions|t&cs?|clauses?|warrant(?:y|ies)|guarantees?|lease|tenancy|laws?|legislation|statutes?|regulations?|directives?|housing code|building code|safety code|fire code|planning permission|duty of care|consumer rights?|deposit scheme|cooling[- ]off|notice period|non-?disclosure|nda',
);
/** What whoever works is owed. */
const wages = kind(
  'minimum wage|working time|equal pay|maternity (?:leave|pay)|sick pay|holiday pay|overtime|wages|salary|severance|pay ?check|pay ?slips?|tips|dismissal|notice pay|final pay|pension contributions',
);
const owed = kind(
  "withheld|withholding|unpaid|never paid|not paid|haven't (?:been )?paid|hasn't paid|still owe[ds]?|owed|you owe|illegal|unlawful|refus(?:ed|es|ing)|stole|stolen|stealing|kept|docked|below|contest\\w*",
);
/** How it is said not to hold, or to be broken. */
const broken = kind(
  "(?:won't|will not|wouldn't|doesn't) (?:stand|hold) up|pressur(?:ed|ing) (?:me|us|him|her|my|into)|tricked (?:me|us|him|her|my|into)|coerced|duped|misled|forced (?:me |us |him |her )?to sign|void|unenforceable|invalid|not (?:legally )?(?:binding|valid|lawful|worth the paper)|isn't (?:binding|valid|lawful|legal)|breach(?:ed|es|ing)?|br(?:eak|eaks|oke|oken|eaking) (?:the|our|my|your|a|every|any|it|several)|violat(?:ed|es|ing|ion|ions)|infring(?:ed|es|ing|ement)|against (?:the|eu|uk|consumer)|contrary to|flout(?:ed|ing|s)|ignores? the|not compl(?:y|ying|iant)|fail(?:ed|s|ing)? to comply|comply with|illegal|unlawful|obliged|requires? you|says you|binds? you|protects? me|(?:won't|will not|not going to|refuse to) sign|it's the law|its the law|that's the law|rescind\\w*|legally|lawyers?|attorney|solicitor",
);
/** Ways to say that somebody will have to answer for it. */
const answer = kind(
  "hold(?:ing)? (?:you|your \\w+|them|this company|the company|the airline|the hotel|the bank) (?:\\w+ )?(?:liable|responsible|accountable|to account)|held (?:\\w+ )?(?:liable|accountable|responsible)|you(?:'re| are| will be) (?:\\w+ )?liable|press(?:ing)? charges|hit and run|without a warrant|breaking and entering|(?:isn't|is not|doesn't beat|is above|above|overrides?) (?:the )?law|right of (?:withdrawal|return|cancellation|appeal)|(?:right|entitled) to (?:cancel|withdraw|a refund|repair|compensation|reduced?|rescind|damages)|(?:hired|retained|instructed|engaged|got) (?:a|our own|my own|the) (?:\\w+ )?(?:firm|lawyers?|counsel|barrister)|no leg to stand on|(?:for|at|before) the hearing|kept (?:every|all) (?:the )?(?:e-?mails?|letters?|receipts?) for|ccj|county court|high court|winding[- ]up|enforcement (?:agent|notice|order)|paralegal|law (?:centre|clinic)|legal aid|pro bono|test case|on behalf of my client|settlement (?:offer|agreement)|(?:you'll|you will|you're going to|expect to) (?:be hearing|hear) from|dragg?(?:ing|ed)? you (?:through|to|into)|(?:can't|cannot|hardly|never) be (?:legal|lawful)|(?:contest|challenge|appeal|fight)(?:ing)? (?:this|it|that|the) (?:\\w+ )?(?:fine|dismissal|decision|charge|penalty|eviction|claim|bill|denial)?(?: in| before| at| with| through)|without prejudice|letter of (?:claim|demand|intent)|formal (?:demand|letter|notice|objection)|final (?:demand|warning before)|letter before|registered (?:post|letter|mail)|recorded delivery|(?:your|their) (?:legal|litigation|compliance) (?:team|department|people|desk|counsel|guys)|compliance (?:team|department|officer|issue|breach)|statute of limitations|cause of action|grounds for|legal (?:people|folks|eagles|side|opinion|dispute|case|cover|expenses|consequences|fees|representation|standing|responsib\\w+|requirement|duties|fight|war|hold|ramifications|trouble|limit|minds?|friend|clinic|guardian|insurance|proof|counsel|tender fraud)|no legal|zero legal|what you (?:did|do|are doing|'re doing) is (?:\\w+ )?(?:illegal|criminal|fraud|theft|unlawful|against)|(?:null and void|price[- ]?fix\\w*|price[- ]?gouging|cartel|collu(?:sion|ding)|kick ?backs?|brib(?:ery|es|ed)|tax evasion|money launder\\w*|insider trading|child labou?r|slave labou?r|wage theft|unpaid overtime|racketeering|ponzi|pyramid scheme|embezzl\\w*|black ?mail\\w*|coercion|entrapment|trespass\\w*|vandali[sz]\\w+|plagiari[sz]\\w*|copyright (?:claim|infring\\w*|violation|strike|theft)|trademark|patent infring\\w*|intellectual property|dmca|take ?down notice|cease)|(?:insurers?|insurance(?: company)?|union|bank|embassy) (?:is|are|will be|will|wants to|has|have) (?:\\w+ )?(?:coming after|going after|pursu\\w+|suing|sue|recover\\w*|taking (?:it|this|you)|chas\\w+ you|involved|looking (?:at|into)|claim\\w*)|(?:i|we)(?: will|'ll| am going to|'m going to| intend to| plan to) (?:pursue|claim (?:damages|compensation|back|against|every)|seek (?:damages|compensation|redress|legal)|contest|fight this|appeal|prosecute|bring a claim)|victims? of (?:fraud|a scam by)|fraudsters?|forg(?:ed|ing) (?:my|a|the|his|her)|falsif(?:ied|ying)|tamper(?:ed|ing) with|backdated|perjur\\w+|witness statement|statutory|duty of care|gross negligence|malpractice|professional misconduct|struck off",
);
/** Who was turned away, and for what they are. */
const turnedAway = kind(
  "refus(?:ed|es|ing)|denied|turned (?:me|us|him|her|away|them)|kick(?:ed)? (?:me|us|him|her|them|out)|threw (?:me|us|him|her) out|thrown out|not allowed|barred|banned|wouldn't let|won't let|not let|removed from|asked to leave|told to leave|charg(?:ed|es|ing) (?:me |us |him |her )?(?:extra|more|double)|fired|dismissed|sacked|let go|laid off|passed over|rejected|treated differently|paid less|segregat\\w*|evict\\w*|profil(?:ed|ing)|searched|singled out|excluded|no access|not accessible|inaccessible",
);
const whatTheyAre = kind(
  "wheelchairs?|guide dogs?|service (?:dog|animal)s?|assistance (?:dog|animal)s?|disab(?:led|ility|ilities)|blind|deaf|autis\\w+|race|racial|racis[tm]\\w*|arab|gay|lesbian|trans(?:gender)?|same[- ]sex|hijab|head ?scarf|turban|muslim|jewish|kippah|ethnic\\w*|nationality|foreigners?|immigrants?|accent|skin colou?r|pregnan\\w+|breast ?feed\\w*|(?:my|because of my|due to my|his|her|because of her) (?:age|religion|gender|sex)|too old|because (?:i'm|i am|she's|he's|we're|she is|he is) (?:a woman|black|gay|asian|old|disabled|deaf|blind|muslim|jewish|pregnant|trans|over|\\d\\d)|oxygen tank",
);
/** Somebody's work, and that it is taken without asking. */
const work = kind(
  'copyright\\w*|trade ?marks?|patents?|(?:my|our|her|his) (?:\\w+ )?(?:design|artwork|art|illustrations?|photos?|photograph|song|music|lyrics|logo|code|book|novel|recipe|pattern|drawing|painting|video|footage|game|font|work|content|idea|invention|product)',
);
const taken = kind(
  'stole|stolen|stealing|copied|copying|infring\\w*|plagiari[sz]\\w*|pirat(?:ed|ing)|counterfeit|without (?:a |any |my |our )?(?:licen[cs]e|licen[cs]ing|permission|credit|paying|consent|a contract|asking|royalt\\w+)|unlicensed|royalt(?:y|ies)|take it down|sell(?:ing)? (?:it|prints|copies|shirts|merch)|claim incoming|invoice (?:is )?(?:coming|incoming|for)|never (?:paid|licensed|credited)|knock-?off',
);
const ultimatum = kind(
  "\\d+ (?:working |business |calendar )?(?:days?|hours|weeks)|(?:seven|ten|fourteen|thirty|five|two) (?:working |business )?(?:days|weeks)|deadline|last chance|final (?:chance|warning|notice|offer)|one more (?:week|day|chance)|by (?:monday|tuesday|wednesday|thursday|friday|the end|close|next|noon|midnight)|until (?:monday|friday|the \\w+|\\d+)|or (?:else )?(?:i|we|my|our)|if (?:the|my|i|you|it|this) (?:\\w+ ){0,3}?(?:isn't|is not|don't|do not|doesn't|not)|by the \\w+|otherwise|pay (?:up|me|what|back)|refund me|return (?:my|our)|give (?:me )?back",
);
const follows = kind(
  'fil(?:e|ing) (?:a |my |our |the )?(?:claim|suit|case)|legal|lawyers?|attorneys?|solicitors?|court|sue|suing|lawsuit|judge|proceedings|claim against|further action|ombudsman|regulator|bailiffs?|statutory|interest and costs|rescind',
);
/** What a law gives to whoever buys, works or lives somewhere. */
const entitlement = kind(
  '(?:right|rights|entitled|entitlement) (?:to|by law|under)|legal(?:ly)? (?:right|entitled|obliged|required|bound|binding|responsible)|statutory|cooling[- ]off|(?:two|2|three|3|six|6)[- ]years? (?:guarantee|warranty|rule|limit)|(?:14|fourteen|30|thirty)[- ]days? (?:right|to (?:cancel|withdraw|return)|withdrawal|cooling)|within (?:14|fourteen) days|by law|under (?:the|this|that|eu|uk|federal|state) (?:\\w+ )?(?:regulations?|directive|act|law|statute)|eu law|consumer law|the law|my rights|our rights|passenger rights|delay compensation|denied boarding compensation',
);
const claimed = kind(
  'law|laws|legal(?:ly)?|eu|statutory|statute|act|regulation|directive|cancel|withdraw(?:al)?|refund|repair|replace(?:ment)?|compensation|reimburse\\w*|owe[sd]?|ignor\\w+|entitled|demand|insist|refus\\w+',
);

const before = kind(
  "end(?:s|ed)? up|in front of|before|you(?:'ll| will)|see you|this is how|retired|says you|(?:has|have) a (?:\\w+ )?form|just sent|sent it|complaint|how you|your next|waiting for you|knocking|interested|answer to|good luck|enjoy",
);

export const claims: readonly Frame[] = [
  clause(court, brings),
  clause(court, before),
  sentence(authority, reported),
  clause(authority, before),
  clause(union, backs),
  clause(binding, broken),
  clause(wages, owed),
  sentence(answer),
  sentence(turnedAway, whatTheyAre),
  clause(work, taken),
  passage(follows, ultimatum),
  clause(entitlement, claimed),
];
