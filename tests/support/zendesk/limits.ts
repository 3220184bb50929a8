import { type Answer, fail } from './answer.ts';
import type { ZendeskState } from './state.ts';

/** The account's requests in a minute, and one agent's updates of one ticket in ten. */
export class Limits {
  private readonly state: ZendeskState;
  private minute = { begins: 0, used: 0 };
  private readonly updates = new Map<string, number[]>();

  constructor(state: ZendeskState) {
    this.state = state;
  }

  /** Null where the request may go on. */
  refuse(userId: number, updatedTicket: string | null): Answer | null {
    const { now, requestsPerMinute, updatesPerTenMinutes } = this.state.settings;
    const begins = Math.floor(now() / 60_000) * 60_000;
    if (begins !== this.minute.begins) this.minute = { begins, used: 0 };
    this.minute.used += 1;
    if (this.minute.used > requestsPerMinute) return this.tooMany((begins + 60_000 - now()) / 1000);
    if (updatedTicket === null) return null;
    const key = `${userId}/${updatedTicket}`;
    const recent = (this.updates.get(key) ?? []).filter((at) => at > now() - 600_000);
    const [first = now()] = recent;
    if (recent.length >= updatesPerTenMinutes) return this.tooMany((first + 600_000 - now()) / 1000);
    this.updates.set(key, [...recent, now()]);
    return null;
  }

  headers(): Record<string, string> {
    const { now, requestsPerMinute } = this.state.settings;
    return {
      'x-rate-limit': String(requestsPerMinute),
      'x-rate-limit-remaining': String(Math.max(0, requestsPerMinute - this.minute.used)),
      'ratelimit-reset': String(Math.ceil((this.minute.begins + 60_000 - now()) / 1000)),
    };
  }

  private tooMany(seconds: number): Answer {
    const answer = fail(429, 'APIRateLimitExceeded', 'Number of allowed API requests per minute exceeded');
    return { ...answer, headers: { 'retry-after': String(Math.max(1, Math.ceil(seconds))) } };
  }
}
