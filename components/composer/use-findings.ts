import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Finding, Message } from '../../lib/guardrails/rule.ts';
import { ask, useTurn } from '../checks.ts';
import { useNow } from '../ui/time.ts';
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

interface Question {
  postId: string;
  text: string;
}

interface Answered extends Question {
  findings: Finding[];
  error: Message | null;
}

const nothing: Finding[] = [];

/**
 * What the background's guardrails say of `text`, asked at each change, one question at a time: the newest text follows
 * when the answer comes. A blank text is asked of nobody, as nothing is wrong with nothing.
 */
export function useFindings(postId: string, text: string): Found {
  const turn = useTurn((state) => state.turn);
  // Rules that reckon with the time say something else as it goes on.
  const minute = Math.floor(useNow() / 60_000);
  const [answered, setAnswered] = useState<Answered | null>(null);
  const wanted = useRef<Question | null>(null);
  const asking = useRef(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn or minute is another reason to ask.
  useLayoutEffect(() => {
    const mine = text.trim() === '' ? null : { postId, text };
    wanted.current = mine;
    if (!mine) return setAnswered(null);
    const next = async (question: Question) => {
      asking.current = true;
      const answer = await ask(question.postId, question.text);
      asking.current = false;
      const now = wanted.current;
      if (!now) return;
      if ('error' in answer) setAnswered({ ...question, findings: nothing, error: answer.error });
      else if (answer.findings) setAnswered({ ...question, findings: answer.findings, error: null });
      if (now !== question) void next(now);
    };
    if (!asking.current) void next(mine);
  }, [postId, text, turn, minute]);
  useEffect(
    () => () => {
      wanted.current = null;
    },
    [],
  );

  const last = text.trim() !== '' && answered?.postId === postId ? answered : null;
  const known = text.trim() === '' || last?.text === text;
  const late = useLasting(!known);
  const findings = useMemo(() => (last ? moved(last.findings, last.text, text) : nothing), [last, text]);
  return { findings, known, late, error: (known && last?.error) || null };
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
