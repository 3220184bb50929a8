import type { FaultId } from '../policy/desks-policy.ts';

/** The words for each trouble, in English and the commonest of German. Linear in the text. */
const words: Record<FaultId, RegExp> = {
  offline:
    /\b(?:off-?line|dead|not (?:working|reporting|responding|running)|stopped (?:working|reporting)|won['’]?t (?:start|turn on)|doesn['’]?t work|kaputt|ausgefallen)\b/i,
  'no-charge':
    /\b(?:(?:not|won['’]?t|doesn['’]?t|never|stopped) charg\w+|no charge|lädt nicht)\b|\bstuck at \d{1,3} ?%/i,
  'no-production':
    /\b(?:(?:no|zero|low|less|half the) (?:production|output|power)|(?:not|stopped) produc\w+|panels? (?:is|are) (?:out|dead|off)|produziert nicht)\b/i,
  'error-code':
    /\b(?:error|fault|code)\b(?:[ :#-]+(?:code )?[A-Z]{0,3}-?\d{1,4})?|\b[A-Z]{1,2}-\d{2,3}\b|\bfehlercode\b/i,
  noise: /\b(?:nois[ey]\w*|hum(?:s|ming)|buzz\w*|rattl\w*|loud|laut)\b/i,
  leak: /\b(?:leak\w*|water (?:in|through|under)|drip\w*|undicht)\b/i,
  damage: /\b(?:crack\w*|broken tile|shattered|hail|dent\w*|damag\w*|beschädigt)\b/i,
  billing:
    /\b(?:charged|billed|double[- ]?charged?|over-?charged|invoice\w*|refund\w*|autopay|(?:my|the|a|wrong) bill|rechnung|abgebucht)\b/i,
  'no-answer':
    /\b(?:no (?:answer|reply|response|call ?back)|nobody (?:calls?|answers?|replies|responds?|called|answered|replied|picks? up)(?: (?:me|us))?(?: back)?|no ?one (?:calls?|answers?|replies|responds?|called|answered|replied|has (?:called|answered|replied))|ignor(?:ed|ing)|ghost(?:ed|ing)|still waiting for (?:a|an|my) (?:call|answer|reply)|niemand (?:ruft|antwortet|meldet))\b/i,
  appointment:
    /\b(?:no[- ]?show|(?:missed|cancel\w+|reschedul\w+) (?:the |my |our )?(?:appointment|visit|installation?)|technician (?:never|did not|didn['’]?t)|installation (?:date|delay\w*)|termin)\b/i,
  outage: /\b(?:outage|black-?out|power (?:cut|is out|went out)|no (?:power|backup)|stromausfall)\b/i,
  app: /\bapp (?:\w+ ){0,3}(?:crash\w*|broken|stuck|wrong|shows?|says?|logs?|login|down)\b|\blog ?in\b/i,
};

export interface FaultFound {
  id: FaultId;
  /** UTF-16, end exclusive. */
  span: readonly [number, number];
}

/** Every trouble that a text speaks of, with the first words that say so. */
export function faultsIn(text: string): FaultFound[] {
  return Object.entries(words).flatMap(([id, pattern]) => {
    const match = pattern.exec(text);
    return match ? [{ id: id as FaultId, span: [match.index, match.index + match[0].length] as const }] : [];
  });
}
