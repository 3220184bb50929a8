import type { EmbeddedCrm } from '../embedded/db.ts';
import { guarded } from '../embedded/failures.ts';
import { type ImportKind, importKinds } from './columns.ts';
import { existingRows } from './existing.ts';
import { type ImportProblem, Problems } from './problem.ts';
import { type Batch, type FoundFile, readFiles } from './read-files.ts';
import { type AllKeys, addKeys, checkReferences, noKeys } from './references.ts';
import type { ImportFile } from './table.ts';

export type ImportCounts = Record<ImportKind, { added: number; updated: number }>;

export type ImportOutcome =
  | { imported: ImportCounts }
  /** Nothing was imported; `more` are problems beyond those listed. */
  | { problems: ImportProblem[]; more: number };

export interface ImportWatch {
  signal: AbortSignal;
  /** How much is done, from 0 to `total`. */
  progress(done: number, total: number): void;
}

const total = 1000;
/** The share of the first reading; writing takes longer. */
const reading = 0.25;

/**
 * Imports CSV files: all of them, or nothing and what is wrong. The files may come in any order and refer to one
 * another; rows whose id is there already are updated. They are read twice, a piece at a time: once to check them, and
 * once to write them in one transaction, so that whatever ends it (a cancel, a worker's death, a full disk) leaves the
 * records as they were. While it writes, other reads of the records wait. Rejects with the signal's reason where it
 * aborted, Invalid for a row that the database refuses, Unavailable where there is no room.
 */
export async function importFiles(
  db: EmbeddedCrm,
  files: readonly ImportFile[],
  now: Date,
  watch: ImportWatch,
): Promise<ImportOutcome> {
  const problems = new Problems();
  const iso = now.toISOString();
  const { keys, found } = await readAll(files, problems, iso, watch);
  // Half of the files say nothing about what is missing in the others.
  if (found.some((file) => file.kind === null)) return { problems: problems.list, more: problems.more };
  return guarded(async () => {
    try {
      const imported = await db.transaction('rw', db.tables, async () => {
        checkReferences(keys, await existingRows(db, keys), problems);
        if (problems.list.length > 0) throw new Wrong();
        return writeAll(db, files, keys, iso, watch);
      });
      watch.progress(total, total);
      return { imported };
    } catch (error) {
      if (error instanceof Wrong) return { problems: problems.list, more: problems.more };
      throw error;
    }
  });
}

/** Ends a transaction that has written nothing. */
class Wrong extends Error {}

/** The keys of all rows; what is wrong with single rows goes to `problems`. */
async function readAll(
  files: readonly ImportFile[],
  problems: Problems,
  now: string,
  { signal, progress }: ImportWatch,
): Promise<{ keys: AllKeys; found: FoundFile[] }> {
  const keys = noKeys();
  const batches = readFiles(files, problems, now);
  let turn = batches.next();
  for (; !turn.done; turn = batches.next()) {
    addKeys(keys, turn.value);
    progress(Math.floor(turn.value.progress * reading * total), total);
    // A cancel, and whatever else the worker is asked in the meantime, comes in here.
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
  }
  return { keys, found: turn.value };
}

async function writeAll(
  db: EmbeddedCrm,
  files: readonly ImportFile[],
  keys: AllKeys,
  now: string,
  { signal, progress }: ImportWatch,
): Promise<ImportCounts> {
  const before: Partial<Record<ImportKind, number>> = {};
  for (const kind of importKinds) before[kind] = await db[kind].count();
  // The same pieces as before; nothing can be wrong with them that was right then.
  for (const batch of readFiles(files, new Problems(), now)) {
    await put(db, batch);
    progress(Math.floor((reading + batch.progress * (1 - reading)) * total), total);
    signal.throwIfAborted();
  }
  const counts: Partial<ImportCounts> = {};
  for (const kind of importKinds) {
    const added = (await db[kind].count()) - (before[kind] ?? 0);
    counts[kind] = { added, updated: keys[kind].good.length - added };
  }
  return counts as ImportCounts;
}

function put(db: EmbeddedCrm, { kind, read }: Batch): PromiseLike<unknown> {
  return db.table(kind).bulkPut(read.good.map(({ row }) => row));
}
