import type { ImportOutcome } from '../../lib/crm/import/import-files.ts';
import { mostFiles, mostParts, partSize } from '../../lib/crm/import/uploads.ts';
import { call } from '../../lib/messaging/client.ts';
import { ClewError } from '../../lib/messaging/errors.ts';

/** Of all files together, in bytes: what a background can hold while it works. */
const sizeLimit = 128_000_000;
/** Often enough for a bar to move, and to keep a worker from being ended as idle. */
const pollPause = 400;

export interface ImportStep {
  step: 'reading' | 'importing';
  /** From 0 to 1. */
  share: number;
}

/**
 * Brings the files to the background in pieces and follows the import to its end. Null where `signal` stopped it:
 * nothing was changed then. Throws Invalid where the files are too big or cannot be read, and what the import throws.
 */
export async function runImport(
  files: readonly File[],
  onStep: (step: ImportStep) => void,
  signal: AbortSignal,
): Promise<ImportOutcome | null> {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (size > sizeLimit || files.length > mostFiles)
    throw new ClewError('Invalid', { key: 'options_import_too_big' });
  const importId = crypto.randomUUID();
  const parts: number[] = [];
  let sent = 0;
  for (const [file, { name, text }] of (await readAll(files)).entries()) {
    const pieces = piecesOf(text);
    // What is too long for its pieces is refused by its size, as one that just fits is.
    if (pieces.length > mostParts) throw new ClewError('Invalid', { key: 'options_import_too_big' });
    for (const [part, piece] of pieces.entries()) {
      if (signal.aborted) return null;
      await call('import-csv-part', { importId, file, part, name, text: piece });
      sent += piece.length;
      onStep({ step: 'reading', share: Math.min(1, sent / Math.max(1, size)) });
    }
    parts.push(pieces.length);
  }
  if (signal.aborted) return null;
  await call('import-csv', { importId, parts });
  return follow(importId, onStep, signal);
}

async function follow(
  importId: string,
  onStep: (step: ImportStep) => void,
  signal: AbortSignal,
): Promise<ImportOutcome | null> {
  let asked = false;
  for (;;) {
    if (signal.aborted && !asked) {
      asked = true;
      await call('import-csv-cancel', { importId });
    }
    const state = await call('import-csv-progress', { importId });
    if (state.state === 'finished') return state.outcome;
    if (state.state === 'cancelled') return null;
    if (state.state === 'lost') throw new ClewError('Unavailable', { key: 'crm_import_lost' });
    if (state.state === 'failed') throw new ClewError(state.problem.code, state.problem.sentence);
    onStep({ step: 'importing', share: state.done / state.total });
    await new Promise((resolve) => setTimeout(resolve, pollPause));
  }
}

/** Throws Invalid where one cannot be read, as a folder cannot. */
async function readAll(files: readonly File[]): Promise<{ name: string; text: string }[]> {
  const read = files.map(async (file) => ({ name: file.name.slice(0, 300), text: await file.text() }));
  return Promise.all(read).catch(() => {
    throw new ClewError('Invalid', { key: 'options_import_unreadable' });
  });
}

/** At least one, also of an empty text. No character is cut in two: half of one does not survive the way. */
export function piecesOf(text: string, size = partSize): string[] {
  const pieces: string[] = [];
  let start = 0;
  do {
    let end = Math.min(start + size, text.length);
    const last = text.charCodeAt(end - 1);
    if (end < text.length && last >= 0xd800 && last <= 0xdbff) end -= 1;
    pieces.push(text.slice(start, end));
    start = end;
  } while (start < text.length);
  return pieces;
}
