import { expect, it } from 'vitest';
import { rules } from '../../lib/guardrails/check.ts';
import { contextFrom } from '../../lib/guardrails/context.ts';
import type { Examples } from '../../lib/guardrails/rule.ts';
import { hostileTexts } from '../support/hostile-texts.ts';
import { pumps, spread, timeOf } from '../support/regex-pumps.ts';

const beside = import.meta.glob<Examples>('../../lib/guardrails/rules/*.examples.ts', {
  eager: true,
  import: 'default',
});

// The bench holds them to 5 ms; here only what grows with the square of the text is told from what does not.
const patience = 60;
const rulePatience = 400;
const held = new Set<string>();

/** Many rules share an expression, and no two texts of one are much alike: four of each. */
function timedOnce(regex: RegExp, texts: readonly string[]): readonly string[] {
  const key = `${regex} ${texts[0]?.length}`;
  if (held.has(key)) return [];
  held.add(key);
  return spread(texts, 4);
}

/** Milliseconds; asked again where something else may have been in the way. */
function timed(work: () => void, enough = patience): number {
  let best = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 3 && best > enough; turn++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

it('the texts derived from an expression do catch one that runs away', () => {
  for (const [bad, size] of [
    [/(?:a+)+b/, 25],
    [/<(?:\w+\s*)*>/, 27],
    [/\s+$/, 25_000],
    [/x*y*x*z/, 800],
    [/“[^”]+” said/, 25_000],
  ] as const)
    expect(
      pumps(bad, size).some((text) => timeOf(bad, text) > patience),
      String(bad),
    ).toBe(true);
  for (const good of [/a{1,5}b/, /\b\w+\b/, /(?<!\s)\s+$/])
    for (const text of pumps(good))
      expect(
        timed(() => void timeOf(good, text)),
        String(good),
      ).toBeLessThan(patience);
});

it.each(rules.map((rule) => [rule.id, rule] as const))(
  '%s: neither it nor any of its expressions runs away on texts made for them',
  (id, rule) => {
    const {
      bad = [],
      good = [],
      nearMiss = [],
    } = beside[`../../lib/guardrails/rules/${id}.examples.ts`] ?? {};
    const all = [...bad, ...good, ...nearMiss];
    const context = contextFrom({ now: '2026-11-20T09:00:00Z', ...bad[0]?.context });
    const { texts, regexes } = hostileTexts(rule, all, context, 6);
    const slow: string[] = [];
    for (const text of texts) {
      const time = timed(() => void rule.check(text, context), rulePatience);
      if (time > rulePatience) slow.push(`${time.toFixed(0)} ms: ${JSON.stringify(text.slice(0, 60))}…`);
    }
    for (const { regex, texts: own } of regexes)
      for (const text of timedOnce(regex, own)) {
        const time = timed(() => void timeOf(regex, text));
        if (time > patience)
          slow.push(
            `${time.toFixed(0)} ms: ${String(regex).slice(0, 120)} on ${JSON.stringify(text.slice(0, 40))}…`,
          );
      }
    expect(slow).toEqual([]);
  },
);
