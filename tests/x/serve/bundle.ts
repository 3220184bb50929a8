import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const site = fileURLToPath(new URL('../site/', import.meta.url));
const modules = fileURLToPath(new URL('../node_modules/', import.meta.url));
const out = fileURLToPath(new URL('../../../.output/stand-in-x/', import.meta.url));

async function newest(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const times = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => (await stat(join(entry.parentPath, entry.name))).mtimeMs),
  );
  return Math.round(Math.max(...times));
}

/** In the order of their names; the later ones may override. */
async function styles(): Promise<string> {
  const folder = join(site, 'styles');
  const names = (await readdir(folder)).sort();
  return (await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))).join('\n');
}

/**
 * The front end as one script and one style sheet. Built once per state of the sources; several test workers may
 * build at the same time, so each builds into a folder of its own and renames it into place.
 */
export async function bundle(): Promise<{ script: string; style: string }> {
  // This file counts too, for it says how the bundle is made.
  const own = (await stat(fileURLToPath(import.meta.url))).mtimeMs;
  const file = join(out, `site-${Math.round(Math.max(own, await newest(site)))}.js`);
  const read = async () => ({
    script: await readFile(file, 'utf8'),
    style: await styles(),
  });
  try {
    return await read();
  } catch {
    // Not built yet.
  }
  const temporary = join(out, `build-${process.pid}-${Date.now()}`);
  await mkdir(temporary, { recursive: true });
  const { build } = await import('vite');
  await build({
    configFile: false,
    root: site,
    logLevel: 'error',
    mode: 'production',
    // Said outright, because under vitest Vite would take the development runtime.
    oxc: { jsx: { runtime: 'automatic', development: false } },
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    // draft-js is installed at the root, beside React 19; it must still get the React 17 that it was made for.
    resolve: { alias: { react: join(modules, 'react'), 'react-dom': join(modules, 'react-dom') } },
    build: {
      outDir: temporary,
      minify: false,
      lib: { entry: join(site, 'main.ts'), formats: ['iife'], name: 'standInX', fileName: () => 'site.js' },
    },
  });
  await rename(join(temporary, 'site.js'), file);
  for (const name of await readdir(out)) {
    // Bundles of older sources; the folder of another build may still be in use.
    if (join(out, name) !== file && !name.startsWith('build-')) await rm(join(out, name), { force: true });
  }
  await rm(temporary, { recursive: true, force: true });
  return await read();
}
