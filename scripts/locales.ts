import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../locales/', import.meta.url));

/** The names of the folders in locales/, e.g. `["ar", "de", "en"]`. */
export async function localeNames(): Promise<string[]> {
  return (await readdir(root)).sort();
}

/** One flat catalogue per locale, merged from locales/<locale>/*.json: message key → text with {names}. */
export async function catalogue(locale: string): Promise<Record<string, string>> {
  const folder = join(root, locale);
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const parts = await Promise.all(
    files.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8'))),
  );
  return Object.assign({}, ...parts);
}

/**
 * The same catalogue in the form of _locales/<locale>/messages.json. {names} stay as they are, since a browser knows
 * places only: a plural form without {count} would move all the others. lib/platform/i18n.ts fills them in.
 */
export async function extensionMessages(locale: string): Promise<Record<string, { message: string }>> {
  const entries = Object.entries(await catalogue(locale));
  return Object.fromEntries(entries.map(([key, text]) => [key, { message: text.replaceAll('$', '$$$$') }]));
}
