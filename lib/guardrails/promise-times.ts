import { dateKey, daysOf, findDates } from './dates.ts';
import { firstMatches } from './matches.ts';
import { findAmounts } from './numbers.ts';
import { hedges, instructions, past } from './promise-hedges.ts';
import type { Context } from './rule.ts';

const number =
  '(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|(?:a )?(?:few|couple(?: of)?)|several|\\d{1,3})';
const length = `${number}(?:(?: ?[-–/] ?| to | or )(?:two|three|four|five|six|ten|\\d{1,3}))?[ -]?(?:more )?(?:business |working |calendar |short )?(?:minutes?|mins?|hours?|hrs?|h|days?|weeks?|wks?|months?|nights?)`;
const weekday =
  '(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)';
const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const clock = "\\d{1,2}(?::\\d\\d)? ?(?:am|pm|a\\.m\\.|p\\.m\\.|o[’']clock)|\\d{1,2}:\\d\\d";
const day = `(?:(?:this |next |the coming |the following |first thing (?:on )?)?${weekday}(?: (?:morning|afternoon|evening|night|noon))?|(?:first thing )?(?:tomorrow|today|tonight)(?: (?:morning|afternoon|evening|night|noon))?|(?:this|the|next) (?:morning|afternoon|evening|week|weekend|month|quarter|summer|autumn|fall|winter|spring|year)|${month} (?:the )?\\d{1,2}(?:st|nd|rd|th)?(?!\\d)|(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month}\\b|the \\d{1,2}(?:st|nd|rd|th)|${month}(?: 20\\d\\d)?|\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?|20\\d\\d-\\d\\d-\\d\\d|(?:christmas|easter|thanksgiving|new year|hanukkah|ramadan|eid|diwali|halloween)(?:['’]s)?(?: (?:eve|day))?|q[1-4]|(?:the )?(?:holidays|end of the year|year['’]?s? end))`;
const end =
  '(?:the )?(?:very )?(?:end|close|start|beginning|middle) of (?:the |this |next |today|business|play|your )?(?:day|week|month|business|play|today|shift|year|weekend|quarter|' +
  `${month})?`;
const moment = `(?:${end}|eod|cob|eow|close of play|(?:noon|midnight|midday|dinner|lunch(?:time)?|breakfast|sunrise|${clock})(?: (?:on )?${day})?|${day}(?:,? (?:at|by|around|from|between)? ?(?:noon|midnight|${clock}|\\d{1,2}))?)(?![\\w/])`;

/** A time by which: it binds wherever it stands. */
const strong = new RegExp(
  `\\b(?:(?:by|no later than|not later than|before|at the latest (?:by|on)?|starting|as early as|as soon as) ${moment}|(?:with ?in|in no more than|in less than|in under|in at most|inside|under) (?:the (?:next )?(?:hour|day|week|month)|(?:the next |about |only )?${length})(?!\\w)|(?:in|over|during|within) the (?:next|coming) (?:few |couple of |${length}(?<=\\w)|)(?:minutes|hours|days|weeks|months|hour|day|week)?(?<=[ts]|k|y|r)(?!\\w)|${length} (?:max(?:imum)?|tops|at most)\\b|(?:max(?:imum)?|at most) ${length}(?!\\w)|${moment} at the latest|same[- ]day|overnight|in no time|(?:give|allow) (?:us|me|them|it) (?:just |another |about |only )?${length}(?!\\w))`,
  'gi',
);
/** A time at which: it binds where the clause looks ahead. */
const weak = new RegExp(
  `(?<![\\w/$€£.])(?:(?:on |at |for |from |till |until |through |around |about )?${moment}|in (?:about |around |just |only |roughly |another )?${length}(?!\\w)|in ${month}|between \\d{1,2}(?::\\d\\d)? ?(?:am|pm)? and \\d{1,2}(?::\\d\\d)?(?: ?(?:am|pm))?(?! \\w+s\\b)|${length} from now|\\b(?:take|takes|lasts?) (?:about |around |just |only |another |no more than |up to )?${length}(?!\\w))`,
  'gi',
);
const timeCue =
  /\d|[$€£]|\b(?:to(?:day|night|morrow)|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?:jan|feb|mar|apr|aug|sep|oct|nov|dec)\w*|may|june?|july?|noon|mid(?:day|night)|(?:week|month|day|hour|minute|min|hr|night|year|quarter)\w*|morning|afternoon|evening|eod|cob|eow|end of|latest|same|overnight|no time|dinner|lunch\w*|breakfast|christmas|easter|thanksgiving|halloween|hanukkah|ramadan|eid|diwali|summer|autumn|fall|winter|spring|holidays|business|play|sunrise|dollars|bucks|euros|pounds)\b/i;

/** The clause looks ahead, and not at what the customer has to do. */
const ahead =
  /(?<!\byou(?: \w+)? )\b(?:will|shall|gonna|going to|about to|gets|should(?! have)|scheduled|booked|due|planned|set for|set to|moved to|expected|expect(?:ing)?|confirmed for|slated|arranged|coming|arriving|landing|leaving|starting|shipping|delivering|launching|sending|visiting|fixing|ready|(?:be|is|are|up|it) (?:back|live|out|in)|ships?|arrives?|resumes?|returns?|comes?|lands?|launches|goes|leaves|delivers|begins?|starts?|reopens|fixes|solves|ends|count on|bank on|(?:i|we|\w+er|\w+or|\w+ian|team|someone) can (?:be|come|visit|call|deliver|fit|get|have|do|offer|send|see)|plans? to|intends? to|max|tops|drops?|takes?|hits|reaches|rolls? out|releases?|rollout|(?:new|next|your) (?:date|slot|appointment|delivery|eta|window)|eta|appointment)\b|['’]ll\b|\byou(?:['’]ll| will) (?!need|have to|want|find|be able|see)|\byou should (?:have|get|receive|see|hear|be (?:hearing|getting|back|able))\b(?! (?:been|had|to)|(?: \w+)? \w+ed\b)|\b(?:have|put|got) you (?:down|in)\b|\bpencill?ed (?:you |it )?in\b|\b(?:look|watch|keep an eye) out for (?:a|an|our|my|their|the) (?:\w+ ){0,2}(?:call|mail|e-?mail|message|letter|parcel|delivery|dm|text|van|crew|technician)\b|\b(?:\w{3,}er|\w{3,}or|\w{3,}ian|\w{3,}ist|crew|team|someone|somebody|colleague|courier|manager|centre|center|depot|we) (?:visits?|calls?|rings?|collects?|picks? up|installs?|replaces?|repairs?|mends?|meets?|sees?|brings?|drops? (?:by|in|off)|stops? by|swings? by|refunds?|pays?|credits?|sends?|mails?|writes?|answers?|replies|reply|contacts?|fix(?:es)?|swaps?)\b|\b(?:fixed|sorted|back|done|delivered|live|running|online) (?:in|by|on|tomorrow|tonight|today|this|next)\b|^(?:see you|back|out|here|there|tomorrow|on|in|at|expect|more)\b/i;
/** Hours at which somebody is there bind nobody. */
const hours =
  /\b(?:open|opens|opening|(?<!\b(?:case|ticket|claim|complaint|request|dispute|order|file|enquiry|inquiry)\b[^.!?;,]{0,20})closed?|hours(?! (?:at the latest|from now)|$)|daily|every ?(?:day|mon|tues|wednes|thurs|fri|satur|sun)|weekdays|weekends|24\/7|around the clock|bank holidays?|available|staffed|reachable|(?:mon|tues?|wed|thurs?|fri|sat|sun)\w*s? ?(?:-|–|to|through|thru|till|until) ?(?:mon|tues?|wed|thurs?|fri|sat|sun)|(?:from )?\d{1,2}(?::\d\d)? ?(?:am|pm)? ?(?:-|–|to|till|until) ?\d{1,2}(?::\d\d)? ?(?:am|pm)|from (?:noon|\d{1,2}) till?)\b/i;
/** "We have booked you for Friday" and "We have agreed to": what was done looks ahead. */
const arranged =
  /\b(?:booked|pencill?ed|scheduled|planned|set|moved|arranged|reserved|expected|slated|confirmed|rescheduled|rebooked|fixed|sorted|resolved|delivered|agreed|decided|committed)\b/gi;
const subordinate =
  /^(?:and |but |or )?(?:if|when|unless|whether|should (?:you|the|it|there|this|your|we|anything)|in case|as long as|after|before|until|since|while|even if|whenever|where|provided|although|to)\b/i;
const help =
  /\b(?:how (?:can|may)|help(?:ing)? you|assist|thanks?|thank you|happy to|glad to|hope|look (?:in|at))\b/i;

const digits: Record<string, string> = {
  a: '1',
  an: '1',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  twelve: '12',
}; // prettier-ignore
/** What a time comes down to: "within 48 hrs" and "48 hours" are "48hour". */
function core(words: string): string {
  return words
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(
      /\b(?:by|no later than|not later than|before|with ?in|in|on|at|the|next|this|for|from|till|until|around|about|of|latest|just|only|another|give|allow|us|me|them|it|takes?|coming|first thing)\b/g,
      ' ',
    )
    .replace(
      /\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)\b/g,
      (word) => digits[word] ?? word,
    )
    .replace(/\b(?:hrs?|h)\b/g, 'hour')
    .replace(/\bmins?\b/g, 'minute')
    .replace(/\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*day\b/g, '$1')
    .replace(/\b(jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)[a-z]*/g, '$1')
    .replace(/(?<=\d)(?:st|nd|rd|th)\b/g, '')
    .replace(/s\b/g, '')
    .replace(/[^\p{L}\p{N}:]/gu, '');
}

/** What the record and the visible thread hold of times and amounts. */
export interface Held {
  days: ReadonlySet<string>;
  amounts: ReadonlySet<string>;
  /** The times that the thread and the record's loose values name, as `core` writes them. */
  times: ReadonlySet<string>;
  now: Date | null;
}

// "May" alone is mostly a verb, and "the 14th" of something else is no day.
const named = new RegExp(`(?<![\\w/$€£.])(?:${moment}|${length}(?!\\w)|${day}(?![\\w/]))`, 'gi');
const dayNamed = new RegExp(`(?<![\\w/$€£.])${day}(?![\\w/])`, 'gi');
const verb = /^(?:may|mar|sat|sun|wed|an?|the)$/i;

/** Each time that `text` names, by itself and, of "Friday afternoon", the day as well. */
function timesIn(text: string): Set<string> {
  const times = new Set<string>();
  for (const line of text.split('\n')) {
    if (!timeCue.test(line)) continue;
    for (const pattern of [named, dayNamed])
      for (const [words] of line.matchAll(pattern)) if (!verb.test(words)) times.add(core(words));
  }
  times.delete('');
  return times;
}

const dated = (text: string, now: Date | null): string[] =>
  findDates(text, now).flatMap(({ readings }) => readings.map(dateKey));

const kept = new WeakMap<object, { parts: unknown[]; held: Held }>();

/** Kept for as long as the parts of the context are the same objects. */
export function heldBy({ post, thread, record, values, policy, now }: Context): Held {
  const parts = [post, record, values, policy, now?.slice(0, 13)];
  const known = kept.get(thread);
  if (known?.parts.every((part, at) => part === parts[at])) return known.held;
  const stamp = now ?? post?.createdAt ?? null;
  const date = stamp ? new Date(stamp) : null;
  const said = [...thread, ...(post ? [post] : [])].map(({ text }) => text);
  const noted = [
    ...values.map(({ value }) => value),
    ...policy.powers,
    ...(record?.interactions ?? []).flatMap(({ summary, body }) => [summary, body ?? '']),
  ];
  const days = [
    ...(record?.cases ?? []).map(({ dueOn }) => dueOn),
    ...(record?.products ?? []).flatMap(({ installedOn, warrantyEnds }) => [installedOn, warrantyEnds]),
  ].flatMap((day) => (day ? daysOf(day) : []));
  const text = [...said, ...noted].join('\n');
  const money = [text, ...(record?.cases ?? []).map(({ amount }) => amount ?? '')].join('\n');
  const held: Held = {
    days: new Set([...days, ...dated(text, date)]),
    amounts: new Set(findAmounts(money).map(({ value }) => value)),
    times: timesIn(text),
    now: date,
  };
  kept.set(thread, { parts, held });
  return held;
}

function isHeld(words: string, { days, times, now }: Held): boolean {
  if (times.has(core(words))) return true;
  const keys = dated(words, now);
  return keys.some((key) =>
    [...days].some(
      (known) =>
        known === key || (key.startsWith('-') ? known.endsWith(key.slice(1)) : known.slice(0, 10) === key),
    ),
  );
}

export interface Bound {
  kind: 'time' | 'amount';
  /** UTF-16 offsets into the clause. */
  start: number;
  end: number;
  /** The record or the thread holds it. */
  held: boolean;
}

const most = 4;
// A clause with more amounts than these is no sentence, and a hedge does not reach further.
const mostAmounts = 50;
const reach = 2_000;

/** The times and amounts of a clause that bind somebody. `promising`: the clause holds a promise as well. */
export function boundIn(clause: string, held: Held, promising: boolean): Bound[] {
  if (!timeCue.test(clause) || instructions.test(clause)) return [];
  const hedged = (at: number): boolean =>
    hedges.some((hedge) => hedge.test(clause.slice(Math.max(0, at - reach), at)));
  const looks = promising || ahead.test(clause);
  const over =
    !looks ||
    (past.test(clause.replace(arranged, 'set')) && !promising && !/\b(?:will|['’]ll|shall)\b/i.test(clause));
  const found: Bound[] = [];
  const add = (kind: Bound['kind'], start: number, words: string): void => {
    const end = start + words.length;
    if (found.some((other) => other.start < end && other.end > start) || hedged(start)) return;
    if (/^(?:an?|the|may|mar|sat|sun|in no time|overnight)$/i.test(words) && !promising) return;
    found.push({ kind, start, end, held: kind === 'time' && isHeld(words, held) });
  };
  if (!subordinate.test(clause)) {
    if (!past.test(clause.replace(arranged, 'set')) || (looks && !over))
      for (const { 0: words, index } of firstMatches(clause, strong, most))
        if (!hours.test(clause) || promising) add('time', index, words);
    if (!over && !hours.test(clause) && (promising || !help.test(clause)))
      for (const { 0: words, index } of firstMatches(clause, weak, most)) add('time', index, words);
  }
  if (!past.test(clause) && /[$€£]|\b(?:dollars|bucks|euros?|pounds|usd|eur|gbp)\b/i.test(clause))
    for (const { start, end } of findAmounts(clause)
      .filter(
        ({ start, end, value }) => /[$€£a-z]/i.test(clause.slice(start, end)) && !held.amounts.has(value),
      )
      .slice(0, mostAmounts))
      add('amount', start, clause.slice(start, end));
  return found;
}
