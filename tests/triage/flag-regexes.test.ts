import { expect, it } from 'vitest';
import { defaultPolicy } from '../../lib/policy/policy.ts';
import { flagRules } from '../../lib/triage/flags.ts';
import type { FlagExamples } from '../../lib/triage/rule.ts';
import { pumps, regexesOf, timeOf } from '../support/regex-pumps.ts';

const beside = import.meta.glob<FlagExamples>('../../lib/triage/rules/*.examples.ts', {
  eager: true,
  import: 'default',
});
/** flagsOf reads no further. */
const longest = 2_000;
// Of so short a text the square is some 20 ms; what grows faster takes seconds. The rest is for a busy machine.
const patience = 250;

/** Milliseconds; asked again where something else may have been in the way. */
function best(work: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 4 && least > patience; turn++) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

it.each(flagRules.map((rule) => [rule.id, rule] as const))(
  '%s: none of its expressions runs away on texts made for it',
  (id, rule) => {
    const { bad = [], nearMiss = [] } = beside[`../../lib/triage/rules/${id}.examples.ts`] ?? {};
    const used = regexesOf(() => {
      for (const { text } of [...bad, ...nearMiss]) rule.check({ text }, [], defaultPolicy);
    });
    const slow: string[] = [];
    for (const { regex } of used.values())
      for (const text of pumps(regex, longest, 60)) {
        const time = best(() => void timeOf(regex, text));
        if (time > patience) slow.push(`${time.toFixed(0)} ms on ${JSON.stringify(text.slice(0, 60))}…`);
      }
    expect(slow).toEqual([]);
  },
);

it.each(flagRules.map((rule) => [rule.id, rule] as const))(
  '%s: no expression is too long to be compiled',
  (id, rule) => {
    const { bad = [] } = beside[`../../lib/triage/rules/${id}.examples.ts`] ?? {};
    const used = regexesOf(() => {
      for (const { text } of bad) rule.check({ text }, [], defaultPolicy);
    });
    // V8 interprets longer ones than 20 kB, which takes many times as long.
    for (const { regex } of used.values()) expect(regex.source.length).toBeLessThan(18_000);
  },
);
