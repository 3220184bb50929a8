import { type FlagRule, reasons, terms } from '../rule.ts';

const said = terms(
  [
    'gdpr|ccpa|cpra|dsars?|dsgvo|rgpd|lgpd|pipeda|hipaa|coppa|data (?:protection|subject|privacy|breach\\w*|leak\\w*|request|access|controller|officer|broker\\w*)|subject access|access request|sar\\b(?= request| under| for)',
    'right (?:to|of) (?:be forgotten|erasure|access|rectification|deletion|object|portability|know what)',
    '(?:delet|eras|remov|wip|purg|destroy)(?:e|ed|es|ing)? (?:all |every |any |of |the |everything |what )*(?:my|our|personal|his|her|their|customer|you (?:have|hold|know|store)\\w*) ?(?:\\w+ ){0,3}?(?:data|info\\w*|details|records?|accounts?|profile|number|e-?mail|address|history|footage|photos?|face|voice|card|on me|about me)',
    '(?:what|which|all|any|every|copy of|see|export|download|request|give me|send me|show me|access)(?: of)?(?: the| my| all| any| personal| customer){0,3} (?:data|info\\w*|records|recordings|files?|footage) (?:do |that |did |have |has |are |is )?(?:you|u|they|about|on|of|\\w+ (?:has|have|holds?|keeps?|stores?))|(?:copy|export|download) of (?:all )?(?:my|our) (?:\\w+ )?(?:data|info\\w*|records|file)|data you (?:have|hold|keep|store|collect\\w*)',
    'my (?:personal|private) (?:data|info\\w*|details|records)|personal(?:ly)? (?:data|identif\\w*)|privacy (?:rights?|requests?|breach\\w*|violat\\w*|laws?|polic\\w*|complaint|officer|team|concern\\w*|commissioner|invasion)|invasion of (?:my )?privacy|my privacy|violat\\w* (?:my|our) privacy',
    "(?:sold|sell\\w*|shar(?:e|ed|ing)|leak\\w*|expos\\w*|lost|stole\\w*|breach\\w*|gave|giv(?:e|en|ing)|pass(?:ed|ing)|publish\\w*|posted|disclos\\w*|misus\\w*) (?:\\w+ )?(?:my|our|customers?'?|people'?s|his|her|their|user|someone's|someone else's|another customer's) (?:\\w+ ){0,2}?(?:data|info\\w*|details|records|phone number|number|address|e-?mail(?: address)?|passport\\w*|ssn|social security|card|medical|passwords?|photo|identity)|(?:someone|somebody|anyone|another (?:customer|person|user)|other (?:people|customer|user)s?)(?: else)?'s? (?:\\w+ )?(?:passport|info\\w*|data|details|account|bill|records?|address|order|personal)|wrong person's|data (?:was|were|is|got|has been|have been) (?:\\w+ )?(?:leak|stolen|sold|breach|expos|shar|compromis)\\w*",
    "(?:do not|don't|stop) (?:sell\\w*|shar\\w*|track\\w*|us(?:e|ing)|process\\w*|collect\\w*|record\\w*|stor\\w*|keep\\w*|contact\\w*)(?: \\w+){0,2}? (?:my|me\\b|our|us\\b)|opt(?:ing|ed)?[- ]?(?:me )?out|(?:withdr[ae]w|revok)\\w* (?:my )?consent|(?:without|never gave|didn't give|not given) (?:\\w+ )?(?:my )?(?:consent|permission)|unsubscrib\\w*|take me off|(?:delete|close|cancel|deactivate) my (?:\\w+ )?(?:account|profile)|(?:tracking|spying on|recording|listening to) (?:me|us|my|our)",
    'daten (?:löschen|herausgeben|auskunft)|datenschutz\\w*|meine daten|auskunft (?:nach|über meine)|datenauskunft|mis datos|protección de datos|borrar mis|mes données|données personnelles',
  ].join('|'),
);
// What looks alike and is not.
const not = terms(
  [
    '(?:import\\w*|lost|losing|transfer\\w*|mobile|cellular|my) (?:my )?data (?:plan|usage|from|limit|cap|on (?:desktop|my phone))|datasheet',
  ].join('|'),
);

const rule: FlagRule = {
  id: 'data_rights',
  description:
    'The post claims a right to personal data: a copy, erasure, an objection, or data that got out.',
  check: ({ text }) => reasons('data_rights', 'triage_data_rights', text, said, not),
};

export default rule;
