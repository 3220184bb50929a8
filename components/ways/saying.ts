import type { Finding, Message } from '../../lib/guardrails/rule.ts';
import type { Desk } from '../../lib/policy/desks-policy.ts';
import { type Found, useFindings } from '../composer/use-findings.ts';

export interface Saying {
  sentence: string;
  /** The draft with the sentence in it. */
  draft: string;
  /** Why the guardrails would not let it out; null where they do, undefined until they have said. */
  held: Message | null | undefined;
}

/** They speak of the moment, not of what is said; the composer tells them by itself. */
const elsewhere = new Set(['account', 'read-first', 'stale', 'twin']);

/** What may be said in public of a hand-over to this desk, and the draft with it; null where nothing is. */
export function sayingOf(
  { says }: Pick<Desk, 'says'>,
  lang: string | null,
  text: string,
): Pick<Saying, 'sentence' | 'draft'> | null {
  const sentence = says[lang ?? 'en'] ?? says.en;
  if (!sentence) return null;
  const before = text.trimEnd();
  if (before.includes(sentence)) return { sentence, draft: text };
  return { sentence, draft: before ? `${before} ${sentence}` : sentence };
}

/** Why the sentence may not be said; `alone` is found in it by itself, `joined` in the draft that it ends. */
export function whyHeld(
  { sentence, draft }: Pick<Saying, 'sentence' | 'draft'>,
  alone: readonly Finding[],
  joined: readonly Finding[],
): Message | null {
  const from = draft.length - sentence.length;
  // In the draft it may be the sentence too many.
  const tooMany = joined.filter(({ rule, span }) => rule === 'length' && span[1] > from);
  const found = [...alone, ...tooMany].find(
    ({ rule, level }) => (level === 'block' || level === 'approve') && !elsewhere.has(rule),
  );
  return found?.message ?? null;
}

/** What may be said of a hand-over in the language of the post, in a draft of `text`; null where nothing is. */
export function useSaying(
  desk: Pick<Desk, 'says'>,
  post: { id: string; lang: string | null },
  text: string,
): Saying | null {
  const saying = sayingOf(desk, post.lang, text);
  const isSaid = saying?.draft === text;
  const alone = useFindings(post.id, saying && !isSaid ? saying.sentence : '');
  const joined = useFindings(post.id, saying && !isSaid ? saying.draft : '');
  return saying && { ...saying, held: isSaid ? null : heldBy(saying, alone, joined) };
}

function heldBy(saying: Pick<Saying, 'sentence' | 'draft'>, alone: Found, joined: Found): Saying['held'] {
  const error = alone.error ?? joined.error;
  if (error || !alone.known || !joined.known) return error ?? undefined;
  return whyHeld(saying, alone.findings, joined.findings);
}
