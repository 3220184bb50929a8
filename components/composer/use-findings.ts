import { useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Finding, Message } from '../../lib/guardrails/rule.ts';
import { useTurn } from '../checks.ts';
import { useNow } from '../ui/time.ts';
import { Asking, type Question } from './asking.ts';
import { moved } from './moved.ts';

/** So long nobody notices that an answer is under way. Milliseconds. */
const unnoticed = 300;

export interface Found {
  /** What was answered last, at its places in the text of now. */
  findings: Finding[];
  /** It was answered for this very text. */
  known: boolean;
  /** Not known for so long that it has to be said. */
  late: boolean;
  /** Why nobody can say. */
  error: Message | null;
}

interface Answered extends Pick<Question, 'postId' | 'text'> {
  findings: Finding[];
  error: Message | null;
}

const nothing: Finding[] = [];

/**
 * What the background's guardrails say of `text`, asked at each change. A blank text is asked of nobody, as nothing is
 * wrong with nothing. Who knows the next text before it is drawn says it by `soon`, so that nobody waits for the drawing.
 */
export function useFindings(postId: string, text: string): Found & { soon(next: string): void } {
  const changes = useTurn((state) => state.turn);
  // Rules that reckon with the time say something else as it goes on.
  const minute = Math.floor(useNow() / 60_000);
  const turn = `${changes} ${minute}`;
  const [answered, setAnswered] = useState<Answered | null>(null);
  const [asking] = useState(
    () =>
      new Asking(({ postId, text }, answer) => {
        const next =
          'error' in answer
            ? { postId, text, findings: nothing, error: answer.error }
            : answer.findings && { postId, text, findings: answer.findings, error: null };
        // At once: left to React, it would be drawn after whatever else there is to do.
        if (next) flushSync(() => setAnswered(next));
      }),
  );
  const soon = (next: string) => asking.want(next.trim() === '' ? null : { postId, text: next, turn });

  useLayoutEffect(() => {
    asking.want(text.trim() === '' ? null : { postId, text, turn });
    if (text.trim() === '') setAnswered(null);
  }, [asking, postId, text, turn]);
  useEffect(() => () => asking.want(null), [asking]);

  const last = text.trim() !== '' && answered?.postId === postId ? answered : null;
  const known = text.trim() === '' || last?.text === text;
  const late = useLasting(!known);
  const findings = useMemo(() => (last ? moved(last.findings, last.text, text) : nothing), [last, text]);
  return { findings, known, late, error: (known && last?.error) || null, soon };
}

/** True once `value` has been true for long enough to be noticed. */
function useLasting(value: boolean): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!value) return setLasting(false);
    const timer = setTimeout(() => setLasting(true), unnoticed);
    return () => clearTimeout(timer);
  }, [value]);
  return value && lasting;
}
