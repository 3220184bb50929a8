import type { Desk, Path, Ways } from '../policy/desks-policy.ts';

export interface Power {
  what: string;
  /** The path's title; null for a power of the specialist's own. */
  path: string | null;
  /** Whether this role may grant it. */
  mine: boolean;
  roles: string[];
  /** Whom to ask; null where policy has no such desk. */
  desk: Desk | null;
}

/**
 * What may be granted on these paths, and whom to ask for the rest; `own` are the specialist's standing powers, which
 * the guardrails go by as well. Those that may be granted come first.
 */
export function powersOn(
  paths: readonly Path[],
  { role, desks }: Pick<Ways, 'role' | 'desks'>,
  own: readonly string[],
): Power[] {
  const standing = own.map((what): Power => ({ what, path: null, mine: true, roles: [role], desk: null }));
  const onPaths = paths.flatMap(({ title, remedies }) =>
    remedies.map(
      ({ what, roles, desk }): Power => ({
        what,
        path: title,
        mine: roles.includes(role),
        roles,
        desk: desks.find(({ id }) => id === desk) ?? null,
      }),
    ),
  );
  const all = new Map([...standing, ...onPaths].map((power) => [power.what, power]));
  return [...all.values()].sort((a, b) => Number(b.mine) - Number(a.mine));
}
