/** More than a specialist scrolls past in an hour. What is forgotten is reported once more when it is seen again. */
const most = 4000;

/** Drops the oldest entries, so that a page that is open for days doesn't grow. */
export function trim(map: Map<string, unknown>): void {
  for (const key of map.keys()) {
    if (map.size <= most) return;
    map.delete(key);
  }
}
