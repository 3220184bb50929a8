import { claimsAbroad } from '../frames/abroad.ts';
import { meetings } from '../frames/frame.ts';
import { claims, harmless } from '../frames/law.ts';
import { type FlagRule, reasons, terms } from '../rule.ts';

const law =
  '(?:law|laws|rights|act|statute|ada|contract|regulations?|code|terms|privacy|labou?r|licen[cs]e|agreement|hipaa|gdpr)';
const bodies =
  "ombuds(?:man|person|woman)?|(?:the|a|our|your|to|energy|market|banking|telecom|financial) regulators?|trading standards|better business bureau|bbb|attorneys? general|ag's? office|state ag|ftc|cfpb|fcc|cpsc|nhtsa|osha|hhs|epa|finra|eeoc|nlrb|ofgem|ofcom|ofwat|the fca|the fos|\\bico\\b|bafin|the cma|cma's?|the accc|accc|acm|cpuc|puct|puc|ferc|citizens advice|consumer (?:protection|rights|affairs|court|forum|council|watchdog|law|centre|center|commission)\\w*|d(?:ept|epartment) of (?:transportation|justice|labou?r|energy|consumer\\w*|insurance|health)|the dot|dot complaint|#?faa(?! timed)|caa|doj|public utilit\\w* commission|utility commission|insurance commissioner|(?:state|labor|labour|housing|licensing|medical) (?:board|tribunal|commission)|licensing board|acas|action fraud|(?:energy|consumer|price|privacy|data|media|financial|water|rail|food|health) (?:watchdog|authority|commission|inspectorate)|ombuds people|eeoc|labou?r (?:commissioner|inspector\\w*)|(?:my|our|the|local) (?:mp|senator|congress(?:man|woman)|councillor)|citizens'? advice";

const said = terms(
  [
    // Who speaks for somebody at law.
    "(?:my|our|his|her|their|your|the|a|an|own|good|employment|consumer|injury|tenant|labou?r|family|through|via|get|got|getting|hire|hiring|hired|call|calling|called|contact\\w*|contacting|retain\\w*|talk\\w* to|spoke to|speak to|with|from|to) (?:\\w+ )?(?:lawyers?|attorneys?|solicitors?|barristers?)(?! (?:general|friend|joke|train))|i'?m a (?:\\w+ )?(?:lawyer|solicitor|attorney|barrister|judge)|lawyer(?:s|ing|ed)? ?up|#?lawyerup|lawyers?,? (?:will|is|says|said|here|laughed|wants?|thinks?|has (?:been|the|your|my))|lawsuits?|legal counsel|(?:my|our|general|in-house|from|fund's) counsel|hear(?:ing)? from (?:my |our )?(?:counsel|lawyer|attorney|solicitor)\\w*|(?:injury|law) firm(?! (?:discount|merch))",
    'legal (?:action|advice|proceedings|team|department|dept|notice|rights?|matter|recourse|route|aid|battle|options?|steps|threat\\w*|claims?|documents?|papers|letter|grounds|remed\\w*|redress|obligation|duty|guarantee)|(?:is|it|that|this|even|be|was|how is it) (?:even |this )?(?:legal|lawful)(?! age| tender)|not legal|legally (?:required|obliged|entitled|binding|bound|speaking|liable)|take (?:you|this|them|it|\\w+|me) to (?:court|tribunal|arbitration|small claims|law|the cleaners)|see (?:you|u|ya) (?:guys )?(?:all )?(?:in (?:court|small claims)|at the (?:hearing|tribunal))|(?:them|you|this|it|going|go|off|straight|end up|settled?|in|before|to) (?:to |in )?(?:a |the |small[- ]claims |federal |county )?court(?! (?:store|booking|is|was))(?=[ .,!?;:]|$)',
    // What is filed.
    "(?:will|to|gonna|can|could|should|i'll|we'll|i'd|and|or|wanna|going to|about to|being|be|am|i|we|get|getting) su(?:e|ed|ing)(?! for peace)|suing|sued (?:you|them|for)|class[- ]action\\w*|litigat\\w*|small claims|tribunal|arbitration|arbitrator|mediator|subpoena\\w*|injunction|(?:for|claim|claiming|seek\\w*|in|sue for|punitive|statutory) damages|plaintiffs?|subrogation|chargeback\\w*|lien|lemon law|letter before (?:action|claim)|before action|cease and desist|demand letter|statut(?:e|ory|es)|served (?:on|with|you|papers)|(?:you|you've|you were|been|being|get|got) served(?! (?:with|by) (?:a |the |our )?(?:meal|food|drink|cold))|serv(?:e|ing) (?:you|papers|legal|notice)|deposition|affidavit|grievance|(?:expect|await) (?:a |the |our )?filing|filing with|(?:for|in) contempt|your move|see you at the hearing",
    '(?:breach|broke|broken|breaking|break|violat\\w*|flout\\w*|ignor\\w* the|against) (?:\\w+ ){0,3}?' +
      law +
      '|breach of (?:contract|warranty|trust|terms|duty)|breach(?:es|ed|ing)? (?:the|our|my|your|consumer|data|of)|(?:blatant|clear|direct) violation|violation of|the law (?:says|is|requires)|(?:by|under|per|take the|against) (?:the )?law(?:[ .,!?]|$)|article \\d+|section \\d+|clause \\d+|fdcpa|fcra|tcpa|hipaa|consumer rights act|magnuson|eu ?261|ec ?261|uk ?261|\\d+ usc',
    'illegal\\w*|unlawful\\w*|fraud(?:s|ulent|ulently|ster)?(?! (?:team|department|dept|issue|alert|account|charge|purchase))|false(?:ly)? advertis\\w*|bait and switch|(?:mis|deceptive|unfair)[- ]?(?:sell\\w*|sold|leading|represent\\w*)|misleading|misrepresent\\w*|deceptive\\w*|theft(?! (?:auto|sooner|insurance|protection))|(?:handlers?|staff|driver|employee|crew|you|they|guard|agent|technician|installer|mover)s? (?:\\w+ ){0,5}?(?:stole|stolen|helped himself)|criminal (?:charges?|complaint|offen[cs]e|negligence|investigation|case|law)|negligen\\w*|liab(?:le|ility)|discriminat\\w*|extort\\w*|embezzl\\w*|perjury|prosecut(?:e|ed|ing)|harassment|defam\\w*|libel\\w*|price gouging laws?|has laws',
    "(?:contract|employment|family|consumer|tenancy|labou?r|competition) law|formal notice|final notice before|\\d+ (?:working |business )?days,? (?:then|or|and then)|proceedings|penal code|criminal code|injunctive relief|(?:a |my |our )?(?:kc|qc)(?= |[.,!?]|$)|judge?ment against|bailiffs?|sheriff|garnish\\w*|court officers?|with costs|costs and interest|by (?:court )?order|forged|forgery|never signed (?:that|this|any|it)|didn't sign (?:that|this|any)|without (?:a |my )?(?:release|licen[cs]e)|(?:going to|gonna|will) cost you|my counsel|to (?:my |our )?counsel|on (?:legal|solicitor'?s?) advice|my rights|legal expenses insur\\w*|penalt(?:y|ies) under|pursue (?:this|you|it) (?:further|through|in)|deceived (?:me|us|customers)",
    "(?:that's|it's|is|this is|thats|commit\\w*|isn't|not|basically|literally) (?:\\w+ )?(?:a )?(?:crime|criminal|felony|misdemeano\\w*|theft|robbery|fraud|scam under)(?! (?:drama|show|podcast|that))|(?:the )?police (?:have|has|were|was|are|is|will|know|came|took)(?: \\w+){0,2}? ?(?:informed|called|notified|involved|investigating|told|on (?:it|their way)|about (?:it|you)|statement)?|(?:informed|told|notified|called|involved|alerted|contact\\w*) (?:the )?(?:police|cops|authorities)|rolled back odometer|odometer fraud|(?:sale of goods|equality|consumer|warranty|data protection|fair \\w+|civil rights|disabilit\\w+|employment|housing|communications|competition) act|act (?:19|20)\\d\\d|(?:under|against|by|in) (?:eu|uk|us|state|federal|german|french|california|texas|consumer) (?:law|rules)|(?:statutory|legal|consumer|my|our|passenger|tenant|workers?) rights(?! reserved)|or (?:i|we)(?:'ll| will) (?:sue|take|go to|file|escalate it to|report)|(?:until|by) (?:the )?(?:\\w+ )?\\w+ (?:before|or|then) i (?:sue|file|go to)|before i sue|mediation|compensation claim|claim against (?:you|your)|(?:unfair|wrongful|constructive)\\w* dismiss\\w*|wrongful termination(?! of (?:my|our|an?) (?:account|channel|subscription))|(?:wrongfully|unfairly) (?:fired|terminated (?:me|him|her|from))|fired (?:me|her|him) for (?:being|reporting|refusing)|whistle-?blow\\w*|anti-?trust|human rights|forced labou?r|documenting everything|ruled (?:in (?:my|our) favou?r|against you)|in my favou?r|unpaid (?:wages|overtime)|wage claim|betrug[^\\s.,!?]*|anzeige (?:erstattet|gegen|wegen)|strafanzeige|estafa(?:dores)?|polic[íi]a|plainte|escroquerie|arnaque au|truffa|denunciad[oa]",
    // Whom it is taken to.
    bodies,
    '(?:being|be|get|been) (?:investigated|fined|audited|reported)|fil(?:e|ed|ing) (?:a |an |my |our |the )?(?:formal |official |police |legal |regulatory )*(?:complaint|charges?|suit|grievance|motion)s?|(?:police|crime) (?:report|case|dept|department|statement)|(?:to|with|calling|called|go to|going to|involve|over to) the (?:police|cops|authorities)|report(?:ed|ing)? (?:you|this|them|it) to (?:the |my |your |our )?(?:\\w+ )?(?!(?:customer|support|you)\\b)\\w+|(?:writing|written|wrote|complain\\w*) to (?:my |the |our )(?:mp|senator|congress\\w*|representative|councillor|minister)|union (?:rep|lawyer|has)|complained to dot|file with the|sec filing fraud|10b-5|securities (?:fraud|law|class)|@?(?:ftc|fbi\\w*|usatty\\w*|bbb_us|\\w*attorney ?general\\w*)',
    // Other languages.
    'rechtsanw[^\\s.,!?]*|rechtsschutz[^\\s.,!?]*|letzte frist|fristsetzung|juzgados?|anwalt[^\\s.,!?]*|anwält[^\\s.,!?]*|verklag[^\\s.,!?]*|klage (?:ein|wird|gegen)|vor gericht|gericht(?:lich|s)[^\\s.,!?]*|gerichte?|verbraucherz[^\\s.,!?]*|verbraucherschutz[^\\s.,!?]*|rechtsweg|anzeige (?:erstatt[^\\s.,!?]*|ist)|schlichtungsstelle|bundesnetzagentur|abogad[^\\s.,!?]*|demanda(?:r|s|ré|remos)?|tribunal(?:es|e|i)?|denunci(?:a|ar|aré|o)|en consumo|hoja de reclamaciones|avocat[^\\s.,!?]*|procès|médiateur|porter plainte|mise en demeure|tribunal judiciaire|en justice|dgccrf|avvocat[^\\s.,!?]*|denuncia|querela|advogad[^\\s.,!?]*|procon|processar|advocaat|rechter|rechtbank|prawnik[^\\s.,!?]*|adwokat[^\\s.,!?]*|sąd(?:u|zie)?|uokik|avukat[^\\s.,!?]*|mahkeme[^\\s.,!?]*|advokat[^\\s.,!?]*|юрист[^\\s.,!?]*|адвокат[^\\s.,!?]*|суд(?:е|у|а)?|роспотребнадзор[^\\s.,!?]*|محامي?|محكمة',
  ].join('|'),
);
const unspaced = /弁護士|訴え|訴訟|裁判|消費者センター|违法|律师|起诉|投诉到|변호사|고소|소송/g;

// What looks alike and is not.
const not = terms(
  [
    "court(?:yard|esy|eous\\w*|ney)|(?:tennis|basketball|food|squash|volleyball|padel|badminton|birmingham|earls) court(?:s|ed)?|court (?:booking|shoes?|side)|in your court|grand theft(?: auto)?|legal(?: age| tender| drama| drinking| last name| name)|legally blind|court ruling|should be illegal|i'?d sue for (?!damages|my|the)|(?:is|are|was|were) (?:a |absolutely |almost |basically )?(?:crime|criminal)(?=,? (?:it's|its|it is|how|so |not to|the popcorn))|reporting (?:it|this) to the ceo|days or no(?:t|pe)?(?=[ .,!?]|$)|(?:my |a )?lawyer friend|lawyer joke|law (?:students?|exam|school|degree|prof\\w*)|sued his own|his own brother|'?lawsuit'? filter|court was locked|illegal (?:activity|alien|immigra)\\w*|damages (?:credibility|the|my)|fraud (?:issue|team|department|alert)|as fraud|identity theft protection|grill's regulator|(?:gas|pressure|voltage|water) regulator|regulator (?:leaks?|valve|hose)|trump'?s lawyers?|russian lawyers?|corporate lawyer|charged with liability",
  ].join('|'),
);
const spokenOf = [...claims, ...claimsAbroad];

const rule: FlagRule = {
  id: 'legal_threat',
  description: 'The post speaks of a lawyer, a court, a lawsuit, a regulator or a right under law.',
  check({ text }) {
    const named = [
      ...reasons('legal_threat', 'triage_legal_threat', text, said, not),
      ...reasons('legal_threat', 'triage_legal_threat', text, unspaced),
    ];
    return named.length > 0
      ? named
      : meetings('legal_threat', 'triage_legal_threat', text, spokenOf, [harmless, not]);
  },
};

export default rule;
