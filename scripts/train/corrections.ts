import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { type Example, exampleSchema } from '../../lib/triage/example.ts';

/** A line of a team's own file, or the file itself, that cannot be learnt from; `message` is one sentence. */
export class UnreadableExamples extends Error {}

function exampleOf(line: string, where: string): Example {
  let given: unknown;
  try {
    given = JSON.parse(line);
  } catch {
    throw new UnreadableExamples(`${where} is no JSON.`);
  }
  const read = v.safeParse(exampleSchema, given);
  if (read.success) return read.output;
  const [{ path = [], message }] = read.issues;
  const field = path.map(({ key }) => key).join('.');
  throw new UnreadableExamples(`${where} is no example${field && `, at "${field}"`}: ${message}.`);
}

/** The corrections that a team exported, or examples of its own in the same form, a line of JSON each. */
export function readCorrections(path: string): Example[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new UnreadableExamples(`There is no file ${path} that can be read.`);
  }
  return text
    .split('\n')
    .flatMap((line, at) => (line.trim() ? [exampleOf(line, `Line ${at + 1} of ${path}`)] : []));
}
