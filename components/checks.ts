import { create } from 'zustand';
import type { DraftAnswer, DraftMessage, DraftQuestion } from '../lib/composer/draft-questions.ts';

type Send = (question: DraftQuestion) => void;

let send: Send | null = null;
let last = 0;
const waiting = new Map<number, { question: DraftQuestion; settle(answer: DraftAnswer): void }>();

/** How often what drafts are held against has changed: what was answered in an earlier turn is to be asked again. */
export const useTurn = create<{ turn: number }>(() => ({ turn: 0 }));

/** How questions get to the background from now on; null while there is no way. What waits is asked again. */
export function askOver(by: Send | null): void {
  send = by;
  if (by) for (const { question } of waiting.values()) by(question);
}

export function hear(message: DraftMessage): void {
  if (message.type === 'check-again') {
    useTurn.setState(({ turn }) => ({ turn: turn + 1 }));
    return;
  }
  const { type: _type, id, ...answer } = message;
  const asked = waiting.get(id);
  waiting.delete(id);
  asked?.settle(answer);
}

/**
 * Asks the background what the guardrails say of `text` as a reply to this post. The answer comes when there is a
 * background: a question that died with a worker is asked again.
 */
export function ask(
  postId: string,
  text: string,
  among: DraftQuestion['among'] = 'all',
): Promise<DraftAnswer> {
  const question: DraftQuestion = { type: 'check', id: ++last, postId, text, among };
  return new Promise((settle) => {
    waiting.set(question.id, { question, settle });
    send?.(question);
  });
}
