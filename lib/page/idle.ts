/** Runs when X's page has nothing to do, but within `within` ms. */
export function whenIdle(run: () => void, within = 1000): void {
  requestIdleCallback(run, { timeout: within });
}
