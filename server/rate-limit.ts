import type { Sql } from './database/database.ts';
import { ProblemError } from './problem.ts';

interface Lease {
  minute: number;
  left: number;
  /** The minute has nothing more to give. */
  spent: boolean;
  /** The next share, being asked for. */
  asking: Promise<void> | null;
}

const leaseSql = `insert into rate_windows (agent_id, minute, used) values ($1, $2, $3)
  on conflict (agent_id, minute) do update set used = rate_windows.used + excluded.used returning used`;

/**
 * Requests of one agent in one minute, over all processes. Each process takes a twentieth of them at a time from the
 * database and counts those by itself: never more than the limit together, and up to a twentieth a process fewer.
 * 0 is no limit.
 */
export function createRateLimit(sql: Sql, perMinute: number) {
  const share = Math.max(1, Math.ceil(perMinute / 20));
  const leases = new Map<string, Lease>();

  const leaseOf = (agentId: string, minute: number): Lease => {
    const kept = leases.get(agentId);
    if (kept?.minute === minute) return kept;
    const lease = { minute, left: 0, spent: false, asking: null };
    leases.set(agentId, lease);
    return lease;
  };
  const ask = async (agentId: string, lease: Lease): Promise<void> => {
    const [row] = await sql.query<{ used: number }>(leaseSql, [agentId, lease.minute, share]);
    const before = (row?.used ?? perMinute) - share;
    lease.left = Math.max(0, Math.min(share, perMinute - before));
    lease.spent = lease.left === 0;
  };

  /** Counts one request. Throws rate-limited. */
  return async (agentId: string): Promise<void> => {
    if (perMinute === 0) return;
    const now = Date.now();
    const minute = Math.floor(now / 60_000);
    const lease = leaseOf(agentId, minute);
    while (lease.left === 0 && !lease.spent) {
      lease.asking ??= ask(agentId, lease).finally(() => {
        lease.asking = null;
      });
      await lease.asking;
    }
    if (lease.left === 0) {
      const retrySeconds = Math.max(1, Math.ceil(((minute + 1) * 60_000 - now) / 1000));
      throw new ProblemError('rate-limited', {}, { retrySeconds });
    }
    lease.left -= 1;
  };
}
