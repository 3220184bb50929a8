import { readFile } from 'node:fs/promises';
import * as v from 'valibot';

/** A line that cannot be read, with its id where that much could be. */
export class BadLine extends Error {
  readonly id: string | number | undefined;
  constructor(message: string, id: string | number | undefined) {
    super(message);
    this.id = id;
  }
}

const idSchema = v.looseObject({ id: v.union([v.string(), v.number()]) });

/** One line of JSON as `schema` says. Throws a BadLine whose message is one line. */
export function readLine<T extends v.GenericSchema>(schema: T, json: string): v.InferOutput<T> {
  let given: unknown;
  try {
    given = JSON.parse(json);
  } catch {
    throw new BadLine('This line is not JSON.', undefined);
  }
  const result = v.safeParse(schema, given, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const place = v.getDotPath(issue) ?? 'the line';
  const unknown = issue.expected === 'never';
  const missing = issue.received === 'undefined';
  const what = unknown ? 'nothing has this name here.' : missing ? 'this is missing.' : issue.message;
  throw new BadLine(`${place}: ${what}`.replace(/\s+/g, ' '), v.is(idSchema, given) ? given.id : undefined);
}

/**
 * Gives every line of every file to `work` and what is wrong with a file or a line to `print`, as one sentence; the
 * other lines are done all the same. Answers whether everything could be read.
 */
export async function eachLine(
  paths: readonly string[],
  work: (line: string) => void,
  print: (value: object) => void,
): Promise<boolean> {
  let fine = true;
  for (const path of paths) {
    const text = await readFile(path, 'utf8').catch(() => null);
    if (text === null) {
      fine = false;
      print({ error: `${path} cannot be read.` });
      continue;
    }
    for (const [at, line] of text
      .replace(/^\uFEFF/, '')
      .split('\n')
      .entries()) {
      if (!line.trim()) continue;
      try {
        work(line);
      } catch (error) {
        fine = false;
        const id = error instanceof BadLine ? error.id : undefined;
        const what = error instanceof Error ? error.message : String(error);
        print({ ...(id !== undefined && { id }), error: `line ${at + 1}: ${what}` });
      }
    }
  }
  return fine;
}
