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

/** The draft points to a way that nobody else reads. */
export const privately =
  /\b(?:dms?|pms?|dm['’]?d|direct(?:ly)? messag\w*|private(?:ly)?|inbox|messenger|whatsapp|live ?chat|chat|secure(?:ly)?|https?:\/\/|by e-?mail|e-?mail (?:us|me|it|them|care|support)|call (?:us|me)|give us a (?:call|ring)|phone us|message (?:us|me)|(?:send|drop|shoot) (?:us|me) (?:a|an) (?:\w+ )?(?:message|note|dm|pm|email|e-mail|line)|in the app|through the app|via the app|form|offline)\b/i;
