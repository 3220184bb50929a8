import importCsv from '../../lib/commands/import-csv.ts';
import importPart from '../../lib/commands/import-csv-part.ts';
import importProgress from '../../lib/commands/import-csv-progress.ts';
import type { ImportFile } from '../../lib/crm/import/table.ts';
import type { Services } from '../../lib/messaging/services.ts';
import { options as sender } from './services.ts';

/** Brings files as the options page does, each in one piece. Resolves to the import's id. */
export async function sendParts(services: Services, files: readonly ImportFile[]): Promise<string> {
  const importId = crypto.randomUUID();
  for (const [file, { name, text }] of files.entries())
    await importPart.handle({ input: { importId, file, part: 0, name, text }, sender, services });
  return importId;
}

/** Imports files as the options page does, and waits for the end. */
export async function importOver(services: Services, files: readonly ImportFile[]) {
  const importId = await sendParts(services, files);
  const parts = files.map(() => 1);
  await importCsv.handle({ input: { importId, parts }, sender, services });
  return ended(services, importId);
}

export async function ended(services: Services, importId: string) {
  for (;;) {
    const state = await importProgress.handle({ input: { importId }, sender, services });
    if (state.state !== 'running') return state;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
