import { plainWords } from '../../squeeze/plain-words.ts';
import { blankUrls } from '../blank-urls.ts';
import { detectLanguage } from '../languages.ts';
import type { Finding, Rule } from '../rule.ts';
import { sentences } from '../sentences.ts';
import { fixTo } from '../spots.ts';

const mostWords = 25;
const mostGrade = 8;
// Under so many words one long name makes the grade.
const fewestWords = 25;
const jargon =
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

const rule: Rule = {
  id: 'readability',
  level: 'hint',
  description: 'A sentence over 25 words, jargon, or English harder than grade 8.',
  needs: [],
  reach: 'draft',
  check(draft) {
    const language = detectLanguage(draft);
    if (language && language.language !== 'en' && language.sure >= 2) return [];
    const plain = blankUrls(draft, '#');
    const finding = (start: number, end: number, key: string, args?: Record<string, number>): Finding => ({
      rule: rule.id,
      level: rule.level,
      span: [start, end],
      message: { key, ...(args && { args }) },
    });
    const found: Finding[] = [];
    let words = 0;
    let beats = 0;
    let count = 0;
    for (const { text, start } of sentences(plain)) {
      const own = text.match(/(?<![@#\p{L}\p{N}])\p{L}[\p{L}'’-]*/gu) ?? [];
      if (own.length === 0) continue;
      count++;
      words += own.length;
      for (const word of own) beats += syllables(word.toLowerCase());
      if (own.length > mostWords)
        found.push(
          finding(start, start + text.trimEnd().length, 'guard_readability_long', { words: own.length }),
        );
    }
    const grade = 0.39 * (words / count) + 11.8 * (beats / words) - 15.59;
    if (found.length === 0 && words >= fewestWords && grade > mostGrade) {
      const start = draft.length - draft.trimStart().length;
      found.push(
        finding(start, draft.trimEnd().length, 'guard_readability_grade', { grade: Math.round(grade) }),
      );
    }
    for (const { 0: word, index } of plain.matchAll(jargon).take(most))
      found.push(finding(index, index + word.length, 'guard_readability_jargon'));
    for (const { pattern, to } of plainWords)
      for (const match of plain.matchAll(pattern).take(most))
        found.push({
          ...finding(match.index, match.index + match[0].length, 'guard_readability_jargon'),
          fix: fixTo(to(match[0])),
        });
    return found;
  },
};

export default rule;
