import { ClewError, type ErrorReport, reportError } from '../../messaging/errors.ts';
import type { EmbeddedCrm } from '../embedded/db.ts';
import { type ImportOutcome, importFiles } from './import-files.ts';
import { dropUploads, uploadedFiles } from './uploads.ts';

export type ImportState =
  | { state: 'running'; done: number; total: number }
  | { state: 'finished'; outcome: ImportOutcome }
  | { state: 'cancelled' }
  | { state: 'failed'; problem: ErrorReport }
  /** No worker runs it: it died, and nothing was changed; or it never began. */
  | { state: 'lost' };

interface Run {
  importId: string;
  stop: AbortController;
  state: ImportState;
}

/** In memory alone: an import does not outlive its worker, and what it had written is undone with its transaction. */
const runs = new WeakMap<EmbeddedCrm, Run>();

/**
 * Begins an import of what was uploaded and resolves as soon as it runs; `parts` says how many pieces each file has. A
 * second call for the same import changes nothing. Throws Conflict while another one runs, Invalid where a piece is
 * missing.
 */
export async function startImport(
  db: EmbeddedCrm,
  importId: string,
  parts: readonly number[],
  now: Date,
): Promise<void> {
  const before = runs.get(db);
  if (before?.importId === importId) return;
  if (before?.state.state === 'running') throw new ClewError('Conflict', { key: 'crm_import_busy' });
  const run: Run = {
    importId,
    stop: new AbortController(),
    state: { state: 'running', done: 0, total: 1 },
  };
  // Set before anything is waited for, so that two calls at once are one import.
  runs.set(db, run);
  try {
    void follow(db, run, await uploadedFiles(db, importId, parts), now);
  } catch (error) {
    runs.delete(db);
    throw error;
  }
}

async function follow(db: EmbeddedCrm, run: Run, files: { name: string; text: string }[], now: Date) {
  const { signal } = run.stop;
  try {
    const outcome = await importFiles(db, files, now, {
      signal,
      progress(done, total) {
        run.state = { state: 'running', done, total };
      },
    });
    run.state = { state: 'finished', outcome };
  } catch (error) {
    run.state = signal.aborted ? { state: 'cancelled' } : { state: 'failed', problem: reportError(error) };
  }
  await dropUploads(db, run.importId).catch(console.error);
}

export function importState(db: EmbeddedCrm, importId: string): ImportState {
  const run = runs.get(db);
  return run?.importId === importId ? run.state : { state: 'lost' };
}

/** Ends an import at its next piece; the records are then as they were before. One that is over stays as it is. */
export function cancelImport(db: EmbeddedCrm, importId: string): void {
  const run = runs.get(db);
  if (run?.importId === importId) run.stop.abort();
}
