/** A time that the customer says they have waited, or been in trouble. */
export interface Wait {
  days: number;
  /** How far off the words may be, in days. */
  within: number;
  /** What took so long: an answer of ours, or the trouble itself, which may be older than the first word of it. */
  until: 'answer' | 'end';
  /** UTF-16, end exclusive. */
  span: readonly [number, number];
}

const words: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  couple: 2,
};
const units: Readonly<Record<string, number>> = { hour: 1 / 24, day: 1, week: 7, month: 30.4, year: 365 };
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

const count = String.raw`\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|couple`;
const length = new RegExp(
  String.raw`\b(?:(?:for|after|over|more than|almost|nearly|about|the (?:last|past)) ){0,3}(?:a )?(${count})(?: of)? (hour|day|week|month|year)s?\b(?: ago\b)?`,
  'gi',
);
const since = new RegExp(String.raw`\bsince (?:last )?(${weekdays.join('|')}|yesterday)\b`, 'gi');

/** Behind a time: prices, ages, terms, plans. Before it: what is to come, or comes again. */
const noWaitAfter =
  /^[ -]*(?:per\b|each\b|old\b|warrant|guarant|contract|plan\b|trial|free\b|off\b|into\b|notice|away\b|ahead|left\b|to go\b|from now|subscription|lease|loan|financ|holiday|vacation|course|of (?:use|ownership|owning|service|my life|driving))/i;
const noWaitBefore =
  /\b(?:per|every|each|in|within|next|another|up to|at least once an?|first|every other) $/i;
/** Of what was had, bought or lived through so long: nobody waits for it. */
const noWaitBeside =
  /\b(?:trials?|holidays?|vacations?|school|semesters?|courses?|jobs?|pregnan\w*|warrant(?:y|ies)|guarantee|contract|lease|loan|bought|buy|purchased|owned?|owners?|customers? (?:for|of)|clients? for|members?|loyal|(?:have|had|has|['’]ve) had (?:this|it|my|one|our|the)|lived?|living|married|moved|born|divorced|retired|worked (?:here|there|fine|great|well|perfectly)|working (?:fine|great|well|perfectly)|happy|great for|on leave|deployed|last(?:s|ed)|payback|pay(?:s|ing)?(?: it)? off)\b/i;
/** Somebody else's wait is nothing that this record knows. */
const others =
  /\b(?:my|a|our) (?:friend|neighbou?r|brother|sister|cousin|uncle|aunt|colleague|co-?worker|boss)s?\b/i;

/** What makes it a wait for us, what an ongoing trouble, and what one that began. */
const forUs =
  /\b(?:wait\w*|answer\w*|repl(?:y|ies|ied)|respon\w+|call(?:s|ed|ing)?[ -]?backs?|hear(?:d|ing)?|ignor\w+|ghost\w*|chas(?:e|ed|ing)|silence|silent|nobody|no ?one|refund\w*|get back)\b/i;
const trouble =
  /\b(?:dead|down|off-?line|broken|broke|out|off|stuck|without|not|no|never|nothing|won['’]?t|doesn['’]?t|isn['’]?t|can['’]?t|still|trying|asking|calling|e-?mailing|begging|on hold|leak\w*|fail\w*|useless|idle|sitting)\b/i;
const began =
  /\b(?:report\w*|call(?:ed)?|rang|phoned|e-?mailed|wrote|written|messaged|asked|contacted|complain\w*|submitted|filed|applied|sent|opened (?:a |the |my )?(?:ticket|case)|ticket|(?:broke|died|failed|stopped|quit|crashed)|went (?:dead|down|off-?line|dark|out))\b/i;
const goesOn =
  /^(?: now\b|,? (?:and |but )?(?:still|counting|no\b|nothing|nobody|waiting)|,? (?:later|without|with no|of (?:waiting|silence|nothing|being|calls|calling|e-?mails|excuses|asking)))/i;
const itIs = /\b(?:it['’]?s been|it has been|its been|been|took|takes|taken) $/i;
/** What somebody may wait for from us; anything else is another's to bring. */
const ours =
  /\b(?:answer|repl(?:y|ies)|response|call|some(?:one|body)|any(?:one|body)|you|y['’]?all|help|support|update|technician|engineer|crew|repairs?|fix|parts?|replacements?|appointment|visit|install\w*|inspection|permit|permission|news|refunds?|money|resolution|solution|units?|it|this|that|e-?mail|contact|service|credit|agent|rep|manager|supervisor|delivery|order|activation|to (?:be|get|hear|have))\b/i;

/**
 * Every time waited that a text tells of. A time is one only where the words around it say so: terms, ages, trials,
 * holidays and what was bought long ago are none. `names`: whether words name a product or trouble that we have to do with.
 */
export function waitsIn(text: string, createdAt: string | null, names: (words: string) => boolean): Wait[] {
  const found: Wait[] = [];
  for (const match of text.matchAll(length)) {
    const [whole, many = '', unit = ''] = match;
    const [start, end] = [match.index, match.index + whole.length];
    const clause = clauseAt(text, start, end);
    const before = text.slice(clause.from, start);
    const after = text.slice(end, clause.to);
    const half = /\bhalf $/i.test(before) ? 0.5 : 1;
    const days = half * (words[many.toLowerCase()] ?? Number(many)) * (units[unit.toLowerCase()] ?? 0);
    // "An hour" is how long a line was held, "a day" how one speaks: neither is a wait that a record would show.
    if (!(days >= 1.5)) continue;
    if (noWaitAfter.test(after) || noWaitBefore.test(before) || noWaitBeside.test(before + after)) continue;
    const sentence = sentenceAt(text, start, end);
    if (others.test(sentence) || isForeign(sentence, names)) continue;
    const ago = / ago$/i.test(whole);
    const is = ago
      ? began.test(before + after)
      : goesOn.test(text.slice(end, end + 40)) ||
        itIs.test(before) ||
        // By itself, as an exclamation.
        (before + after).trim() === '' ||
        forUs.test(before + after) ||
        trouble.test(before) ||
        names(before);
    if (!is) continue;
    // "It died three months ago and nobody answers": the trouble is so old, and not the wait.
    const until = forUs.test(before + after) ? 'answer' : 'end';
    const within = Math.max(1, half * (units[unit.toLowerCase()] ?? 0) * 0.5);
    found.push({ days: Math.round(days), within, until, span: [half < 1 ? start - 5 : start, end] });
  }
  for (const match of text.matchAll(since)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const days = agoOf(match[1]?.toLowerCase() ?? '', createdAt);
    const sentence = sentenceAt(text, start, end);
    if (days === null || others.test(sentence) || isForeign(sentence, names)) continue;
    found.push({ days, within: 1, until: 'end', span: [start, end] });
  }
  return found;
}

/** "Waiting six weeks for my daughter's bike". */
function isForeign(sentence: string, names: (words: string) => boolean): boolean {
  const wanted =
    /\bwait(?:ed|ing)?\b[^.!?\n]{0,40}?\b(?:for|on) (?!(?:over|more|almost|nearly|about|the (?:last|past)|\d|an?\b \w+s?\b|one|two|three|four|five|six|seven|eight|nine|ten|twelve|weeks|months|days|years)\b)([^,.!?\n]{2,60})/i.exec(
      sentence,
    )?.[1];
  return wanted !== undefined && !ours.test(wanted) && !names(wanted);
}

const ends = /[.!?\n;]/;

/** The sentence that a span stands in. */
export function sentenceAt(text: string, start: number, end: number): string {
  const { from, to } = around(text, start, end, ends);
  return text.slice(from, to);
}

/** Up to the next comma or "and": what is said on its other side is said of something else. */
function clauseAt(text: string, start: number, end: number): { from: number; to: number } {
  return around(text, start, end, /[.!?\n;,:()–—]|\b(?:and|but|then|because|so|since then|while)\b/);
}

/** At most 200 characters to either side: posts have no longer sentences, and time grows in proportion. */
function around(text: string, start: number, end: number, stop: RegExp): { from: number; to: number } {
  const low = Math.max(0, start - 200);
  const before = [...text.slice(low, start).matchAll(new RegExp(stop, 'gi'))].at(-1);
  const after = text.slice(end, end + 200).search(new RegExp(stop, 'i'));
  return {
    from: before ? low + before.index + before[0].length : low,
    to: after < 0 ? Math.min(text.length, end + 200) : end + after,
  };
}

/** Days from the last such weekday to the post. */
function agoOf(word: string, createdAt: string | null): number | null {
  if (createdAt === null) return null;
  if (word === 'yesterday') return 1;
  const passed = (new Date(createdAt).getUTCDay() - weekdays.indexOf(word) + 7) % 7;
  return passed === 0 ? 7 : passed;
}
