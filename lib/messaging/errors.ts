import type { Message } from '../guardrails/rule.ts';

export type ErrorCode = 'AuthError' | 'RateLimited' | 'Conflict' | 'Invalid' | 'Unavailable' | 'Forbidden';

/** What only code reads of an error. */
export interface ErrorDetails {
  /** The other side's own word on when to come again, in milliseconds from now. */
  retryAfterMs?: number | undefined;
}

/** An error that a specialist can read: one sentence and, where there is one, one action. */
export class ClewError extends Error {
  readonly code: ErrorCode;
  readonly sentence: Message;
  readonly action: Message | undefined;
  readonly retryAfterMs: number | undefined;

  constructor(code: ErrorCode, sentence: Message, action?: Message, details: ErrorDetails = {}) {
    super(`${code}: ${sentence.key}`);
    this.name = 'ClewError';
    this.code = code;
    this.sentence = sentence;
    this.action = action;
    this.retryAfterMs = details.retryAfterMs;
  }
}

export interface ErrorReport {
  code: ErrorCode;
  sentence: Message;
  action?: Message;
}

/** What crosses to the asking context: never a stack, never an unknown error's own text. */
export function reportError(error: unknown): ErrorReport {
  if (error instanceof ClewError)
    return { code: error.code, sentence: error.sentence, ...(error.action && { action: error.action }) };
  // For whoever looks for its cause, in the extension's own console.
  console.error(error);
  return { code: 'Unavailable', sentence: { key: 'error_unexpected' } };
}
