/** Where rows of different heights begin, in px: one more than there are rows, the last being where they end. */
export function offsetsOf(heights: readonly number[]): number[] {
  const offsets = [0];
  for (const height of heights) offsets.push((offsets.at(-1) ?? 0) + height);
  return offsets;
}

/** Rows drawn beyond each edge, so that neither a quick scroll nor Tab meets a gap. */
const beyond = 6;

/** Which rows are drawn when `height` px show from `top` on; `end` is one past the last. */
export function rowsIn(
  offsets: readonly number[],
  top: number,
  height: number,
): { first: number; end: number } {
  const count = offsets.length - 1;
  const first = Math.max(0, rowAt(offsets, top) - beyond);
  const end = Math.min(count, rowAt(offsets, Math.max(0, top) + height) + 1 + beyond);
  return { first: Math.min(first, count), end };
}

/** The last row that begins at or before this. */
function rowAt(offsets: readonly number[], at: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
