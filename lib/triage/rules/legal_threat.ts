import { type FlagRule, reasons, terms } from '../rule.ts';

const said = terms(
  [
    'lawyers?|lawyer(?:ed|ing)? ?up|lawyerup|attorneys?|solicitors?|barristers?|legal counsel|my counsel|legal (?:action|advice|proceedings|team|department|notice|rights?|matter|recourse|route|aid|help|battle|fees|options?|steps|threat\\w*)|legally|take (?:you|this|them|it|\\w+) to (?:court|tribunal|arbitration|small claims)',
    'su(?:e|ed|es|ing)|law ?suits?|class[- ]action\\w*|litigat\\w*|small claims|court(?:s|room)?|tribunal|arbitration|arbitrator|subpoena|injunction|damages|plaintiff|breach of (?:contract|warranty|trust|terms)|breach(?:ed|ing)? (?:the|our|my|your) (?:contract|terms|agreement)|letter before action|cease and desist|demand letter|statut\\w*',
    'illegal\\w*|unlawful\\w*|against the law|break(?:ing)? the law|broke the law|violat\\w* (?:of )?(?:the |our |my |federal |state |consumer )*(?:law|rights|act|statute|ada|contract|rules?|regulations?)|fraud\\w*|false advertis\\w*|misrepresent\\w*|deceptive\\w*|theft|stole (?:my|our)|criminal (?:charges?|complaint|offen[cs]e|negligence|investigation|case|law)|negligen\\w*|liab(?:le|ility)|discriminat\\w*|extort\\w*|embezzl\\w*|perjury|prosecut\\w*',
    "ombuds(?:man|person)|regulators?|consumer (?:protection|rights|affairs|court|forum|council|watchdog|law)\\w*|trading standards|better business bureau|bbb|attorney ?general|(?:being|be|get) (?:investigated|fined|audited)|ag(?:'s)? office|ftc|cfpb|fcc|cpsc|nhtsa|osha|epa|sec complaint|ofgem|ofcom|ofwat|fca|fos|icc|bafin|cma|accc|acm|puc|cpuc|puct|ferc|d(?:ept|epartment) of (?:transportation|justice|labor|energy|consumer\\w*|insurance)|dot complaint|faa|caa|eu ?261|doj|public utilit\\w* commission|utility commission|insurance commissioner|state (?:board|senator|rep\\w*)|fil(?:e|ed|ing) (?:a |an |my |our |the )?(?:formal |official |police |legal )*(?:complaint|claim|report|suit|charges?|grievance)|report(?:ed|ing)? (?:you|this|them|it) to",
    'rechtsanw\\w*|anwalt\\w*|anwält\\w*|klag(?:e|en)|verklag\\w*|gericht\\w*|verbraucherz\\w*|rechtsweg|abogad\\w*|demanda\\w*|demandar\\w*|tribunales|denuncia\\w*|avocat\\w*|procès',
  ].join('|'),
);
// What looks alike and is not.
const not = terms(
  [
    'court(?:yard|esy|eous\\w*|ney)|(?:tennis|basketball|food|squash|volleyball) courts?|grand theft(?: auto)?|legal(?: age| tender| drinking)|(?:the )?fraud (?:team|department|alert)|miles? ?court',
  ].join('|'),
);

const rule: FlagRule = {
  id: 'legal_threat',
  description: 'The post speaks of a lawyer, a court, a lawsuit, a regulator or a right under law.',
  check: ({ text }) => reasons('legal_threat', 'triage_legal_threat', text, said, not),
};

export default rule;
