/**
 * One at a time over all contexts of the browser: of two drains that send the same operation, the second sees what the
 * first did. `repeated` is true where somebody was at it, or had been.
 */
export async function alone<T>(
  key: string,
  operation: { attempt: number; signal: AbortSignal },
  run: (repeated: boolean) => Promise<T>,
): Promise<T> {
  const { attempt, signal } = operation;
  signal.throwIfAborted();
  const first = await navigator.locks.request(key, { ifAvailable: true }, async (lock) =>
    lock ? { done: await run(attempt > 1) } : null,
  );
  if (first) return first.done;
  return navigator.locks.request(key, { signal }, () => run(true));
}

/** Rejects with the signal's reason where it aborts. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
