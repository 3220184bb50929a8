import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/**
 * Calls `use` with what `entry`, a file of this folder, exports, bundled as for the extension; Vite's dev server would
 * make each import an access more. What was bundled is gone afterwards.
 */
export async function* withBundle<Engine, T>(
  entry: string,
  use: (engine: Engine) => Iterable<T> | AsyncIterable<T>,
): AsyncGenerator<T> {
  const folder = await mkdtemp(join(tmpdir(), 'clew-bench-'));
  try {
    await bundle(entry, folder, 'engine.mjs');
    yield* use((await import(pathToFileURL(join(folder, 'engine.mjs')).href)) as Engine);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Makes one file of `entry`, a file of this folder, as for the extension. The folder is emptied before. */
export async function bundle(entry: string, folder: string, name: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'chrome120',
      lib: { entry: join(import.meta.dirname, entry), formats: ['es'], fileName: () => name },
    },
  });
}
