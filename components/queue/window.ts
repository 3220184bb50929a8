/** Every row is as high as this, in px: only then is it known what stands where without drawing it. */
export const rowHeight = 68;
/** Rows drawn beyond each edge, so that a quick scroll shows no gap. */
const beyond = 8;

export interface Window {
  first: number;
  /** One past the last. */
  end: number;
}

/** Which of `count` rows are drawn when `height` px of the list show from `top` on. */
export function windowOf(top: number, height: number, count: number): Window {
  const first = Math.max(0, Math.min(count, Math.floor(top / rowHeight)) - beyond);
  const end = Math.min(count, Math.ceil((Math.max(0, top) + height) / rowHeight) + beyond);
  return { first, end: Math.max(first, end) };
}

/** Where to scroll so that a row shows whole; where it does already, stays. */
export function scrollFor(place: number, top: number, height: number): number {
  const start = place * rowHeight;
  if (start < top) return start;
  return start + rowHeight > top + height ? start + rowHeight - height : top;
}
