import type { Rule } from '../../lib/guardrails/rule.ts';
import { table } from './engine.ts';

const from = '<!-- Every rule, by `npm run guard:report`; not by hand. -->';
const to = '<!-- The end of the rules. -->';

/** `doc` with the table of all rules, by their own descriptions, between its two marks. Throws where a mark is missing. */
export function withRules(doc: string, rules: readonly Rule[]): string {
  const start = doc.indexOf(from);
  const end = doc.indexOf(to);
  if (start < 0 || end < start) throw new Error('docs/guardrails.md has lost the marks around its rules.');
  const rows = rules.map(({ id, level, description, reach, needs }) => [
    id,
    level,
    description,
    reach,
    needs.join(', ') || '–',
  ]);
  const made = table(['rule', 'level', 'what it says', 'reads', 'of the context'], rows);
  return `${doc.slice(0, start + from.length)}\n\n${made}\n\n${doc.slice(end)}`;
}
