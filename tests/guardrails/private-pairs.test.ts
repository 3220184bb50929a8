import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { check, rules } from '../../lib/guardrails/check.ts';
import { contextFrom } from '../../lib/guardrails/context.ts';
import { contextOf, readGuardLine } from '../../scripts/guard-input.ts';

/** Drafts that leak or are harmless, written for this project: customers, numbers and places are invented. */
interface Pair {
  expect: 'finding' | 'none';
  rules: string[];
}
const own = rules.filter(({ id }) => /^(?:private-|echo-private|asks-)/.test(id));
const lines = readFileSync(new URL('private-pairs.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n');

function wrong(line: string): string | null {
  const { expect: wanted, rules: named, ...rest }: Pair = JSON.parse(line);
  const input = readGuardLine(JSON.stringify(rest));
  const found = check(input.draft, contextFrom(contextOf(input, () => null)), own);
  const right = wanted === 'none' ? found.length === 0 : found.some(({ rule }) => named.includes(rule));
  return right
    ? null
    : `${input.id}: ${input.draft} → ${found.map(({ rule }) => rule).join(', ') || 'nothing'}`;
}

it('finds at least 98 % of the leaking drafts and stops at most 2 % of the harmless ones', () => {
  const leaking = lines.filter((line) => JSON.parse(line).expect === 'finding');
  const harmless = lines.filter((line) => JSON.parse(line).expect === 'none');
  expect(lines.length).toBeGreaterThanOrEqual(300);
  expect(harmless.length).toBeGreaterThanOrEqual(100);
  const missed = leaking.flatMap((line) => wrong(line) ?? []);
  const stopped = harmless.flatMap((line) => wrong(line) ?? []);
  console.log(
    `private pairs: recall ${(1 - missed.length / leaking.length).toFixed(3)} of ${leaking.length}, false alarms ${(stopped.length / harmless.length).toFixed(3)} of ${harmless.length}`,
    missed,
    stopped,
  );
  expect(missed.length / leaking.length).toBeLessThanOrEqual(0.02);
  expect(stopped.length / harmless.length).toBeLessThanOrEqual(0.02);
});
