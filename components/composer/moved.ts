import type { Finding } from '../../lib/guardrails/rule.ts';
import { changedPart } from './changed-part.ts';

/**
 * What was found in `before`, at its places in `now`, until somebody has looked at `now` itself. What the edit touched is
 * left out, as its words are others; what is about the whole of a draft is about the whole of the next.
 */
export function moved(findings: readonly Finding[], before: string, now: string): Finding[] {
  if (before === now) return [...findings];
  const { span, text } = changedPart(before, now);
  const [start, end] = span;
  const by = text.length - (end - start);
  return findings.flatMap((finding): Finding[] => {
    const [from, to] = finding.span;
    if (from === 0 && to === before.length) {
      // A fix is of the words that stood there.
      const { fix: _fix, ...rest } = finding;
      return [{ ...rest, span: [0, now.length] }];
    }
    if (to <= start) return [finding];
    return from >= end ? [{ ...finding, span: [from + by, to + by] }] : [];
  });
}
