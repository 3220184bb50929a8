/** A question or request in a draft; UTF-16 offsets, end exclusive. */
export interface Asking {
  start: number;
  end: number;
  /** The words for what is asked for. */
  noun: string;
}

const verbs =
  '(?:send|share|provide|give|tell|confirm|verify|reply|respond|post|comment|drop|let (?:us|me) know|submit|forward|include|supply|advise|message|dm|pm|attach|read|pass|quote|leave|state|specify|clarify|email|text|add|check)';
const before = new RegExp(
  `(?:\\b${verbs}\\b|\\b(?:what|which|where|when|who)(?:['’]?s|['’]re)?\\b|\\b(?:we|i)(?:['’]ll|['’]d| will| would| do)?(?: \\w+)? (?:need|require|want)\\b|\\b(?:may|can|could|might) (?:i|we) (?:please )?(?:have|get|ask|know|take|see)\\b|\\b(?:do|did|have|would) you (?:\\w+ )?(?:have|got|know|remember|get|receive|mind)\\b|\\b(?:i|we)(?:['’]ll|['’]m|['’]re| am| are)? (?:just )?(?:looking for|after|missing|asking for|ask for)\\b)[^.!?;:\\n]{0,70}$`,
  'i',
);
const denied =
  /\b(?:never|not|don['’]?t|do not|won['’]?t|no need|needn['’]t|without|avoid|nobody|hide|remove|delete|instead of|rather than|(?:we|i)(?:['’]ve| have|['’]ll)? (?:\w+ )?(?:have|got|received|found|see|sent|emailed|shared|check|pass|gave|posted|update|forward|send|share|confirm))\b[^.!?;\n]{0,60}$/i;
// What somebody does with it on a page or a device is not sent to anybody.
const own =
  /\b(?:reset(?:ting)?|chang(?:e|ed|ing)|updat(?:e|ed|ing)|forg[oe]t(?:ten)?|recover(?:y|ed)?|creat(?:e|ing)|set(?:ting)?|log(?:ged)?(?: in| on)?|sign(?:ed)?(?: in| on)|enter(?:ed)?|typ(?:e|ed)|us(?:e|ing)|find|found|with the|check(?:ed)?|protect\w*|keep|secure|scan)\b[^.!?;\n]{0,40}$/i;

/**
 * Where `text` asks for what `noun` names; `noun` is global. English. `kept`: words such as "reset your" before it make it
 * no request, either.
 */
export function asking(text: string, noun: RegExp, kept = false): Asking[] {
  const found: Asking[] = [];
  for (const match of text.matchAll(noun)) {
    const lead = text.slice(Math.max(0, match.index - 140), match.index).replace(/^[\s\S]*[.!?;\n]\s/, '');
    const request = before.exec(lead);
    const end = match.index + match[0].length;
    if (denied.test(lead) || (kept && own.test(lead))) continue;
    // Nothing asks here but the mark behind: "Your order number?", "Order number, please".
    if (!request && !(lead.length < 25 && /^[^.!\n]{0,30}\?|^,? please\b/i.test(text.slice(end, end + 40))))
      continue;
    const start = match.index - lead.length + (request?.index ?? 0);
    found.push({ start, end, noun: match[0] });
    if (found.length >= 20) break;
  }
  return found;
}

const channel =
  '(?:dms?|pms?|(?:direct|private) messages?|messages?|(?:live |secure |private )?chat|inbox|messenger|whatsapp|(?:secure |private |online |contact )?form|app|portal|e-?mail|phone|link)';

/**
 * The draft sends the customer a way that nobody else reads. That such a way exists ("We read every DM"), was used
 * ("Thanks for the DM") or is one of two ("here or by DM") sends nobody there.
 */
const sent = new RegExp(
  [
    // Told to, at the head of a clause or after "please": "DM us your number", "drop us a line".
    `(?<!\\b(?:thanks? (?:you )?for|or|who|they|already) )\\b(?:dm|pm|message|e-?mail|call|ring|phone|text|contact|direct message)(?:['’]?ing)? (?:us|me|it|them|our|the|your)\\b`,
    `\\b(?:send|drop|shoot|give|leave|pop|write|slide)(?:ing)?\\b[^.!?\\n]{0,60}?\\b(?:a|an|another|into our|to our|our|the) (?:\\w+ ){0,2}(?:dms?|pms?|message|note|e-?mail|line|call|ring|inbox)\\b`,
    `(?<!\\bor )(?<!\\bor (?:just|simply) )\\b(?:via|by|through|in|into|over|using|with|on|per|to|check|see|answer|open|follow) (?:(?:a|an|our|the|your|this|that|us|it|secure|private|direct|my) ){0,3}${channel}\\b`,
    '\\b(?:in private|privately|securely|offline|(?:here )?confidentially|(?:to|with) us directly|directly (?:to|with) us|direct(?:ly)? messag\\w*)\\b',
    'https?:\\/\\/',
    // Nothing but the way: "DM, please." "Or DM" is one of two.
    '(?:^|[.!?;:,\\n–—-] ?|\\b(?:please|pls|and|so|then) )(?:dm|pm)(?: please| pls)?(?=[.!?,;:]|$)',
    "\\bdm(?:ing|[’']ing)?\\b(?= (?:with|your|so|if|and|to|for|details|including|containing)\\b)",
    "\\bwe(?:['’]ve| have)? (?:just )?(?:dm['’]?e?d|messaged|sent you a (?:dm|pm|message|private message|direct message))",
  ].join('|'),
  'i',
);

/** "Or DM." and "every DM" name the way without sending anybody there. */
const beside =
  /(?:^|[.!?\n] ?)or (?:a |by |via |through )?(?:dm|pm|chat|e-?mail)s?\b|\bevery (?:dm|message|chat|e-?mail)\b/gi;

export const privately = (draft: string): boolean => sent.test(draft.replace(beside, ' '));
