import { plainWords, type Swap, swapsIn } from '../../squeeze/plain-words.ts';
import { blankUrls } from '../blank-urls.ts';
import { bySentence } from '../kept.ts';
import { detectLanguage } from '../languages.ts';
import type { Finding, Rule } from '../rule.ts';
import { split } from '../sentences.ts';
import { fixTo } from '../spots.ts';

const mostWords = 25;
const mostGrade = 8;
// Under so many words one long name makes the grade.
const fewestWords = 25;
const jargonWords =
  /\b(?:RMA|SLA|KB article|OEM|NOC|CSR|SOP|PTO|POC|EOD|COB|UAT|MTTR|RCA|FSR|L[123] (?:team|support)|tier[ -][123]|truck roll|backend|ticketing system|derat(?:e|ed|ing)|de-?energi[sz]ed?|interconnection|commissioning|provision(?:ed|ing)|remediat(?:e|ed|ion)|escalation matrix|actionable|synerg\w+|bandwidth to|circle back|touch base|going forward|deep dive|root cause analysis|per se|aforementioned|herein|hereby|thereof|pursuant to)\b/g;
const measured = new Map<string, number>();
// Nobody reads more findings of one kind.
const most = 50;
const mostMeasured = 5_000;

/** The syllables of an English word, by its groups of vowels. */
function syllables(word: string): number {
  const known = measured.get(word);
  if (known !== undefined) return known;
  const groups = word
    .replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, (end) => end[0] ?? '')
    .match(/[aeiouy]{1,2}/g);
  const count = Math.max(1, groups?.length ?? 0);
  if (measured.size >= mostMeasured) measured.clear();
  measured.set(word, count);
  return count;
}

/** What counts in one sentence; offsets within it. A link may begin a sentence more. */
interface Measure {
  parts: { words: number; start: number; end: number }[];
  beats: number;
  jargon: [start: number, end: number, plain: string | null][];
}

/** The letters that a match of `pattern`, of those words, surely begins with; none where it has several beginnings. */
function beginning({ source }: RegExp): string {
  const words = source.slice('\\b(?:'.length);
  const open = words.replace(/\(\?[:!][^()]*\)/g, '').includes('|');
  return open ? '' : (/^[a-z]*[a-z](?![?*{])/.exec(words)?.[0] ?? '');
}
const begun = plainWords.map((swap) => ({ swap, letters: beginning(swap.pattern) }));

/** Those of the words that may be in `text`: an expression that is not tried need not be compiled, which takes longest. */
function likelyIn(text: string): Swap[] {
  const lower = text.toLowerCase();
  return begun.flatMap(({ swap, letters }) => (lower.includes(letters) ? [swap] : []));
}

function measure(sentence: string): Measure {
  const plain = blankUrls(sentence, '#');
  let beats = 0;
  const parts = split(plain).map(({ text, start }) => {
    const own = text.match(/(?<![@#\p{L}\p{N}])\p{L}[\p{L}'’-]*/gu) ?? [];
    for (const word of own) beats += syllables(word.toLowerCase());
    return { words: own.length, start, end: start + text.trimEnd().length };
  });
  const jargon: Measure['jargon'] = [];
  for (const { 0: word, index } of plain.matchAll(jargonWords).take(most))
    jargon.push([index, index + word.length, null]);
  for (const { pattern, to } of swapsIn(plain, plainWords).length > 0 ? likelyIn(plain) : [])
    for (const { 0: words, index } of plain.matchAll(pattern).take(most))
      jargon.push([index, index + words.length, to(words)]);
  return { parts, beats, jargon };
}

const measures = bySentence(measure);

const finding = (start: number, end: number, key: string, args?: Record<string, number>): Finding => ({
  rule: 'readability',
  level: 'hint',
  span: [start, end],
  message: { key, ...(args && { args }) },
});

const rule: Rule = {
  id: 'readability',
  level: 'hint',
  description: 'A sentence over 25 words, jargon, or English harder than grade 8.',
  needs: [],
  reach: 'draft',
  check(draft) {
    const language = detectLanguage(draft);
    if (language && language.language !== 'en' && language.sure >= 2) return [];
    const all = measures(draft);
    const found: Finding[] = [];
    let words = 0;
    let beats = 0;
    let count = 0;
    for (const [sentence, one] of all) {
      beats += one.beats;
      for (const { words: own, start, end } of one.parts) {
        if (own === 0) continue;
        count++;
        words += own;
        if (own > mostWords)
          found.push(
            finding(sentence.start + start, sentence.start + end, 'guard_readability_long', { words: own }),
          );
      }
    }
    const grade = 0.39 * (words / count) + 11.8 * (beats / words) - 15.59;
    if (found.length === 0 && words >= fewestWords && grade > mostGrade) {
      const start = draft.length - draft.trimStart().length;
      found.push(
        finding(start, draft.trimEnd().length, 'guard_readability_grade', { grade: Math.round(grade) }),
      );
    }
    const jargon = all.flatMap(([{ start }, one]) =>
      one.jargon.map(([from, to, plain]) => ({
        ...finding(start + from, start + to, 'guard_readability_jargon'),
        ...(plain !== null && { fix: fixTo(plain) }),
      })),
    );
    return [...found, ...jargon.slice(0, most)];
  },
};

export default rule;
