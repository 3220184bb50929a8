import type { Finding } from './rule.ts';
import { weightedLength } from './weighted-length.ts';

// What is weighed for the fixes of one rule, in UTF-16 units: enough for any real draft, and an end to hostile ones.
const enough = 60_000;
const blank = (character: string | undefined): boolean =>
  character === undefined || character === ' ' || character === '\n';

/**
 * `findings` with what each fix saves, in weighted characters: the draft's length less that of the fixed draft. It weighs
 * only the words that the fix touches, as neither links, emoji nor composed letters reach across a space. Where that
 * would still take too long, `saves` is left out.
 */
export function priced(findings: readonly Finding[], draft: string): Finding[] {
  let left = enough;
  return findings.map((finding) => {
    if (!finding.fix) return finding;
    const { replacement, label } = finding.fix;
    let [start, end] = finding.span;
    while (left > 0 && !blank(draft[start - 1])) left -= start-- && 1;
    while (left > 0 && !blank(draft[end])) left -= end++ && 1;
    left -= end - start + replacement.length;
    if (left < 0) return { ...finding, fix: { replacement, label } };
    const before = draft.slice(start, finding.span[0]);
    const fixed = before + replacement + draft.slice(finding.span[1], end);
    const saves = weightedLength(draft.slice(start, end)).weighted - weightedLength(fixed).weighted;
    return { ...finding, fix: { replacement, label, saves } };
  });
}
