import type { Message } from '../guardrails/rule.ts';
import { weightedLength } from '../guardrails/weighted-length.ts';
import type { Edit } from './applied.ts';
import { plainWords, type Swap, swapsIn } from './plain-words.ts';
import { contractions, shorterPhrases, shortForms } from './swaps.ts';

export { applied, type Edit } from './applied.ts';

type Candidate = Omit<Edit, 'saves'>;

const mostEdits = 200;

// Words that carry no matter where they stand. "Not really" and "the very first" need theirs.
const fillers =
  /(?<!n['’]t\s)(?<!\b(?:not|the|a|an|only|but|and|or|is|was|are|how|so|too|than|as)\s)\b(?:just|really|very|actually|basically|simply|quite|certainly|definitely|truly|absolutely|literally|honestly|obviously|kindly|currently|very much|in fact|of course|as you know|at this time|please note that|please be advised that|please be informed that|we (?:just )?want(?:ed)? to let you know that|i (?:just )?want(?:ed)? to let you know that|rest assured that|needless to say|as a matter of fact)\b(?!\s(?:over|under|about|in time|as|like|enough|because|the same|one|a|an|for)\b|['’-]),?\s(?=(\p{L}))/giu;
const degree =
  /(?<=\b(?:is|are|was|were|am|be|been|['’](?:re|s|m)) )(?:very|really|truly|extremely|incredibly|so very|absolutely|deeply|terribly) (?=(\p{L}))/giu;
const doubled: [pattern: RegExp, to: (run: string) => string][] = [
  [/!{2,}/g, () => '!'],
  [/\?{2,}/g, () => '?'],
  [/[!?]{2,}/g, (run) => (/^([!?])\1*$/.test(run) ? (run[0] ?? '') : '?')],
  [/(?<=\S)[ \t]{2,}(?=\S)/g, () => ' '],
  [/(?<=\S[^\S\n]{0,20})\n[^\S\n]{0,50}\n\s*(?=\S)/g, () => '\n'],
];
// Once for each run: whether a word stands before it is asked of those few that match.
const trailing = /(?<![.…\s])(?:…|\.{2,})(?=\s*$|\s+(\p{Lu})|\s+(\p{Ll}))/gu;
const wordEnd = /[\p{L}\p{N}]$/u;
// No "i": under it, \p{Lu} would take any letter for a capital, and so any word for a name.
const greetings =
  /^(?:[Hh]i|[Hh]ello|[Hh]ey|[Gg]ood (?:morning|afternoon|evening))(?: there| all)?(?:,? (?!We\b|It\b|The\b|Our\b|Your\b|I\b|This\b|That\b|Thanks?\b|Please\b|Sorry\b)\p{Lu}[\p{L}'’-]{1,20}(?=[\s,!.–—-]))?[,!.][\s–—-]*(?=(\p{L}))/u;
const signOffs =
  /\s+(?:(?:best|kind|warm)(?: regards| wishes)?|regards|cheers|sincerely|yours|all the best|many thanks),?\s+[\p{L} .]{1,30}$|\s+[\^~*/–—-]{1,2}\s?\p{L}[\p{L}.]{0,14}$/iu;
// Whole sentences that only keep company.
const company =
  /(?:thank(?:s| you)(?: again| so much| very much)? for (?:your (?:patience|understanding|feedback|time|message|cooperation|support|continued \w+)(?: and (?:understanding|patience|support))?|(?:reaching out|contacting us|getting in touch)(?: to us| with us)?)(?: (?:in|on) (?:this|the) (?:matter|meantime))?|we (?:really |truly |greatly )?appreciate (?:your (?:patience|understanding|feedback|business|support)(?: and (?:understanding|patience))?|you(?: reaching out)?)|(?:we )?hope (?:this|that) helps|have a (?:great|good|nice|wonderful|lovely) (?:day|one|weekend|evening)(?: ahead)?|(?:please )?let us know if (?:you (?:have|need) (?:any |anything )?(?:other |further |more |else)?(?:questions|help|assistance)?|there['’]s anything else(?: we can (?:do|help(?: you)? with))?)|we(?:['’]re| are) (?:always )?here (?:to help|for you)|rest assured[^.!?\n]{0,60})\s?[.!]+/
    .source;
const courtesies = new RegExp(
  `^\\s*${company}\\s*(?=(\\p{L}))|(?<=[.!?\\n])\\s{1,2}${company}(?=\\s|$)`,
  'giu',
);
const emoji = / ?\p{RGI_Emoji}/gv;

const message = {
  filler: { key: 'guard_shorten_filler' },
  words: { key: 'guard_shorten_words' },
  marks: { key: 'guard_shorten_marks' },
  courtesy: { key: 'guard_shorten_courtesy' },
  form: { key: 'guard_shorten_form' },
} satisfies Record<string, Message>;

/** Where the words left begin a sentence they get its capital. */
function dropped(draft: string, match: RegExpMatchArray): Candidate {
  const start = match.index ?? 0;
  const end = start + match[0].length;
  const letter = match[1] ?? '';
  const opens = /(?:^|[.!?:\n])\s*$/.test(draft.slice(Math.max(0, start - 6), start));
  return opens && letter && letter !== letter.toUpperCase()
    ? { span: [start, end + letter.length], replacement: letter.toUpperCase(), why: message.filler }
    : { span: [start, end], replacement: '', why: message.filler };
}

/** "Just Eat is down" names somebody; "Honestly I" does not. */
const isName = (draft: string, { 0: words, index = 0 }: RegExpMatchArray): boolean =>
  /^\p{Lu}\p{Ll}+\s$/u.test(words) && /^\p{Lu}\p{L}/u.test(draft.slice(index + words.length));

const curly = (draft: string, words: string): string =>
  draft.includes("'") && !draft.includes('’') ? words.replaceAll('’', "'") : words;

function* swapped(draft: string, list: readonly Swap[], why: Message, left?: RegExp): Generator<Candidate> {
  for (const { pattern, to } of swapsIn(draft, list))
    for (const { 0: words, index } of draft.matchAll(pattern)) {
      const end = index + words.length;
      if (left && !left.test(draft.slice(end, end + 12))) continue;
      yield { span: [index, end], replacement: curly(draft, to(words)), why };
    }
}

function* gentle(draft: string): Generator<Candidate> {
  for (const match of draft.matchAll(fillers)) if (!isName(draft, match)) yield dropped(draft, match);
  for (const match of draft.matchAll(degree)) yield dropped(draft, match);
  yield* swapped(draft, shorterPhrases, message.words);
  yield* swapped(draft, plainWords, message.words);
  yield* swapped(draft, contractions, message.words, /^ (?!not\b)\p{L}/u);
  for (const [pattern, to] of doubled)
    for (const { 0: run, index } of draft.matchAll(pattern))
      yield { span: [index, index + run.length], replacement: to(run), why: message.marks };
  for (const { 0: run, 2: low, index } of draft.matchAll(trailing))
    if (wordEnd.test(draft.slice(Math.max(0, index - 2), index)))
      yield { span: [index, index + run.length], replacement: low ? ',' : '.', why: message.marks };
}

/** What costs some warmth or form, and is offered only where the draft does not fit. */
function* forced(draft: string): Generator<Candidate> {
  yield* swapped(draft, shortForms, message.form);
  const cuts = [
    ...draft.matchAll(courtesies),
    greetings.exec(draft),
    signOffs.exec(draft),
    ...draft.matchAll(emoji),
  ];
  for (const match of cuts) if (match) yield { ...dropped(draft, match), why: message.courtesy };
}

const blank = (character: string | undefined): boolean => character === undefined || /\s/.test(character);

/** What an edit saves: only the words that it touches are weighed, as no link or emoji reaches across a space. */
function saving(draft: string, { span, replacement }: Candidate): number {
  let [start, end] = span;
  for (let most = 100; most > 0 && !blank(draft[start - 1]); most--) start--;
  for (let most = 100; most > 0 && !blank(draft[end]); most--) end++;
  const fixed = draft.slice(start, span[0]) + replacement + draft.slice(span[1], end);
  return weightedLength(draft.slice(start, end)).weighted - weightedLength(fixed).weighted;
}

/**
 * Ways to make `draft` shorter, those that save most first; none of them overlap, and no word that carries matter goes.
 * Where the draft is over `limit` (weighted characters), short forms, greetings and courtesies are among them.
 */
export function edits(draft: string, limit: number): Edit[] {
  const over = limit < draft.length * 2 && weightedLength(draft, limit).weighted > limit;
  const all: Edit[] = [];
  for (const candidate of [...gentle(draft), ...(over ? forced(draft) : [])].slice(0, mostEdits)) {
    const saves = saving(draft, candidate);
    if (saves > 0 && candidate.span[1] - candidate.span[0] < draft.trim().length)
      all.push({ ...candidate, saves });
  }
  all.sort((a, b) => b.saves - a.saves || a.span[0] - b.span[0]);
  const kept: Edit[] = [];
  for (const edit of all)
    if (!kept.some(({ span }) => span[0] < edit.span[1] && span[1] > edit.span[0])) kept.push(edit);
  return kept;
}
