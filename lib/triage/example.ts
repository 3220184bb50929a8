import * as v from 'valibot';
import { flags, intents } from './triage.ts';

/**
 * One post to learn from, a line of JSON: what `npm run train` reads, of the project's own examples and of a team's
 * corrections. Nothing else may stand in it.
 */
export const exampleSchema = v.strictObject({
  text: v.pipe(v.string(), v.nonEmpty()),
  intent: v.picklist(intents),
  flags: v.array(v.picklist(flags)),
  severity: v.picklist([0, 1, 2, 3]),
  /** Whether it says that something fell short; null where nobody said so. */
  complaint: v.nullable(v.boolean()),
  /** Examples of one core are never on both sides of a fold. */
  core: v.string(),
});
export type Example = v.InferOutput<typeof exampleSchema>;
