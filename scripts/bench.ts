import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Bench, Figure } from '../tests/perf/support/figure.ts';
import { runStep } from './run-step.ts';

/**
 * Builds the extension and runs every tests/perf/*.bench.ts, or those whose name holds one of the arguments. Each
 * figure is one line of JSON; the exit code says whether all stayed within their budgets. `--built` skips the build.
 */
export async function runBench(args: string[]): Promise<boolean> {
  const words = args.filter((word) => !word.startsWith('--'));
  if (!args.includes('--built') && !runStep('build', 'wxt', 'build')) return false;
  const root = join(import.meta.dirname, '..');
  const files = globSync('tests/perf/*.bench.ts', { cwd: root }).sort();
  let within = true;
  for (const file of files.filter(
    (path) => words.length === 0 || words.some((word) => path.includes(word)),
  )) {
    const { default: bench } = (await import(pathToFileURL(join(root, file)).href)) as { default: Bench };
    for await (const figure of bench()) {
      console.log(JSON.stringify(figure));
      within &&= isWithin(figure);
    }
  }
  return within;
}

/** A figure that could not be measured is no figure within its budget. */
export function isWithin({ value, budget }: Figure): boolean {
  return budget === undefined || value <= budget;
}

if (import.meta.main) process.exitCode = (await runBench(process.argv.slice(2))) ? 0 : 1;
