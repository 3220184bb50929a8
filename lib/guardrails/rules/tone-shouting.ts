import { blankUrls } from '../blank-urls.ts';
import { functionWords } from '../common-words.ts';
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

function capitals(draft: string): Finding[] {
  const blanked = blankUrls(draft);
  let letters = 0;
  let loud = 0;
  let first = -1;
  let last = 0;
  let words = 0;
  for (const { 0: word, index } of blanked.matchAll(/[@#]?[\p{L}\p{N}][\p{L}\p{M}\p{N}'’_]*/gu)) {
    if (/^[@#]/.test(word)) continue;
    const upper = /\p{Lu}{2}/u.test(word) && !/[\p{Ll}\d]/u.test(word);
    // An acronym or product counts as neither loud nor quiet.
    if (upper && word.length < 6 && !isShout(word)) continue;
    letters += word.length;
    if (!upper && !(loud > 0 && word === 'I')) continue;
    loud += word.length;
    words++;
    if (first < 0) first = index;
    last = index + word.length;
  }
  if (words < 2 || letters < 8 || loud <= letters * mostOfCapitals) return [];
  // The short words at its end were shouted, too.
  last += /^(?:\s+\p{Lu}{2,5}(?![\p{L}\d])){0,20}/u.exec(blanked.slice(last))?.[0].length ?? 0;
  return [finding([first, last], 'guard_shouting_capitals', fixTo(lowered(draft.slice(first, last))))];
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
