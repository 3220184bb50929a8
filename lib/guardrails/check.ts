import { Memo } from './memo.ts';
import type { Context, Finding, Level, Rule } from './rule.ts';

export { type Consent, held, mayInsert, type Override } from './consent.ts';

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

/**
 * The level that the policy makes of `found`, a level of a rule whose own is `own`. Raising a rule never lowers what it
 * found to be graver still; lowering it leaves nothing graver than that.
 */
function settled(found: Level, own: Level, asked: Level | undefined): Level {
  if (!asked || asked === own) return found;
  const raised = rank[asked] < rank[own];
  return rank[found] < rank[asked] === raised ? found : asked;
}

const memos = new WeakMap<readonly Rule[], Memo>();

/**
 * Everything that the rules object to in `draft`, the gravest first, then by place, at the levels that the policy gives.
 * Synchronous, and the same for the same draft and context; time grows in proportion to what is new in the draft since
 * the last call. Never throws: a rule that fails becomes a finding of level "block". Spans always lie inside the draft.
 */
export function check(draft: string, context: Context, among: readonly Rule[] = rules): Finding[] {
  const memo = memos.get(among) ?? new Memo(among);
  memos.set(among, memo);
  const { levels } = context.policy;
  const all: Finding[] = [];
  for (const [rule, found] of memo.found(draft, context, ({ id }) => levels[id] !== 'off')) {
    const asked = levels[rule.id];
    if (!found) all.push(notRun(rule.id, draft));
    else if (asked !== 'off')
      for (const finding of found) all.push({ ...finding, level: settled(finding.level, rule.level, asked) });
  }
  return all.sort((a, b) => rank[a.level] - rank[b.level] || a.span[0] - b.span[0] || a.span[1] - b.span[1]);
}
