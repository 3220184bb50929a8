import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { type Bench, median, percentile, round } from './support/figure.ts';

type Engine = typeof import('./support/triage-engine.ts');

const posts = 10_000;
/** Milliseconds. */
const budget = 0.05;

/** What triage costs a post, rules and model and reasons together. The first thousand are not counted. */
const bench: Bench = async function* () {
  const folder = await mkdtemp(join(tmpdir(), 'clew-bench-triage-'));
  try {
    const { triage, defaultPolicy } = await bundled(folder);
    const policy = { ...defaultPolicy, products: ['Power Box', 'Roadster', 'Solar Roof'] };
    const texts = readFileSync(join(import.meta.dirname, '../triage/examples/posts.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { text: string }).text);
    const times: number[] = [];
    for (let at = 0; at < posts + 1_000; at++) {
      // As X gives them: with a language, and never the same object again.
      const post = { text: `${texts[(at * 7) % texts.length]}`, lang: 'en', id: String(at) };
      const start = performance.now();
      triage(post, [post], policy);
      if (at >= 1_000) times.push(performance.now() - start);
    }
    yield { name: 'triage, a post, median', value: round(median(times) * 1000) / 1000, unit: 'ms', budget };
    yield {
      name: 'triage, a post, 95th percentile',
      value: round(percentile(times, 0.95) * 1000) / 1000,
      unit: 'ms',
    };
    const long = { text: 'still no reply about my broken order, '.repeat(700).slice(0, 25_000), lang: 'en' };
    const start = performance.now();
    triage(long, [long], policy);
    yield {
      name: 'triage, 25,000 characters',
      value: round(performance.now() - start),
      unit: 'ms',
      budget: 16,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** The engine as it is bundled for the extension. */
async function bundled(folder: string): Promise<Engine> {
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'chrome120',
      lib: {
        entry: join(import.meta.dirname, 'support/triage-engine.ts'),
        formats: ['es'],
        fileName: () => 'engine.mjs',
      },
    },
  });
  return import(pathToFileURL(join(folder, 'engine.mjs')).href);
}

export default bench;
