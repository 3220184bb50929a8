import type { Level } from '../lib/guardrails/rule.ts';

/** The findings of one draft. */
export type Counted = readonly { rule: string; level: Level }[];

/** How often a rule found something, at the gravest level at which it did. */
export interface RuleCount {
  rule: string;
  level: Level;
  findings: number;
  drafts: number;
}

const levels: readonly Level[] = ['block', 'approve', 'warn', 'hint'];

/** By rule and level, in the order of rules; and how many drafts each level holds back or marks. */
export function countsOf(drafts: readonly Counted[]): RuleCount[] {
  const counts = new Map<string, RuleCount>();
  for (const findings of drafts) {
    const seen = new Set<string>();
    for (const { rule, level } of findings) {
      const key = `${rule} ${level}`;
      const count = counts.get(key) ?? { rule, level, findings: 0, drafts: 0 };
      counts.set(key, count);
      count.findings++;
      if (!seen.has(key)) count.drafts++;
      seen.add(key);
    }
  }
  return [...counts.values()].sort(
    (a, b) => a.rule.localeCompare(b.rule, 'en') || levels.indexOf(a.level) - levels.indexOf(b.level),
  );
}

/** One row for each rule and level, then one for all drafts: how many there are, and how many have each level. */
export function summary(drafts: readonly Counted[]): object[] {
  const having = (level: Level): number =>
    drafts.filter((findings) => findings.some((finding) => finding.level === level)).length;
  const [blocked, approve, warned, hinted] = levels.map(having);
  const clear = drafts.filter((findings) => findings.length === 0).length;
  return [...countsOf(drafts), { drafts: drafts.length, blocked, approve, warned, hinted, clear }];
}
