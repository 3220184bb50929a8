import type { DraftAnswer } from '../../lib/composer/draft-questions.ts';
import { ask } from '../checks.ts';

export interface Question {
  postId: string;
  text: string;
  /** Another value is another reason to ask. */
  turn: string;
}

const isSame = (one: Question | null, other: Question): boolean =>
  one?.postId === other.postId && one.text === other.text && one.turn === other.turn;

/**
 * One question at a time, the newest next: whatever was wanted in between is asked of nobody. `told` hears each answer
 * with its question, for as long as anything is wanted.
 */
export class Asking {
  readonly #told: (question: Question, answer: DraftAnswer) => void;
  #wanted: Question | null = null;
  #busy = false;

  constructor(told: (question: Question, answer: DraftAnswer) => void) {
    this.#told = told;
  }

  /** Null: nothing is wanted any more. What is wanted already is not asked twice. */
  want(question: Question | null): void {
    if (question && isSame(this.#wanted, question)) return;
    this.#wanted = question;
    if (question && !this.#busy) void this.#ask(question);
  }

  async #ask(question: Question): Promise<void> {
    this.#busy = true;
    const answer = await ask(question.postId, question.text);
    this.#busy = false;
    const wanted = this.#wanted;
    if (!wanted) return;
    this.#told(question, answer);
    if (wanted !== question) void this.#ask(wanted);
  }
}
