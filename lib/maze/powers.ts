import type { Desk, Path, Ways } from '../policy/desks-policy.ts';

export interface Power {
  what: string;
  /** Titles of the paths on which it stands so; none for a power of the specialist's own. */
  paths: string[];
  /** Whether this role may grant it. */
  mine: boolean;
  roles: string[];
  /** Whom to ask; null where policy has no such desk. */
  desk: Desk | null;
}

/**
 * What may be granted on these paths, and whom to ask for the rest; `own` are the specialist's standing powers, which
 * the guardrails go by as well, and which no path takes away. What two paths call the same stands twice where they let
 * different people grant it. Those that may be granted come first.
 */
export function powersOn(
  paths: readonly Path[],
  { role, desks }: Pick<Ways, 'role' | 'desks'>,
  own: readonly string[],
): Power[] {
  const all = new Map<string, Power>();
  for (const what of own) all.set(nameOf(what), { what, paths: [], mine: true, roles: [role], desk: null });
  for (const { title, remedies } of paths)
    for (const { what, roles, desk } of remedies) {
      if (all.has(nameOf(what))) continue;
      const key = JSON.stringify([nameOf(what), [...roles].sort(), desk]);
      const same = all.get(key);
      if (same) same.paths.push(title);
      else
        all.set(key, {
          what,
          paths: [title],
          mine: roles.includes(role),
          roles,
          desk: desks.find(({ id }) => id === desk) ?? null,
        });
    }
  return [...all.values()].sort((a, b) => Number(b.mine) - Number(a.mine));
}

/** Written by hand in two places: "Goodwill credit" and "goodwill  credit" are one. */
const nameOf = (what: string): string => what.trim().replaceAll(/\s+/g, ' ').toLowerCase();
