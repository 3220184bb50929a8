/**
 * All matches of `pattern`, a global expression that matches no empty text, in `text`. Not matchAll: it copies the
 * expression, which takes longer than reading a line.
 */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) found.push(match);
  return found;
}
