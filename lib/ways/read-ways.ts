import * as v from 'valibot';
import type { Message } from '../guardrails/rule.ts';
import { type WaysPolicy, waysSchema } from '../policy/desks-policy.ts';
import { waysOf } from './ways-of.ts';

/** More is never shown at once: whoever mends the first ones sees the next. */
const most = 8;

/** A policy file of ways as an administrator wrote it: what it says, or each thing that is wrong with it in a sentence. */
export function readWays(text: string): { ways: WaysPolicy } | { problems: Message[] } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { problems: [{ key: 'ways_error_json', args: { place: placeIn(text, error) } }] };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { problems: [{ key: 'ways_error_object' }] };
  const parsed = v.safeParse(waysSchema, value);
  if (!parsed.success) return { problems: unique(parsed.issues.map(sentence)).slice(0, most) };
  const problems = unique([...doubles(parsed.output), ...references(parsed.output), ...dates(parsed.output)]);
  return problems.length > 0 ? { problems: problems.slice(0, most) } : { ways: parsed.output };
}

/** As it is written into a file; read back, it is the same. */
export const writeWays = (ways: WaysPolicy): string => `${JSON.stringify(ways, null, 2)}\n`;

type Issue = v.InferIssue<typeof waysSchema>;

function sentence(issue: Issue): Message {
  const keys = (issue.path ?? []).map(({ key }) => key);
  const place = placeOf(keys);
  const name = String(keys.at(-1) ?? '');
  const { type, expected, received } = issue;
  if (type === 'strict_object' && expected === 'never')
    return { key: 'ways_error_unknown', args: { place: placeOf(keys.slice(0, -1)), name } };
  if (received === 'undefined' && expected?.startsWith('"'))
    return { key: 'ways_error_missing', args: { place: placeOf(keys.slice(0, -1)), name } };
  const wanted = expected ?? '';
  switch (type) {
    case 'picklist':
      return {
        key: 'ways_error_choice',
        args: { place, choices: wanted.replaceAll(/[()"]/g, '').replaceAll(' | ', ', ') },
      };
    case 'check':
      return { key: 'ways_error_zone', args: { place } };
    case 'regex':
      if (keys.includes('week')) return { key: 'ways_error_times', args: { place } };
      if (keys.includes('holidays')) return { key: 'ways_error_date', args: { place } };
      return { key: 'ways_error_form', args: { place } };
    case 'iso_date':
      return { key: 'ways_error_date', args: { place } };
    case 'min_length':
      return { key: 'ways_error_empty', args: { place } };
    case 'max_length':
      return { key: 'ways_error_long', args: { place, most: wanted.replaceAll(/\D/g, '') } };
    case 'min_value':
    case 'max_value':
      return { key: 'ways_error_range', args: { place, wanted } };
    default:
      return { key: 'ways_error_type', args: { place, wanted: typeName(wanted) } };
  }
}

const typeName = (expected: string): string => ({ Object: '{…}', Array: '[…]' })[expected] ?? expected;

/** "paths[2].when.products", counted from 1; "{ }" is the whole file. */
function placeOf(keys: readonly unknown[]): string {
  if (keys.length === 0) return '{ }';
  return keys.reduce<string>(
    (path, key) => (typeof key === 'number' ? `${path}[${key + 1}]` : path ? `${path}.${key}` : String(key)),
    '',
  );
}

function doubles({ desks = [], paths = [], knowledge = [] }: WaysPolicy): Message[] {
  return Object.entries({ desks, paths, knowledge }).flatMap(([list, rows]) => {
    const ids = rows.map(({ id }) => id);
    return ids
      .filter((id, place) => ids.indexOf(id) !== place)
      .map((id) => ({ key: 'ways_error_double', args: { place: list, id } }));
  });
}

/** A remedy that leads to no desk would end in a button that does nothing. */
function references(ways: WaysPolicy): Message[] {
  const { desks, paths } = waysOf({ ways });
  const known = new Set(desks.map(({ id }) => id));
  return paths.flatMap(({ id, remedies }) =>
    remedies
      .filter(({ desk }) => !known.has(desk))
      .map(({ desk }) => ({ key: 'ways_error_desk', args: { place: id, desk } })),
  );
}

function dates({ knowledge = [], paths = [] }: WaysPolicy): Message[] {
  const over = knowledge
    .filter(({ verifiedOn, expires }) => expires <= verifiedOn)
    .map(({ id }) => ({ key: 'ways_error_expires', args: { place: id } }));
  const ages = paths
    .filter(({ when: { age } }) => age?.min !== undefined && age.max !== undefined && age.max <= age.min)
    .map(({ id }) => ({ key: 'ways_error_age', args: { place: id } }));
  return [...over, ...ages];
}

/** The line of a JSON error, where the engine tells it. */
function placeIn(text: string, error: unknown): string {
  const words = error instanceof Error ? error.message : '';
  const line = /line (\d+)/.exec(words)?.[1];
  if (line) return line;
  const at = /position (\d+)/.exec(words)?.[1];
  const end = at === undefined ? text.length : Number(at);
  return String(text.slice(0, end).split('\n').length);
}

const unique = (messages: Message[]): Message[] => [
  ...new Map(messages.map((message) => [JSON.stringify(message), message])).values(),
];
