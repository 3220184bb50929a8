const high = (unit: number) => unit >= 0xd800 && unit < 0xdc00;

/** The one stretch in which two texts differ: its span in `before`, and what stands there in `after`. No pair is cut. */
export function changedPart(before: string, after: string): { span: [number, number]; text: string } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  if (start > 0 && high(before.charCodeAt(start - 1))) start--;
  let tail = 0;
  while (tail < most - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  if (tail > 0 && high(before.charCodeAt(before.length - tail - 1))) tail--;
  return { span: [start, before.length - tail], text: after.slice(start, after.length - tail) };
}
