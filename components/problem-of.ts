import type { Message } from '../lib/guardrails/rule.ts';
import { ClewError } from '../lib/messaging/errors.ts';

/** What to tell of an error: its own sentence, or that something went wrong. */
export function problemOf(error: unknown): Message {
  return error instanceof ClewError ? error.sentence : { key: 'error_unexpected' };
}
