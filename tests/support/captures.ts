import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Real pages and responses of X, beside the project and never in it; tests that need them skip where they are absent. */
const folder = join(import.meta.dirname, '../../../shared/captures');

export const haveCaptures = existsSync(folder);
export const withoutCaptures = 'the captures of X are not beside this project';

/** The captures of one kind by their path inside captures/json or captures/html. */
export function captures(kind: 'json' | 'html'): { name: string; path: string }[] {
  if (!haveCaptures) return [];
  return readdirSync(join(folder, kind), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(`.${kind}`))
    .sort()
    .map((name) => ({ name, path: join(folder, kind, name) }));
}
