import type { Context, Finding, Level, Rule } from './rule.ts';

const files = import.meta.glob<Rule>(['./rules/*.ts', '!./rules/*.test.ts', '!./rules/*.examples.ts'], {
  eager: true,
  import: 'default',
});

/** Every rule in rules/, by id. A new file there is a new rule. */
export const rules: readonly Rule[] = Object.values(files).sort((a, b) => (a.id < b.id ? -1 : 1));

const rank: Record<Level, number> = { block: 0, approve: 1, warn: 2, hint: 3 };

/** A rule that fails has not cleared the draft, so its silence must not look like consent. */
function notRun(rule: string, draft: string): Finding {
  return {
    rule,
    level: 'block',
    span: [0, draft.length],
    message: { key: 'guard_rule_failed', args: { rule } },
  };
}

const inside = ({ span: [start, end] }: Finding, draft: string): boolean =>
  Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= draft.length;

function run(rule: Rule, draft: string, context: Context): Finding[] {
  try {
    const findings = rule.check(draft, context);
    return findings.every((finding) => inside(finding, draft)) ? findings : [notRun(rule.id, draft)];
  } catch {
    return [notRun(rule.id, draft)];
  }
}

/**
 * Everything that the rules object to in `draft`, the gravest first, then by place. Pure and synchronous; time grows in
 * proportion to the draft. Never throws: a rule that fails becomes a finding of level "block". Spans always lie inside
 * the draft.
 */
export function check(draft: string, context: Context, held: readonly Rule[] = rules): Finding[] {
  return held
    .flatMap((rule) => run(rule, draft, context))
    .sort((a, b) => rank[a.level] - rank[b.level] || a.span[0] - b.span[0] || a.span[1] - b.span[1]);
}

/**
 * Whether the very text that these findings were made from may go into X's composer. `approved`: a second person has
 * agreed to this text as it stands; without one, a finding of level "approve" holds it back as a block does.
 */
export function mayInsert(findings: readonly Finding[], approved = false): boolean {
  return findings.every(({ level }) => level !== 'block' && (approved || level !== 'approve'));
}
