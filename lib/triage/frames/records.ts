import { clause, type Frame, kind, passage, sentence } from './frame.ts';

const owner =
  "(?:my|our|his|her|their|everyone's|someone else's|somebody else's|(?:a |the |some )?(?:customer|client|patient|user|guest|stranger|member|tenant|driver|passenger|employee|student|child|kid|neighbou?r)s?'s?|(?:wife|husband|mother|father|mum|mom|dad|daughter|son|partner|girlfriend|boyfriend|family|people)'s)";
const noun =
  "(?:(?:e-?mail |home |postal |delivery |ip |private |new |full |exact |old )?address(?:es)?|(?:phone |mobile |cell |private |card |account |customer |social security |tax |passport |insurance |id |licen[cs]e )?numbers?|e-?mails?(?! (?:is|was|are) (?:down|broken))|data|details|records?|files?|dossier|information|info|messages|chats?|chat (?:logs?|history)|logs?|photos?|pictures?|selfies?|bank (?:account|details|statement)s?|statements?|bills?|invoices?|payslips?|salary|balance|medical (?:results|records?|history|file)|test results|results|diagnos[ei]s|prescriptions?|pregnancy|passport|driving licen[cs]e|driver's licen[cs]e|identity|credentials|passwords?|location|whereabouts|contacts|address book|search (?:es|history)|browsing|viewing|purchase history|order history|transactions?|recordings?|footage|voice|conversations?|face|fingerprints?|date of birth|birthday|birth date|names?|surname|likeness|room number|travel plans|cv|meter data)";
/** Something personal of somebody. */
const personal = kind(
  `(?<=(?<!\\p{L})${owner} (?:\\w+ ){0,2}?)${noun}`,
  'personal (?:data|details|info\\w*)|private (?:data|details|info\\w*|messages|photos|address|number)|customer (?:data|records|lists?|database|details)|user data|(?:names|addresses|numbers|e-?mails|card numbers|passwords|accounts|records|details|data) of (?:thousands|hundreds|millions|customers|users|patients|people|all|other|your)',
);
/** How it gets to others. */
const passesOn = kind(
  'shar(?:ed|es|ing|e)|sold|sell(?:ing|s)?|leak(?:ed|s|ing)?|g[ai]ven?|gives|giving|pass(?:ed|es|ing)?(?: on)?|hand(?:ed|s|ing)? (?:out|over|my|him|her|them)|sent|sends|sending|mailed|e-?mailed|forward(?:ed|s|ing)?|post(?:ed|s|ing)?|publish(?:ed|es|ing)?|upload(?:ed|s|ing)?|print(?:ed|s)?|written|read(?:s|ing)? (?:out|aloud)?|announc(?:ed|es|ing)|told|tells|show(?:ed|n|s|ing)?|display(?:ed|s|ing)?|visible|expos(?:ed|es|ing)|reveal(?:ed|s|ing)?|disclos(?:ed|es|ing|e)|went to|goes to|end(?:ed|s)? up|g[eo]t(?:ten)? (?:out|into)|out there|(?:is|are|was|were|all|now) (?:on|in|up) (?:the|your|a|some)|us(?:ed|ing)|shouted|discuss(?:ed|es|ing)|trad(?:ed|es|ing)|transferr(?:ed|ing)|appear(?:ed|s)|pops? up|can see|could see|sees|in the hands|open to|known to|public',
);
/** To whom it should not have got. */
const outsiders = kind(
  'strangers?|neighbou?rs?|(?:my|his|her|an?) ex(?:-?\\w+)?|(?:my|her|his|our) (?:\\w+ )?(?:husband|wife|boss|employer|landlord|parents|mother|father|mum|mom|dad|colleagues?|coworkers?|school|teacher|stalker|insurer|flatmate|roommate|family|manager)|callers?|(?:to|with|for|by) (?:someone|somebody|anyone|anybody|everyone|everybody)|(?:anyone|anybody|everyone|everybody|someone|somebody) (?:can|who|with|else|pretending|claiming|i)|every (?:\\w+ )?(?:seller|driver|user|customer|employee|guest|agent|rider|courier|member)|other (?:people|customers|users|guests|tenants|parents|patients|passengers|members|drivers|families)|another (?:\\w+ )?(?:customer|user|guest|tenant|patient|passenger|family|person|company|household|man|woman|client|member)|third[- ]part(?:y|ies)|partners|(?:a|your) partner|advertis\\w+|marketers?|marketing (?:firm|company|compan\\w+|agency|list)|data brokers?|brokers?|(?:debt )?collect(?:ors?|ion)\\w*|insurance compan\\w+|insurers?|the police|competitors?|facebook|instagram|linkedin|tiktok|social media|the (?:internet|whole \\w+|entire \\w+|public|press|media)|dark web|online|public(?:ly)?|open web|waiting room|group (?:chat|mail|email)|mailing list|wrong (?:person|address|e-?mail|customer|patient|number|people|man|woman|house|flat|family)|old address|previous (?:address|owner|tenant)|new (?:owner|tenant)|sales (?:people|team|reps?|men)|telemarketers?|spammers?|scammers?|hackers?|a reporter|reporters|journalists?|notice ?board|poster|brochure|billboard|newsletter|on the (?:parcel|envelope|outside|box|label|receipt|door|window|package|screen|badge|front|cover|letter ?box)|(?:other|which|list of|what|all the) (?:\\w+ )?(?:companies|firms|organi[sz]ations|businesses)|affiliates|subsidiaries|google search|search (?:engine|results)|out loud|aloud|loudly|in front of|loudspeaker',
);
/** Where somebody stays or goes. */
const plans = kind(
  '(?<=(?<!\\p{L})(?:my|our|his|her|their) (?:\\w+ )?)(?:bookings?|reservations?|itinerary|appointments?|orders?|trips?|rides?|calls?|complaint|letters?|documents?|contract|application|usage|purchases?|stay|visit)',
);
const betrayed = kind(
  'shared|sharing|disclos\\w+|revealed|leaked|forwarded|showed|gave|told|discussed|e-?mailed|sent|sold',
);
/** That nobody agreed to it. */
const unasked = kind(
  "nobody asked|no one asked|didn't ask|never asked|without (?:asking|telling|my|our|any|a|permission|consent|authori[sz]ation|notice|me)|never (?:agreed|consented|gave|signed|allowed|authori[sz]ed|permitted|told|said|wanted)|didn't (?:agree|consent|allow|authori[sz]e|sign up|permit|want|know)|did not (?:agree|consent|allow|authori[sz]e|permit)|not (?:allowed|permitted|authori[sz]ed|ok|okay|agreed)|no (?:permission|consent|right|business|authori[sz]ation|reason)|who (?:allowed|gave|said|authori[sz]ed|told|permitted)|how dare|by whose|what gives you|behind my back|against my (?:will|wish\\w*)|i said no|i told you not|illegal\\w*|secretly|permission|consent|take (?:it|them|that|this) (?:down|off)|remove (?:it|them|that|this)|privacy|gdpr",
);
/** "I shared my details with the agent" is no leak. */
export const byThemselves = kind(
  "(?:i|we)(?:'ve| have| had|'d| already| just| also| even| then| only)* (?:g[ai]ven?|gave|sen[td]|share[d]?|posted|passed|forwarded|e-?mailed|mailed|told|showed|provided|uploaded|confirmed|put|typed|entered|filled|submitted|left|use|used|changed|updated|lost|forgot|deleted|accidentally)(?! (?:no|never))(?: (?:in|you|u|him|her|them|over|the|all|it|agent|support|your))*(?: (?:my|our) \\w+(?: \\w+)?)?|can i (?:share|send|give|upload|use|change|update)|how (?:do|can|to) (?:i|we)? ?(?:share|send|give|upload|change|update|print|show)|want to (?:share|send|give|show|upload) (?:my|our)|to (?:share|send|upload|update|change|show) (?:my|our)|(?:please|pls|kindly) (?:forward|pass|share|send) my (?:message|thanks|compliments|feedback|order)|share (?:your|an?|the|this|some|with|screen|price)s?|shared (?:wallet|account|plan|album|ride|room|calendar|playlist|list)|leak(?:s|ed|ing|y)? (?:all over|everywhere|in the|on the|onto|over|from the|through the|like|under|a bit|a lot|water|oil|air|gas|fluid|coolant|acid|fuel)|(?:pipe|tap|roof|tent|bottle|battery|boiler|washer|dishwasher|machine|sink|shower|toilet|hose|tank|valve|ceiling|kettle|pool|boat|shoes?|boots?|jacket|perfume|juice|milk|lid|cup|mug|bag|parcel|package|box|fridge|radiator|it|cooler|diaper|nappy|pen|ink|container|tub|tube|cream|shampoo|detergent)s? (?:has |have |had |is |was |already |just |still |always )?leak(?:s|ed|ing|y)?",
);
/** Asked for as one asks for what is one's own. */
const asksFor = kind(
  'cop(?:y|ies)|export|download|see|show|send|get|getting|request(?:ed|ing)?|provide|disclose|obtain|access|view|list|overview|print ?out|hand over|give me|want|demand|asked for|where|what|which|how much|insight|inspect|release|receive|read',
);
const held = kind(
  "(?:about|on|of|from|regarding|concerning) (?:me|us|my (?:\\w+ )?(?:children|kids?|son|daughter|wife|husband|family|mother|father|account|calls?|household|case|stay|dog|home|house))|(?<=(?:you|you've|your (?:\\w+ ){1,3}|they|the (?:app|bank|shop|hotel|airline|company|clinic)) (?:guys |people |have |ever |all |already )*)(?:hold|holds|held|keep|keeps|kept|stor(?:e|es|ed)|sav(?:e|es|ed)|collect(?:s|ed)?|gather(?:s|ed)?|track(?:s|ed)?|record(?:s|ed)?|know|knows|process(?:es)?|log(?:s|ged)?|retain(?:s|ed)?)|stored|collected|on file|in your (?:systems?|databases?|files?|records|logs?|servers?|crm)|personal|i(?:'ve| have)? ever (?:said|written|sent|typed|uploaded|bought|ordered)|(?:my|our) (?:\\w+ )?(?:calls?|phone calls|conversations?|chats?|visits?|file|records?|recordings?)",
);
const recorded = kind(
  'everything|anything|all(?: of)?(?: it| that)?|every (?:\\w+ )?(?:record|note|e-?mail|call|file|entry|byte|bit|piece|log|detail|document|recording|photo)|data|datasets?|information|info|files?|records?|recordings?|footage|cctv|dash ?cam|transcripts?|logs?|notes|profile|score|credit (?:file|report|score)|chats?|e-?mails|documents?|personal details|history|voice ?prints?|photos|images|x-?rays|scans|test results|medical \\w+|what (?:do|does|did) (?:you|the|your)',
);
/** Erasure, asked for and not done by mistake. */
const erase = kind(
  "delet(?:e|ion|ing)|erase|erasure|erasing|remov(?:e|al)|wipe|purge|destroy|forget|scrub|get rid of|take (?:me|my|our|it|this|that|down|them|his|her|the)(?: \\w+)?(?: \\w+)?(?: \\w+)? (?:off|down|out)|(?<=(?:want|need|demand|have|get|please|be|was|asked for|request\\w*|like|expect|insist) (?:\\S+ ){0,5}?)(?:deleted|erased|removed|wiped|destroyed|purged|forgotten|anonymi[sz]ed|gone|taken (?:off|down))|close(?:d)? my account and|anonymi[sz]e|blur|stop (?:storing|keeping)|(?:not|never|haven't|hasn't|isn't|wasn't|still not) (?:been )?(?:deleted|erased|removed|wiped)|why (?:do|are|is) (?:you|my|your) (?:\\w+ )?still",
);
const erased = kind(
  `(?<=(?<!\\p{L})(?:my|our|his|her|their|personal|the|all|any|every|of) (?:\\w+ ){0,2}?)(?:data|details|records?|files?|information|chats?|chat (?:logs?|history)|logs?|recordings?|footage|voice (?:clips?|recordings?|data|profile|print)|face (?:scan|data|id)|fingerprints?|scans?|biometrics?|search(?:es| history)|history|viewing history|browsing|purchase history|phone number|mobile number|number|e-?mail(?: address)?|home address|address|card(?: details| number| data)?|bank details|passport(?: scan| copy| photo)?|id (?:scan|copy|photo)|copy|name|profile|login|account|accounts|photos?|pictures?|images?|selfies?|reviews?|comments?|posts?|location(?: data| history)?|contacts|cv|application|health (?:data|records?)|dna(?: sample| data)?|membership)(?= (?:of (?:my|me|our|us)|from (?:your|the)|off (?:your|the)|on (?:your|me)|that you|you|and|for good|completely|permanently|now|asap|please|immediately|under|today|within|is|are|was|were|has|have|deleted|erased|removed|wiped|destroyed|gone|anonymi[sz]ed|,)|[.,!?]|$)`,
  '(?:photo|picture|video|image|clip|footage|scan|copy|recording)s? of (?:me|us|my|our|his|her)|everything (?:about|on|you have|you hold|you know|related to) ?(?:me|us|on me|about me)?|every trace|all traces|what you (?:have|hold|know|store|keep)|me (?:from|off|completely|entirely|out of) ?(?:your|the|this|that|every|all)?',
);
/** Why something personal is asked for. */
const wonders = kind(
  "why (?:do|does|did|would|are|is|must|should|on earth|the hell|in the world)|what (?:do|does|would) (?:you|the|your|a|this) (?:\\w+ ){0,2}?(?:need|want)|no (?:right|reason|need|business) to|you have no right|since when|forc(?:ed|es|ing) (?:me|us|people|customers|to)|insist(?:ed|s)?|demand(?:ed|s|ing)?|refus(?:ed|es) (?:me |us |to )?(?:\\w+ )?(?:without|unless)|unless i|mandatory|compulsory|required to|must (?:hand|give|provide|upload|scan)|won't (?:work|let me|open|start|run|sell) (?:\\w+ )?(?:without|unless|until)|no way to (?:refuse|say no|opt|turn)|creepy|invasive|intrusive|none of your business|no thanks|no thank you|not happening|for a (?:\\w+ )?(?:refund|gym|day|parcel|delivery|pass|coffee|torch|game|calculator|ticket|haircut)|just to|only to|excessive",
);
const asked = kind(
  "(?<=(?:need|needs|want|wants|ask|asks|asking|asked|require|requires|collect|collects|demand\\w*|request(?:s|ing|ed)?|scan(?:s|ned|ning)?|photograph(?:ed|ing)?|copy|copied|copying|store|storing|keep|keeping|track|tracking|record|recording|access|accessing|read|reading|upload|hand over|sync\\w*|fingerprint\\w*)(?: for| to| all| access| a| the| of| me| scan| photo| copy| upload| over| know| see| use| share| have)* (?:my|our|a|customers'?|people's|your customers'?) (?:\\w+ )?)(?:location|gps|contacts|address book|phone number|mobile number|birthday|date of birth|birth date|passport|driving licen[cs]e|driver'?s licen[cs]e|id|id card|identity card|home address|camera|microphone|mic|gender|religion|marital status|fingerprints?|face|selfie|ssn|social security\\w*|bank login|photo library|photos|calendar|health data|heart rate|income|salary|tax return|bank statements?|voice|browsing history|facebook|phone book|messages|sms|call (?:log|history)|medical history|weight|sexual orientation|ethnicity|mother's maiden name)",
);
const refuses = kind(
  "stop|no longer|do not|don't|quit|cease|object(?:ion|ing)?|opt(?:ed|ing)?[- ]?out|withdr[ae]w(?:n|ing)?|revok\\w+|unsubscrib\\w+|never (?:agreed|consented|signed|subscribed|gave|asked|wanted)|didn't (?:agree|consent|sign|subscribe)|did not (?:agree|consent|sign|subscribe)|refuse|i said no|turn(?:ed)? (?:it |this |that )?off|no (?:consent|permission)|without (?:my |our )?(?:consent|permission|asking)|how do i (?:stop|opt|refuse|turn off|disable)|(?:can't|cannot|impossible to) (?:opt|refuse|turn off|disable|unsubscribe|say no|reject)|forbid|not allowed to|leave me alone|take me off|off your (?:list|mailing)|do not call",
);
const processing = kind(
  "being (?:profiled|tracked|recorded|filmed|scored|scanned|monitored|listened to)|(?:sell|shar|us|process|collect|track|profil|record|stor|scan|scrap|mining|harvest|analy[sz]|transfer|sync|log|monitor)(?:e|es|ed|ing|s|ling|ning)? (?:\\w+ )?(?:my|our|people's|customers'|personal|any) (?:\\w+ )?(?:data|info\\w*|details|e-?mails?|address|habits|location|photos?|voice|face|browsing|searches|purchases|viewing|conversations?|movements|children|kids|chats?|messages|posts|phone number|every move|activity)|(?:track|profil|monitor|record|film|scann?)(?:ed|ing|s)? (?:me|us)|profiling|targeted ads?|personali[sz]ed ads?|tracking (?:cookies|pixels)|ad tracking|cookies|cookie (?:banner|wall|consent)|marketing(?: (?:calls?|e-?mails?|texts?|messages|letters|mail))|newsletters?|mailing list|promo(?:tional)? (?:e-?mails?|texts?|messages|calls?)|sales calls?|cold calls?|spamming me|ads? based on|train(?:ing|ed)? (?:your|the|an?|their|its) (?:\\w+ )?(?:ai|model|models|algorithm|bots?|chatbot|llm|assistant)|(?:ai|machine) learning|your (?:ai|bots?) model|facial recognition|face (?:scan\\w*|recognition)|biometric\\w*|data (?:sharing|collection|processing|transfer)|automated decision\\w*|credit check|background check|call recording|record(?:s|ed|ing)? (?:the |our |this |your |all |my |every )?(?:phone )?(?:calls?|conversations?)|third[- ]party sharing|my consent|consent to|emails? keep (?:coming|arriving)|texts? keep (?:coming|arriving)|the e-?mails",
);
const watcher = kind(
  'cameras?|cctv|microphones?|mic|doorbell|smart (?:tv|speaker|watch|meter|fridge|toy)|tv|speakers?|assistant|app|gps|tracker|drones?|robot(?: vacuum)?|vacuum|webcam|baby monitor|headset|phone|car|scooter|toy|teddy|doll|watch|thermostat|keyboard|browser|extension',
);
const watches = kind(
  "(?:record(?:s|ed|ing)|film(?:s|ed|ing)|listen(?:s|ed|ing)|watch(?:es|ed|ing)|track(?:s|ed|ing)|spy(?:ing)?|spies|spied|eavesdrop\\w*|stream(?:s|ed|ing)|captur(?:es|ed|ing)|transmit\\w*|upload(?:s|ed|ing)|phon(?:es|ing) home|photograph(?:s|ed|ing)) (?:to |on |in |at |into )?(?:us|me|my (?:bedroom|bathroom|house|home|kids|children|family|wife|private|conversations?|every|location|movements|neighbou?rs?|living|keystrokes|calls|contacts|voice|guests|garden|window|data)|our (?:bedroom|bathroom|house|home|kids|children|private|conversations?|every|living|garden|window|talk\\w*|calls)|people|customers|guests|children|kids|everything (?:i|we)|every (?:word|move|step|key)|conversations?|private|audio|when (?:muted|off|it|the|i|we|nobody)|while (?:muted|off|it's off)|all (?:day|night|the time)|without|secretly|24/7|even when|in the background|employees|staff)|(?:always|constantly|secretly|still|is it|are you|is someone|permanently) (?:record|film|listen|watch|track|spy|eavesdrop)\\w*(?! (?:my |the |your )?(?:order|parcel|package|show|match|game|music|delivery|run|steps|sleep))|(?:it|which|that) (?:\\w+ )?(?:records|listens|films|watches|spies)(?= us| me|[.,!?]|$)|pointed at|points at|pointing (?:at|into)|facing (?:my|our|the (?:bed|shower|toilet))|in (?:the|your|our|my) (?:changing|fitting|bath|bed|rest|locker|shower|toilet|dressing)[- ]?\\w*",
);
/** Somebody else's, which one should not have got to see. */
const strangers = kind(
  "(?:someone|somebody)(?: else)?'?s|(?:a |some |complete |total )?stranger'?s|(?:an)?other (?:\\w+ )?(?:customer|person|people|patient|user|guest|tenant|passenger|driver|member|client|family|parent|man|woman|student|employee|household|subscriber)s?'?s?'?|(?:other|different) people'?s|(?:the )?(?:previous|former|last|old) (?:owner|tenant|guest|customer|renter|driver|user|occupant|patient|guy|person)'?s?|(?:the|my) neighbou?r'?s|(?:the )?wrong (?:person|customer|patient|client|man|woman)'?s|a different (?:customer|person|patient|man|woman|user)'?s?|whose|(?:(?:a|some) )?(?:guy|man|woman|person|lady|family) (?:called|named|in|from)|(?:dozens|hundreds|thousands) of (?:other )?(?:customers|people|users|patients)'?|not (?:me|mine|my (?:name|account|details|orders?))|isn't (?:me|mine|my)",
);
const theirs = kind(
  'accounts?|invoices?|bank (?:details|statement|account)s?|statements?|bills?|payslips?|cards?(?! reader)|card (?:details|number)s?|details|data|names?(?= and| \\w+ and| address| on (?:my|the|it))|home address|addresses|address|photos?|pictures?|pics|test results|results|medical|x-?rays?|prescriptions?|records?|files?|messages|chats?|e-?mails?|inbox|profile|passports?|licen[cs]e|contracts?|letters?|documents?|phone number|numbers|birth dates?|date of birth|trips|rides|history|orders and|purchases|bookings?(?= (?:details|and|with|in my))|reservation details|itinerary|feed|footage|recordings|voicemails?|contacts|tax (?:return|form)|forms?|login|logged in|log in|orders? (?:when|and|in my|after|on my)|in my (?:app|account|portal|profile|dashboard|file)|paired|phone ?book',
);
const leaks = kind(
  'hack(?:ed|ers?|s|ing)?|breach(?:ed|es)?|leak(?:ed|s)?|dark ?web|expos(?:ed|ure)|compromised|g[eo]t out|gotten out|out in the open|for sale|(?:is|are|was|were|all|now|out|lying|lie|readable|searchable) (?:\\w+ )?(?:online|on the internet|on the web|public|for (?:all|everyone|anyone) to see)|on a forum|paste ?bin|plain ?text|unencrypted|without (?:a )?password|unprotected|indexed|googl\\w+|ransom\\w*|cyber ?attack|unsecured|dumped|in the (?:hack|breach|leak)',
);
const leaked = kind(
  `(?<=(?<!\\p{L})(?:my|our|your customers'?|customers?'?|users'?|patients'?|people's|of|personal|employee|client|everyone's) (?:\\w+ ){0,2}?)(?:passwords?|credentials|card (?:number|details|data)s?|bank (?:details|data)|data(?:base)?|details|records?|files|addresses|home address|phone numbers?|e-?mail(?: address)?(?:es)?|logins?|social security numbers?|ssns?|passports?|medical records?|health data|personal (?:data|details|info\\w*)|information|identit(?:y|ies)|photos|messages|chats|documents|id scans?|names|payslips|s3 bucket|backups?)`,
);
const mailed = kind(
  'went|sent|goes|mailed|posted|delivered|e-?mailed|came|addressed|arrived|dropped|handed|forwarded|opened|put',
);
const mail = kind(
  '(?:bank |credit card |pension |account |annual )?statements?|bills?|invoices?|(?:test |lab |blood |medical |my |exam )results|medical (?:records|report|letter|file|bill)|prescriptions?|payslips?|tax (?:forms?|letter|return|documents?)|contracts?|(?:private|confidential|medical|personal) (?:letters?|mail|documents?|report|information|e-?mails?)|documents|payroll|bank ?card|new (?:card|pin)|pin (?:letter|code)|passports?|diagnosis',
);
const misled = kind(
  'neighbou?rs?|strangers?|(?:the |a |some )?wrong (?:\\w+ )?(?:person|address|e-?mail|customer|patient|house|flat|people|inbox|man|woman)|(?:my|an?|his|her) ex(?:-?\\w+)?|old address|previous address|someone else|somebody else|another (?:customer|person|patient|family|man|woman|house)|landlord|(?:my )?(?:flatmate|boss|employer|colleague|whole office|mother|parents|roommate|flatmate)|next door|random',
);
const others = kind(
  '(?:my|her|his|an?|the) (?:abusive )?ex(?:-?\\w+)?|(?:my|her|his|our) (?:\\w+ )?(?:husband|wife|boss|employer|landlord|stalker|flatmate|roommate|neighbou?rs?)|strangers?|former (?:\\w+ )?(?:owner|tenant|partner|employee|driver|colleague)|previous (?:owner|tenant|guest|driver|user)|old (?:owner|tenant)|people who (?:left|quit)|ex-?employee|your (?:\\w+ )?(?:staff|employees?|drivers?|couriers?|technicians?|agents?|sellers?|reps?|salesm[ae]n|receptionist|people|guy|support|team|shop|hotel|nurse|clerk|teller|landlord|installer|mover)s?|(?:a|the|some|that) (?:\\w+ )?(?:driver|courier|technician|receptionist|nurse|clerk|agent|seller|sales ?man|rep|teller|employee|delivery (?:guy|man|boy))|(?:shop |sales |store )?assistants?|cashiers?|waiters?|barista|workers?|someone|somebody|anyone|random people|everyone|he|she|they|who',
);
const stillSees = kind(
  '(?:see|sees|view|views|watch|watches|access|read|reads|track|tracks|hear|hears) (?:my|our) (?:\\w+ )?(?:cameras?|feed|bedroom|living room|messages|location|car|house|calls|photos|e-?mails|doorbell|conversations?)|(?<=(?:can|could|still|was|is|were|are) )(?:see|access|log in|log into|track|read|view|control|open|look at|looked at|listen|watching|tracking|following|reading|seeing|using|linked|connected)(?:s|ed)? ?(?:to |in |into |at |on )?(?:my|our|where|everything|all|what|the (?:camera|car|location|account)|me|us|her|his)|has (?:access|the password|my (?:number|address|password|details|login|e-?mail))|(?:has|have|had|got|get|gets|found|finds|kept|keeps|saved|knows|knew|used|uses) (?:my|our|her) (?:private |personal |home |mobile |phone |new |cell |work |direct |e-?mail )*(?:number|address|e-?mail|phone|details|contacts?|photos?|name|room number|instagram|facebook|licen[cs]e)|(?:text(?:ed|s|ing)?|whats ?app(?:ed|s|ing)?|messag(?:ed|es|ing)|added|follow(?:ed|s|ing)) (?:me|my (?:\\w+ )?(?:wife|daughter|mother|girlfriend|sister|son|husband)) (?:\\w+ )?(?:on (?:my (?:private|personal)|whats ?app|instagram|facebook|linkedin)|after (?:the|my|a|our)|privately|asking (?:me )?(?:out|for a date)|for a date|to ask me out)|looked (?:me|my|her|us) up|look(?:ed|s|ing) up (?:my|our|me|where)|(?:took|takes|taking|filmed|shot) (?:\\w+ ){0,2}?(?:photos?|pictures?|videos?|selfies?) (?:of|inside|in) (?:my|our|me|us|her|him)|went through my (?:phone|photos|file|records|messages|gallery)|snoop\\w+',
);
const tells = kind(
  'told|tells|telling|informed|confirmed to|revealed to|disclosed to|announced to|mentioned to|gave|said (?:it )?to|spoke (?:to|with)|discussed (?:it |this |\\w+ \\w+ )?with|called|e-?mailed|wrote to|contacted|rang|let',
);
const confidant = kind(
  '(?<=(?<!\\p{L})(?:my|our|his|her) (?:\\w+ )?)(?:ex|husband|wife|boss|employer|parents|mother|father|mum|mom|dad|landlord|neighbou?rs?|colleagues?|school|sister|brother|son|daughter|partner|boyfriend|girlfriend|family|manager|company|hr|work|in-laws|roommate|flatmate|teacher|insurer)|a stranger|strangers|(?:a|the|some) (?:caller|reporter|journalist|man|guy|person)|anyone who|whoever|everyone|the whole \\w+',
);
const secret = kind(
  "(?:which|what) room|room number|where i (?:live|am|was|work|stay)\\w*|my (?:new |home |private )?(?:address|number|e-?mail|salary|balance|debts?|arrears|results|diagnosis|pregnancy|prescription|order|orders|booking|appointment|purchase|purchases|claim|complaint|credit|loan|test|account|medical \\w+|treatment|condition|therapy|illness|sick leave|file|case|details|password|bill|absence|application)|i (?:was|am|had|have) (?:\\w+ )?(?:pregnant|ill|sick|in debt|behind on|looking for|a patient|on leave|applying|fired|a customer|bought|ordered|booked|an appointment)|about my|that i(?:'m| am| was| had| have)?|who i (?:was|am) with",
);
const rectify = kind(
  'correct|rectif(?:y|ied|ication)|amend|wrong|incorrect|inaccurate|false|outdated|mistaken|misspel\\w+',
);
const ledger = kind(
  '(?:in|on|from) (?:your) (?:records?|files?|database|credit (?:file|report|record))|credit (?:file|report|record|bureau|agency)|(?:my|our) (?:medical |customer |patient |personal |employment )(?:records?|file)(?! (?:player|label))|(?:data|information|details|entry|entries|record) (?:you (?:have|hold|keep|store)|held|stored) (?:about|on|of)',
);
const moves = kind(
  'transfer(?:red)?|sen[dt]|forward(?:ed)?|port|move|take|export|portab\\w+|machine[- ]readable|csv|json|open format|hand over|migrat\\w+',
);
const elsewhere = kind(
  'to (?:my|our|a|another|the) (?:new |other )(?:doctor|provider|supplier|bank|dentist|clinic|vet|school|gym|insurer|app|carrier|hospital|pharmacy|employer)|(?:to|with me to|over to) (?:another|a different|a new|my new|a competitor|your competitor|the competition|somewhere)|when i leave|elsewhere|machine[- ]readable|open format|usable format|common format|leaving you|switching',
);
const ownRecords = kind(
  '(?:my|our) (?:\\w+ )?(?:data|history|records?|playlists?|contacts|photos|messages|files|profile|meter (?:data|readings)|health data|workouts?|reviews|ratings)',
);
const source = kind(
  'how (?:do|did|does|come|can|could|has|have|is it) (?:that )?(?:you|your|they|he|she|this|a|an|the|some) ?(?:\\w+ ){0,3}?(?:have|has|get|got|gets|know|knows|obtain|find|found)|(?:where|from where|from whom|who) (?:did|do|does|gave|sold|told|has) (?:you|your|them|they|him|her|it|this)? ?(?:\\w+ ){0,2}?(?:get|got|have|find)?|who (?:gave|sold|told|passed|shared|leaked|handed)|got my (?:\\w+ )?(?:from|off)',
);

/** That something personal is kept, and beyond its time. */
const retains = kind(
  '(?:kept|keeps?|keeping|stor(?:e|es|ed|ing)|retain(?:s|ed|ing)?|h[eo]ld(?:s|ing)?|sav(?:ed|ing)|still (?:have|has|hold|holds|keep|keeps|know|knows|store|stores|got)) (?:on to |onto |all |of )*(?:my|our|his|her|a copy of (?:my|our)|copies of (?:my|our)) (?:\\w+ )?(?:cards?(?: details| number)?|bank details|scans?|cop(?:y|ies)|passport|id|licen[cs]e|phone number|details|data|records?|photos?|recordings?|e-?mail|address|cv|fingerprints?|dna|information)',
);
const longAfter = kind(
  'years?|months (?:after|later|on)|long after|forever|so long|how long|after (?:i|we) (?:\\w+ )?(?:left|closed|cancelled|canceled|checked out|moved|quit|deleted)|closed (?:my|the|our) account|account (?:is|was) closed|no longer a (?:customer|member)|why (?:do|does|are|is|have|has) (?:you|they|your|the|it|this)',
);
/** What needs no second word. */
const plain = kind(
  'ads? (?:for|about) (?:what|things|stuff|something|everything) (?:i|we) (?:\\w+ )?(?:said|talked|mentioned|searched|looked|discussed|whisper\\w*)|(?:out of|off|from) your (?:mailing lists?|databases?|call lists?|marketing lists?|records)|what (?:happens|happened|do you do|are you doing|did you do) (?:to|with) (?:my|our|all my|all our|the) (?:\\w+ )?(?:data|photos|recordings?|footage|passport|scan|details|files?|records?|fingerprints?|voice|dna|messages|chats)|where (?:is|are|do you) (?:\\w+ )?(?:my|our) (?:\\w+ )?(?:data|photos|recordings?|footage|details|files?|records?) (?:\\w+ )?(?:stored|kept|held|processed|saved)|(?:send|give|get|email|show) me (?:a copy of )?(?:my|the) (?:\\w+ )?(?:file|records?|call recordings?|transcripts?|footage|scans?|x-?rays|medical \\w+)|cop(?:y|ies) of (?:my|our|her|his|the) (?:\\w+ )?(?:file|records?|call recordings?|recordings?(?! of the)|transcripts?|footage|chat logs?|scans?|x-?rays|personal \\w+)',
);
/** Who should never have what is one's own. */
const intruders = kind(
  '(?:my|his|her|an?|our) ex(?:-?\\w+)?(?: (?:wife|husband|boyfriend|girlfriend|partner))?|strangers?|(?:my|our) (?:flatmate|roommate|boss|employer|landlord)|other (?:customers|users|guests|patients|members)|data brokers?|third[- ]part(?:y|ies)|advertisers?|debt collectors?|hackers?|to who(?:m)?(?: exactly)?|telemarketers?|spammers?|identity thie\\w+',
);
/** What shows who somebody is. */
const likeness = kind(
  "(?<=(?<!\\p{L})(?:my|our|his|her|their|parents?|school's|class|staff) (?:\\w+ ){0,2}?)(?:photos?|pictures?|face|names?|cv|video|voice|likeness|child|kids?|sons?|daughters?|house|list|faces|portrait|image)",
);
const inPublic = kind(
  'on your (?:\\w+ ){0,2}?(?:web ?sites?|site|web ?page|page|job board|homepage|instagram|facebook|tiktok|feed|blog|stories|story|channel|brochure|billboard|wall|poster|flyer|newsletter|ads?|map|maps|board|leaderboard|screen)|public(?:ly)?|for everyone to see|googl\\w+|tagged',
);
/** What should lie nowhere open. */
const sensitive = kind(
  'medical (?:form|file|record|history|notes|chart)s?|patient (?:file|form|record|list|data)s?|(?:test|lab|blood|exam) results?|diagnos[ei]s|prescriptions?|application forms?|bank statements?|payslips?|(?:customer|guest|client|student) (?:file|list|form|card|detail)s?|passports?|id cards?|tax (?:return|form|file)s?|personnel files?|(?:my|our) (?:\\w+ )?(?:form|file|chart|application)',
);
const openly = kind(
  'lying (?:\\w+ )?(?:open|around|about|on|there)|left (?:open|out|lying|on (?:the|a))|(?:on|at) the (?:\\w+ )?(?:desk|counter|reception|table|printer|floor|street|noticeboard|screen)|in the (?:bin|trash|dumpster|skip|street|recycling|waiting room|corridor|hallway)|face up|for (?:all|everyone|anyone) to (?:see|read)|out loud|voice ?mail|answering machine|over the (?:tannoy|speaker|intercom)|in front of|visible|unlocked|unattended',
);
/** A company that knows more than it was told. */
const knowing = kind(
  "(?:suddenly |somehow |already )?kn(?:ows?|ew) (?:how|where|what|when|who|that|which) (?:\\w+ )?(?:i|we|my \\w+) (?:\\w+ )?(?:drive|live|lives|sleep|eat|buy|bought|go|goes|went|work|works|spend|said|drove|am|was|were|searched|watched?|talk\\w*|have|had|earn|owe)|called me by (?:my )?name|(?:wrote|writes|writing) (?:to )?(?:me|my (?:wife|daughter|girlfriend|sister)) on (?:instagram|facebook|whats ?app|linkedin|tiktok|snapchat|tinder)|found me on (?:instagram|facebook|whats ?app|linkedin|tiktok|snapchat|tinder)|(?:map|plan|layout|pictures|photos|video|audio|recordings?|footage) of (?:my|our) (?:home|house|flat|apartment|bedroom|living room|garden|children|kids)|how long (?:do|are|will|did|does) (?:you|they|it) (?:\\w+ )?(?:stor|keep|kept|hold|retain|sav)\\w* (?:on to |the |all )*(?:my|our|customer|personal|call|recordings?|footage|data|id|chat|search|voice)|(?:take|remove|delete|blur|scrub|get|want) (?:my|our|me|his|her) (?:\\w+ ){0,4}?(?:off|from|out of) (?:your|the|this) (?:\\w+ ){0,2}?(?:street|site|web ?site|maps?|photos?|list|database|system|page|search|directory|public|board|register|listing|internet|web|results|records|app|catalog\\w*)|kids'? (?:school|names?|birthdays?|ages?|faces?)",
);
const whoSaw = kind(
  'who (?:\\S+ ){0,4}?(?:seen|saw|opened|accessed|looked (?:at|into)|read|can see|can access|listened to|has access to|have access to|handles|processes)',
);
const forgotten = kind(
  '(?:ask\\w*|request\\w*|want\\w*|wish|demand\\w*|like|right) (?:\\w+ )?to be (?:forgotten|deleted|erased|removed from (?:your|the|all)|taken off (?:your|the|all))|forget (?:that )?i (?:ever )?exist\\w*|erase me|delete me',
);

/** What is said of personal data only by what comes together. The likeliest first. */
export const dataMatters: readonly Frame[] = [
  sentence(personal, passesOn, outsiders),
  sentence(personal, passesOn, unasked),
  clause(personal, intruders),
  sentence(erase, erased),
  sentence(forgotten),
  sentence(knowing),
  clause(inPublic, likeness),
  sentence(openly, sensitive),
  sentence(plain),
  clause(whoSaw, personal),
  sentence(retains, longAfter),
  sentence(held, recorded, asksFor),
  passage(asked, wonders),
  clause(source, personal),
  passage(processing, refuses),
  sentence(processing, unasked),
  clause(watches, watcher),
  clause(strangers, theirs),
  clause(leaks, leaked),
  sentence(mail, mailed, misled),
  clause(stillSees, others),
  sentence(confidant, betrayed, plans),
  sentence(confidant, tells, secret),
  sentence(ledger, rectify),
  clause(elsewhere, ownRecords, moves),
];
