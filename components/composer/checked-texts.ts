import type { Message } from '../../lib/guardrails/rule.ts';
import type { CheckedText } from '../../lib/helper/judge.ts';
import { ask } from '../checks.ts';

/** Nobody can say what the rules find; `sentence` says why. */
export class NotChecked extends Error {
  readonly sentence: Message;

  constructor(sentence: Message) {
    super(sentence.key);
    this.name = 'NotChecked';
    this.sentence = sentence;
  }
}

/** Each text with what the background's rules say of it. Throws NotChecked, and what `signal` was aborted with. */
export async function checkedTexts<const Texts extends readonly string[]>(
  postId: string,
  texts: Texts,
  signal: AbortSignal,
  among: 'all' | 'private' = 'all',
): Promise<{ -readonly [Place in keyof Texts]: CheckedText }> {
  signal.throwIfAborted();
  const stopped = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  const answers = texts.map(async (text): Promise<CheckedText> => {
    const answer = await ask(postId, text, among);
    if ('error' in answer) throw new NotChecked(answer.error);
    // Another post was opened: what was asked for belongs to none that is shown.
    if (!answer.findings) throw new NotChecked({ key: 'helper_changed' });
    return { text, findings: answer.findings };
  });
  const all = await Promise.race([Promise.all(answers), stopped]);
  return all as { -readonly [Place in keyof Texts]: CheckedText };
}
