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

/** Which place of a list each of its entries has; of `of` alone. */
export interface Places {
  of: string;
  byId: ReadonlyMap<string, number>;
  /** The first that nobody had. */
  next: number;
}

/**
 * As `slotsOf`, for entries that keep something of their own, such as a form that is open: for as long as the list is
 * the same one's (`of`), no entry gets a place that another one had. Another one's list begins anew.
 */
export function placesOf(before: Places | null, of: string, ids: readonly string[]): Places {
  const known = before?.of === of ? before : { of, byId: new Map<string, number>(), next: 0 };
  let { next } = known;
  const byId = new Map(known.byId);
  for (const id of ids) if (!byId.has(id)) byId.set(id, next++);
  return { of, byId, next };
}
