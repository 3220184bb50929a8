import type { Finding } from '../../lib/guardrails/rule.ts';
import { contextOf, type GuardLine, readGuardLine } from '../guard-input.ts';
import { loadCore } from '../load-core.ts';

const { check, rules } =
  await loadCore<typeof import('../../lib/guardrails/check.ts')>('lib/guardrails/check.ts');
const { contextFrom } =
  await loadCore<typeof import('../../lib/guardrails/context.ts')>('lib/guardrails/context.ts');
const { judgedByFlags } =
  await loadCore<typeof import('../../lib/guardrails/judged.ts')>('lib/guardrails/judged.ts');

export { rules };

/** What `npm run guard` finds in such a line. */
export function findingsOf(line: Partial<GuardLine> & { id: string; draft: string }): Finding[] {
  const read = readGuardLine(JSON.stringify(line));
  return check(read.draft, contextFrom(contextOf(read, judgedByFlags)));
}

export { jsonLines, percent, ratio, table } from './format.ts';
