import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A copy of a build that may notify from the start, in a folder of its own. No test can answer Chromium's question for a
 * permission; of a profile that once had this build, the browser remembers the answer, and does not ask again.
 */
export async function grantedBuild(extension: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'clew-granted-'));
  await cp(extension, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const { optional_permissions: wanted, ...manifest } = JSON.parse(await readFile(file, 'utf8'));
  const permissions = [...manifest.permissions, ...wanted];
  await writeFile(file, JSON.stringify({ ...manifest, permissions }));
  return folder;
}
