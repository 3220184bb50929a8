import * as v from 'valibot';
import type { Message } from '../../lib/guardrails/rule.ts';
import { type Entry, type Form, lineAt, textIn, type Wrong, type Wrongs } from './sheet.ts';

/** Field → the key of the sentence that says what it is to look like. */
type Expected = Readonly<Record<string, string>>;

interface Reading {
  form: Form;
  /** What the fields spell, by the schema's own keys. */
  value: unknown;
  expected?: Expected;
  /** The field of an issue's path; by default the path's first key. */
  fieldOf?(keys: readonly PropertyKey[]): string;
}

/** What the schema makes of the fields, or one sentence for each field that it does not take. */
export function checkFields<Schema extends v.GenericSchema>(
  schema: Schema,
  { form, value, expected = {}, fieldOf = ([key]) => String(key) }: Reading,
): { output: v.InferOutput<Schema> } | { wrongs: Wrongs } {
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return { output: parsed.output };
  const wrongs: Record<string, Wrong> = {};
  for (const issue of parsed.issues) {
    const keys = (issue.path ?? []).map(({ key }) => key as PropertyKey);
    const field = fieldOf(keys);
    wrongs[field] ??= { message: sentence(issue, expected[field]), ...lineOf(textIn(form, field), keys) };
  }
  return { wrongs };
}

function sentence(issue: v.BaseIssue<unknown>, expected: string | undefined): Message {
  if (backwards(issue)) return { key: 'forms_error_backwards' };
  const most = 'requirement' in issue ? String(issue.requirement) : '';
  if (issue.type === 'max_length')
    return { key: typeof issue.input === 'string' ? 'forms_error_long' : 'forms_error_many', args: { most } };
  const empty = issue.type === 'min_length' || issue.input === '' || issue.input === undefined;
  if (empty || issue.input === null) return { key: 'forms_error_empty' };
  return { key: expected ?? 'forms_error_form' };
}

const backwards = ({ type, message }: v.BaseIssue<unknown>): boolean =>
  type === 'check' && message === 'policy_error_times';

/** Of a field with several lines, which one an issue is about. */
function lineOf(text: string, keys: readonly PropertyKey[]): { line?: number } {
  const place = keys.find((key) => typeof key === 'number');
  return text.includes('\n') && place !== undefined ? { line: lineAt(text, place) } : {};
}

/** The sentence for a field that another entry has the same in. */
export const twice: Wrong = { message: { key: 'forms_error_twice' } };

/** Whether another entry goes by this name already. */
export const isTaken = (entries: readonly Entry[], id: string | null, name: string): boolean =>
  entries.some((entry) => entry.id !== id && entry.label.toLowerCase() === name.trim().toLowerCase());
