import type { Message } from '../guardrails/rule.ts';

/** One way to make a draft shorter, by itself and together with any others of its list. */
export interface Edit {
  /** UTF-16 offsets into the draft, end exclusive. */
  span: readonly [start: number, end: number];
  replacement: string;
  /** Weighted characters, always more than 0. */
  saves: number;
  why: Message;
}

/** `draft` with some of its `edits` applied. */
export function applied(draft: string, chosen: readonly Edit[]): string {
  return chosen
    .toSorted((a, b) => b.span[0] - a.span[0])
    .reduce(
      (text, { span, replacement }) => text.slice(0, span[0]) + replacement + text.slice(span[1]),
      draft,
    );
}
