import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { contextFrom } from '../../lib/guardrails/context.ts';
import { examplePost } from '../../lib/guardrails/example-record.ts';
import rule from '../../lib/guardrails/rules/context.ts';

/** A draft of stranger-pairs.jsonl; all were written for this project, before the rule was. */
interface Pair {
  id: string;
  draft: string;
  thread?: { author: string; text: string }[];
  expect: 'finding' | 'none';
}

const pairs: Pair[] = readFileSync(new URL('stranger-pairs.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

it('tells what a stranger would understand from what they would not: right for at least .85', () => {
  const wrong: string[] = [];
  for (const { id, draft, thread = [], expect: wanted } of pairs) {
    const context = contextFrom({
      thread: thread.map(({ author, text }) => examplePost(text, { handle: author })),
    });
    const found = rule.check(draft, context);
    if (found.length > 0 !== (wanted === 'finding'))
      wrong.push(
        `${id}, ${wanted} wanted: ${draft} ← ${found.map(({ message, span }) => `${message.key} “${draft.slice(...span)}”`).join()}`,
      );
  }
  const right = 1 - wrong.length / pairs.length;
  console.info(`${pairs.length} drafts, right ${right.toFixed(3)}\n${wrong.join('\n')}`);
  expect(pairs.length).toBeGreaterThanOrEqual(100);
  expect(right, wrong.join('\n')).toBeGreaterThanOrEqual(0.85);
});
