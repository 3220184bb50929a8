import { problemOf } from './problem-of.ts';
import { showToast } from './store.ts';

/**
 * Runs what a click asked for. Where it fails, the reason is shown with a way to try again, and null comes back.
 * `again` defaults to the very same call, operation id included.
 */
export async function attempt<T>(run: () => Promise<T>, again?: () => void): Promise<T | null> {
  try {
    const value = await run();
    showToast(null);
    return value;
  } catch (error) {
    const retry = again ?? (() => void attempt(run));
    showToast({ message: problemOf(error), action: { label: { key: 'sidebar_retry' }, run: retry } });
    return null;
  }
}
