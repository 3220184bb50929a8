import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../', import.meta.url));

/**
 * A module of lib/ exactly as the extension ships it. Node alone could not load it, because lib/ finds its rules by
 * import.meta.glob, which Vite resolves. `path` is relative to the project, e.g. "lib/guardrails/check.ts".
 */
export async function loadCore<T>(path: string): Promise<T> {
  const { module } = await runnerImport<T>(`${root}${path}`, {
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
  });
  return module;
}
