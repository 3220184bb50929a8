import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';
import { parse } from 'yaml';

const document = new URL('openapi.yaml', import.meta.url);
const types = new URL('api.ts', import.meta.url);
const biome = new URL('../node_modules/.bin/biome', import.meta.url);

/** The text of api.ts, as the generator makes it of openapi.yaml, formatted as the rest of the sources. */
export async function generateTypes(): Promise<string> {
  const nodes = await openapiTS(parse(await readFile(document, 'utf8')));
  const text = `// Generated from openapi.yaml by "node server/generate.ts".\n${astToString(nodes)}`;
  const formatted = spawnSync(biome.pathname, ['format', '--stdin-file-path=server/api.ts'], {
    input: text,
    encoding: 'utf8',
  });
  if (formatted.status !== 0) throw new Error(`biome: ${formatted.stderr}`);
  return formatted.stdout;
}

if (import.meta.main) await writeFile(types, await generateTypes());
