import type { CrmAdapter } from '../adapter.ts';

const shortest = 1000;
const longest = 60_000;

/**
 * Follows what a CRM tells of changes, for as long as somebody looks: one connection for all sidebars, taken up again
 * after it broke. A CRM that tells nothing is left alone.
 */
export class FollowedCrm {
  readonly #adapter: () => Promise<CrmAdapter>;
  readonly #changed: (customerId: string) => void;
  #lookers = 0;
  #stop: AbortController | null = null;

  constructor(adapter: () => Promise<CrmAdapter>, changed: (customerId: string) => void) {
    this.#adapter = adapter;
    this.#changed = changed;
  }

  /** Until `signal` aborts. */
  look(signal: AbortSignal): void {
    if (signal.aborted) return;
    this.#lookers++;
    if (!this.#stop) {
      this.#stop = new AbortController();
      void this.#follow(this.#stop.signal);
    }
    const leave = () => {
      if (--this.#lookers > 0) return;
      this.#stop?.abort();
      this.#stop = null;
    };
    signal.addEventListener('abort', leave, { once: true });
  }

  /** Another CRM is connected: from now on that one is followed. */
  restart(): void {
    if (!this.#stop) return;
    this.#stop.abort();
    this.#stop = new AbortController();
    void this.#follow(this.#stop.signal);
  }

  async #follow(signal: AbortSignal): Promise<void> {
    for (let pause = shortest; !signal.aborted; pause = Math.min(pause * 2, longest)) {
      const began = Date.now();
      try {
        const crm = await this.#adapter();
        if (!crm.watch) return;
        await crm.watch(this.#changed, signal);
      } catch {
        // The cause shows where the specialist looks: with what is read next.
      }
      if (Date.now() - began > longest) pause = shortest;
      const wait = pause * (0.5 + Math.random() / 2);
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}
