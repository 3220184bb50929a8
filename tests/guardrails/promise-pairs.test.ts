import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { check } from '../../lib/guardrails/check.ts';
import { contextFrom } from '../../lib/guardrails/context.ts';
import { examplePost } from '../../lib/guardrails/example-record.ts';
import { defaultPolicy } from '../../lib/policy/policy.ts';

/** A draft of promise-pairs.jsonl: harmful and harmless in turn, written for this project. */
interface Pair {
  id: string;
  draft: string;
  thread?: { author: string; text: string }[];
  record?: Record<string, string[]>;
  policy?: { powers: string[] };
  expect: 'finding' | 'none';
  rules: string[];
}

const pairs: Pair[] = readFileSync(new URL('promise-pairs.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

function found({ draft, thread = [], record = {}, policy, rules }: Pair): string[] {
  const context = contextFrom({
    thread: thread.map(({ author, text }) => examplePost(text, { handle: author })),
    values: Object.entries(record).flatMap(([kind, values]) => values.map((value) => ({ kind, value }))),
    policy: { ...defaultPolicy, ...policy },
    now: '2026-03-02T14:00:00Z',
  });
  return check(draft, context)
    .filter(({ rule }) => rules.includes(rule))
    .map(({ rule, span: [start, end] }) => `${rule}: ${draft.slice(start, end)}`);
}

it('tells promises and commitments from what only looks like one: F1 at least .95', () => {
  const results = pairs.map((pair) => ({ ...pair, found: found(pair) }));
  const of = (expected: string, some: boolean) =>
    results.filter((pair) => pair.expect === expected && pair.found.length > 0 === some);
  const hits = of('finding', true).length;
  const missed = of('finding', false);
  const alarms = of('none', true);
  const f1 = (2 * hits) / (2 * hits + missed.length + alarms.length);
  const lines = [
    ...missed.map(({ id, draft }) => `missed ${id} ${draft}`),
    ...alarms.map(({ id, draft, found: by }) => `false alarm ${id} ${draft} ← ${by.join(' · ')}`),
  ];
  console.info(`${pairs.length} drafts, F1 ${f1.toFixed(3)}\n${lines.join('\n')}`);
  expect(pairs.length).toBeGreaterThanOrEqual(200);
  expect(f1, lines.join('\n')).toBeGreaterThanOrEqual(0.95);
});
