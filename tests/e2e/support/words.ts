import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The text of a key, as the sidebar writes it in one language. */
export type Words = (key: string, args?: Record<string, string | number>) => string;

export function wordsOf(locale: string): Words {
  const folder = join(import.meta.dirname, '../../../locales', locale);
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  const texts: Record<string, string> = Object.assign({}, ...files.map((file) => JSON.parse(file)));
  return (key, args = {}) => {
    const text = texts[key];
    if (text === undefined) throw new Error(`The catalogue of ${locale} has no ${key}.`);
    return text.replace(/\{(\w+)\}/g, (_all, name) => String(args[name]));
  };
}
