const files = import.meta.glob<string>(
  ['../../{lib,components,entrypoints}/**/*.{ts,tsx}', '../../wxt.config.ts', '!**/*.test.{ts,tsx}'],
  { eager: true, query: '?raw', import: 'default' },
);

/** Every source file that ships, by its path from the repository's root. */
export const sources: ReadonlyMap<string, string> = new Map(
  Object.entries(files)
    .map(([path, text]) => [path.replace('../../', ''), text] as const)
    .filter(([path]) => !/-for-tests\.tsx?$/.test(path)),
);

/** The code without its comments, so that a word said there is no use of it. */
export function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(?<![:\w'"`/])\/\/.*$/gm, '');
}
