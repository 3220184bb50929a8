import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rules } from '../../lib/guardrails/check.ts';
import { withRules } from '../../scripts/report/rules-table.ts';

const doc = readFileSync(new URL('../../docs/guardrails.md', import.meta.url), 'utf8');

it('docs/guardrails.md holds every rule as it describes itself; `npm run guard:report` writes them', () => {
  expect(doc).toBe(withRules(doc, rules));
});

it('a rule that changes or is new changes the table', () => {
  const [first, ...rest] = rules;
  if (!first) throw new Error('There is no rule.');
  expect(withRules(doc, [{ ...first, description: 'Another one.' }, ...rest])).not.toBe(doc);
  expect(withRules(doc, rest)).not.toBe(doc);
});

it('a document without its marks is not written', () => {
  expect(() => withRules('# Guardrails', rules)).toThrow('lost the marks');
});
