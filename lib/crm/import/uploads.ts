import { Dexie } from 'dexie';
import { ClewError } from '../../messaging/errors.ts';
import type { EmbeddedCrm, UploadRow } from '../embedded/db.ts';
import { guarded } from '../embedded/failures.ts';
import type { ImportFile } from './table.ts';

/** Letters in one piece: even where each takes several bytes on its way, it stays under the 64 MB of one message. */
export const partSize = 4_000_000;
export const mostFiles = 12;
export const mostParts = 32;

const ofImport = (db: EmbeddedCrm, importId: string) =>
  db.uploads
    .where('[importId+file+part]')
    .between([importId, Dexie.minKey, Dexie.minKey], [importId, mostFiles, mostParts]);

/** Keeps one piece of a file. What an import before left lying goes, as soon as a new one begins. */
export function keepPart(db: EmbeddedCrm, part: UploadRow): Promise<void> {
  return guarded(() =>
    db.transaction('rw', db.uploads, async () => {
      if (part.file === 0 && part.part === 0) await db.uploads.clear();
      await db.uploads.put(part);
    }),
  );
}

/** The files, put together again. Throws Invalid where a piece is missing. */
export async function uploadedFiles(
  db: EmbeddedCrm,
  importId: string,
  parts: readonly number[],
): Promise<ImportFile[]> {
  const rows = await guarded(() => ofImport(db, importId).toArray());
  return parts.map((count, file) => {
    const own = rows.filter((row) => row.file === file);
    if (own.length !== count || own.some((row, at) => row.part !== at))
      throw new ClewError('Invalid', { key: 'crm_import_upload_lost' });
    return { name: own[0]?.name ?? '', text: own.map((row) => row.text).join('') };
  });
}

export const dropUploads = (db: EmbeddedCrm, importId: string): Promise<unknown> =>
  guarded(() => ofImport(db, importId).delete());
