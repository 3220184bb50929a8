import type { Finding, Fix, Level, Message, Rule } from './rule.ts';

/** A sentence's key, and a pattern of what it is said of; with a replacement, a fix. */
export interface Spot {
  pattern: RegExp;
  message: Message;
  level?: Level;
  /** What to put in the place of a match; null where it has no fix. */
  mend?: (words: string) => string | null;
}

/**
 * A pattern of whole words or phrases in any case, one of `alternatives` (regular expressions parted by "|"). A straight
 * apostrophe stands for the curly one as well, a space for any one white space.
 */
export const phrases = (alternatives: string, before = ''): RegExp =>
  new RegExp(
    `${before}\\b(?:${alternatives.replaceAll("'", "['’]").replaceAll(' ', '\\s')})(?![\\w'’])`,
    'gi',
  );

// Nobody reads more findings of one kind, and a hostile text gets no further.
const most = 50;

/** What `spots` match in `text`, as findings of `rule`; of two that overlap, the first in the list stays. */
export function findSpots(rule: Pick<Rule, 'id' | 'level'>, text: string, spots: readonly Spot[]): Finding[] {
  const found: Finding[] = [];
  for (const { pattern, message, level = rule.level, mend } of spots)
    for (const { 0: words, index } of text.matchAll(pattern).take(most)) {
      const end = index + words.length;
      if (end === index || found.some(({ span }) => span[0] < end && span[1] > index)) continue;
      const replacement = mend?.(words);
      found.push({
        rule: rule.id,
        level,
        span: [index, end],
        message,
        ...(typeof replacement === 'string' && { fix: fixTo(replacement) }),
      });
    }
  return found;
}

/** A fix that says what it puts there, or that it takes something away. */
export const fixTo = (replacement: string): Fix => ({
  replacement,
  label: replacement.trim()
    ? { key: 'guard_fix_say', args: { words: replacement } }
    : { key: 'guard_fix_drop' },
});
