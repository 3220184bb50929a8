import { ClewError } from '../lib/messaging/errors.ts';
import { problemOf } from './problem-of.ts';
import { showToast } from './store.ts';

/** What may be done about an error that names an action itself: the action's key → how. */
export type Remedies = Readonly<Record<string, () => void>>;

/**
 * Runs what a click asked for. Where it fails, the reason is shown with the one thing to do about it, and null comes
 * back: what the error itself names, or trying again where that can help. `again` must read what is asked for anew, as
 * it may have changed by then; it defaults to the very same call, operation id included.
 */
export async function attempt<T>(
  run: () => Promise<T>,
  again?: () => void,
  remedies: Remedies = {},
): Promise<T | null> {
  try {
    const value = await run();
    showToast(null);
    return value;
  } catch (error) {
    const named = error instanceof ClewError ? error.action : undefined;
    const remedy = named && remedies[named.key];
    const retry = again ?? (() => void attempt(run, undefined, remedies));
    const action = remedy
      ? { label: named, run: remedy }
      : mayPass(error)
        ? { label: { key: 'sidebar_retry' }, run: retry }
        : undefined;
    showToast({ message: problemOf(error), ...(action && { action }) });
    return null;
  }
}

/** What was refused once is refused again. */
export function mayPass(error: unknown): boolean {
  return !(error instanceof ClewError) || error.code === 'Unavailable' || error.code === 'RateLimited';
}
