/**
 * Which row each entry is drawn in, so that the rows of one history serve the next and need not be made anew: an entry
 * that has a row keeps it, and with it the focus; a new one takes a row that is free. `before` is the last answer.
 */
export function slotsOf(before: ReadonlyMap<string, number>, ids: readonly string[]): Map<string, number> {
  const kept = ids.map((id) => before.get(id));
  const taken = new Set(kept);
  let free = 0;
  const next = () => {
    while (taken.has(free)) free++;
    return free++;
  };
  return new Map(ids.map((id, place) => [id, kept[place] ?? next()]));
}
