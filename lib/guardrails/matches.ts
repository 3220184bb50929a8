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

/** The first `most` of what `matchesOf` finds, each looked for when it is asked for. */
export function* firstMatches(text: string, pattern: RegExp, most: number): Generator<RegExpExecArray> {
  let from = 0;
  for (let count = 0; count < most; count++) {
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    if (!match) return;
    from = pattern.lastIndex;
    yield match;
  }
}
