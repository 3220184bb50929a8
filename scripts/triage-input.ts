import * as v from 'valibot';
import type { Policy } from '../lib/policy/policy.ts';
import type { Readable } from '../lib/triage/seen.ts';
import { policyOf, policySchema, postOf } from './guard-input.ts';
import { readLine } from './json-lines.ts';

const text = v.pipe(v.string(), v.maxLength(100_000));
const author = v.union([
  v.pipe(v.string(), v.maxLength(200)),
  v.object({ handle: v.optional(v.string(), ''), name: v.optional(v.string(), '') }),
]);
const line = v.object({
  id: v.union([v.string(), v.number()]),
  text,
  author: v.nullish(author),
  /** What was written before, in order: posts, or their texts alone. */
  thread: v.nullish(v.array(v.union([text, v.object({ author: v.nullish(author), text })])), () => []),
  policy: v.nullish(policySchema, () => v.parse(policySchema, {})),
});

export interface TriageLine {
  id: string | number;
  post: Readable;
  thread: Readable[];
  policy: Policy;
}

const nameOf = (given: v.InferOutput<typeof author> | null | undefined): string =>
  typeof given === 'string' ? given : given ? given.handle || given.name : '';

/** One line of JSON. Throws a BadLine whose message is one line. */
export function readTriageLine(json: string): TriageLine {
  const given = readLine(line, json);
  const thread = given.thread.map((one, at) =>
    typeof one === 'string'
      ? postOf({ author: '', text: one }, at + 1)
      : postOf({ author: nameOf(one.author), text: one.text }, at + 1),
  );
  const post = postOf({ author: nameOf(given.author), text: given.text }, thread.length + 1);
  return { id: given.id, post, thread: [...thread, post], policy: policyOf(given.policy) };
}
