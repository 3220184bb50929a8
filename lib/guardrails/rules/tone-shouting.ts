import { blankUrls } from '../blank-urls.ts';
import { functionWords } from '../common-words.ts';
import { bySentence } from '../kept.ts';
import type { Finding, Fix, Rule } from '../rule.ts';
import { fixTo } from '../spots.ts';

// Words that people shout and that abbreviate nothing.
const shouted =
  /^(?:please|sorry|never|always|stop|read|must|help|need|want|know|wait|call|send|calm|really|urgent|important|immediately|today|asap|thanks?|hello|attention|yes|don['’]?t|can['’]?t|won['’]?t)$/i;
const mostOfCapitals = 0.3;
const emoji = /\p{Extended_Pictographic}[\u{1F3FB}-\u{1F3FF}\uFE0F]?|\p{RI}{2}/gu;
const most = 50;
const cheerful = /[🎉🥳😂🤣😜😝😆😎😉🔥💯🙌]/u;

const isShout = (word: string): boolean => functionWords.has(word.toLowerCase()) || shouted.test(word);

const kept = /^(?:DMs?|IDs?|TV|GPS|USB|PIN|ATM|UK|EU|USA|FAQs?|PDF|QR|CEO|WiFi|SMS|OK)$/;

/** Without capitals but at the start of a sentence, in "I", and in the commonest abbreviations. */
const lowered = (text: string): string =>
  text
    .replace(/[\p{L}\p{M}\d'’]+/gu, (word) => (kept.test(word) ? word : word.toLowerCase()))
    .replace(/(^|[.!?]\s+)(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/\bi\b/g, 'I');

/** The capitals of one sentence; `first` is -1 where nothing in it is loud. */
interface Loud {
  letters: number;
  loud: number;
  words: number;
  first: number;
  last: number;
}

/** `after`: something before it was shouted, and so its "I" is, too. */
function heard(sentence: string, after: boolean): Loud {
  const found = { letters: 0, loud: 0, words: 0, first: -1, last: 0 };
  // Nothing of it is loud, whatever its links are.
  const quiet = !/\p{Lu}{2}|I/u.test(sentence);
  const blanked = blankUrls(sentence);
  for (const { 0: word, index } of blanked.matchAll(/[@#]?[\p{L}\p{N}][\p{L}\p{M}\p{N}'’_]*/gu)) {
    if (/^[@#]/.test(word)) continue;
    const upper = !quiet && /\p{Lu}{2}/u.test(word) && !/[\p{Ll}\d]/u.test(word);
    // An acronym or product counts as neither loud nor quiet.
    if (upper && word.length < 6 && !isShout(word)) continue;
    found.letters += word.length;
    if (!upper && !((after || found.loud > 0) && word === 'I')) continue;
    found.loud += word.length;
    found.words++;
    if (found.first < 0) found.first = index;
    found.last = index + word.length;
  }
  return found;
}

const measures = bySentence((sentence) => {
  const alone = heard(sentence, false);
  return { alone, after: /\bI\b/.test(sentence) ? heard(sentence, true) : alone };
});

function capitals(draft: string): Finding[] {
  const all: Loud = { letters: 0, loud: 0, words: 0, first: -1, last: 0 };
  for (const [{ start }, { alone, after }] of measures(draft)) {
    const one = all.loud > 0 ? after : alone;
    all.letters += one.letters;
    if (one.loud === 0) continue;
    if (all.first < 0) all.first = start + one.first;
    all.last = start + one.last;
    all.loud += one.loud;
    all.words += one.words;
  }
  const { letters, loud, words, first, last } = all;
  if (words < 2 || letters < 8 || loud <= letters * mostOfCapitals) return [];
  // The short words at its end were shouted, too.
  const more = /^(?:\s+\p{Lu}{2,5}(?![\p{L}\d])){0,20}/u.exec(draft.slice(last))?.[0].length ?? 0;
  const end = last + more;
  return [finding([first, end], 'guard_shouting_capitals', fixTo(lowered(draft.slice(first, end))))];
}

const finding = (span: [number, number], key: string, fix?: Fix): Finding => ({
  rule: 'tone-shouting',
  level: 'warn',
  span,
  message: { key },
  ...(fix && { fix }),
});

function marks(draft: string): Finding[] {
  return [...draft.matchAll(/[!?！？]{2,}/g).take(most)]
    .filter(([run]) => /[!！]/.test(run))
    .map(({ 0: run, index }) =>
      finding([index, index + run.length], 'guard_shouting_marks', fixTo(/[?？]/.test(run) ? '?' : '!')),
    );
}

function piles(draft: string): Finding[] {
  const all = [...draft.matchAll(emoji).take(most)];
  const first = all[0];
  const last = all.at(-1);
  if (!first || !last || (all.length < 2 && !cheerful.test(first[0]))) return [];
  const end = last.index + last[0].length;
  const between = draft.slice(first.index, end);
  const alone = !/[\p{L}\p{N}]/u.test(between.replace(emoji, ''));
  return [finding([first.index, end], 'guard_shouting_emoji', alone ? fixTo('') : undefined)];
}

const rule: Rule = {
  id: 'tone-shouting',
  level: 'warn',
  description: 'Capitals over 30 %, “!!”, or emoji where the customer is in trouble.',
  needs: ['triage'],
  reach: 'draft',
  check(draft, { triage }) {
    return [...capitals(draft), ...marks(draft), ...((triage?.severity ?? 0) >= 2 ? piles(draft) : [])];
  },
};

export default rule;
