/** One line of at most 200 UTF-16 units, never ending in half a character. */
export function lineOf(text: string, most = 200): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  return `${line.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Null for what is empty. */
export const limited = (text: string | null | undefined): string | null =>
  text ? lineOf(text) || null : null;

export const proseOf = (text: string): string => text.slice(0, 10_000).replace(/[\uD800-\uDBFF]$/, '');

/** "Xóchitl" is found by "xochitl". */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

export const digitsOf = (text: string): string => text.replace(/\D/g, '');

const markPattern = /\s*\[clew ([\w-]{1,80})\]\s*$/;

/**
 * What Clew writes into a comment ends in the id of its operation: comments take no key, so a retry finds by it whether
 * the first try arrived.
 */
export const marked = (text: string, opId: string): string => `${text.trimEnd()}\n\n[clew ${opId}]`;

export const markOf = (text: string): string | null => markPattern.exec(text)?.[1] ?? null;

export const unmarked = (text: string): string => text.replace(markPattern, '');
