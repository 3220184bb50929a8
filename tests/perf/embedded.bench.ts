import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Worker } from '@playwright/test';
import { bundle } from './support/bundled.ts';
import { type Bench, type Figure, round } from './support/figure.ts';
import { openBrowser } from './support/open-browser.ts';

const customers = Number(process.env.CLEW_BENCH_CUSTOMERS ?? 100_000);
const asked = 300;
/** Milliseconds. */
const lookupBudget = 5;
/**
 * Milliseconds. For about a minute after so large an import the browser's database puts in order what came in, with the
 * disk and a core to itself; a directory is imported once and asked all day.
 */
const rest = 60_000;

/** The embedded CRM with 100,000 customers, in the service worker of an extension: importing them, and finding them. */
const bench: Bench = async function* () {
  const extension = await workerExtension();
  const browser = await openBrowser(extension);
  try {
    const { context } = browser;
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    yield* importing(worker);
    for (const [name, questionOf, budget] of questions) {
      // Spread over all of them, in no order that a cache could follow; the first round only warms.
      const all = Array.from({ length: asked }, (_, at) => questionOf((at * 7919 + 13) % customers));
      await ask(worker, all.slice(0, 50));
      const times = (await ask(worker, all)).sort((a, b) => a - b);
      const at = (share: number) => round(times[Math.floor(times.length * share)] ?? Number.NaN);
      yield { name: `${name}, p50`, value: at(0.5), unit: 'ms' };
      yield { name: `${name}, p95`, value: at(0.95), unit: 'ms', ...(budget && { budget }) };
    }
  } finally {
    await browser.close();
    await rm(extension, { recursive: true, force: true });
  }
};

const questions: [name: string, of: (at: number) => object, budget?: number][] = [
  [
    'findCustomers by X id',
    (at) => ({ ask: 'find', userId: String(1_000_000_000 + at), handle: 'x' }),
    lookupBudget,
  ],
  ['findCustomers by handle', (at) => ({ ask: 'find', userId: null, handle: `Handle_${at}` }), lookupBudget],
  ['lookup by email', (at) => ({ ask: 'lookup', by: 'email', value: `C${at}@example.com` }), lookupBudget],
  [
    'lookup by phone',
    (at) => ({
      ask: 'lookup',
      by: 'phone',
      value: `1801${100 + (at % 900)}${String(at).padStart(6, '0')}`,
    }),
    lookupBudget,
  ],
  ['lookup by external id', (at) => ({ ask: 'lookup', by: 'externalId', value: `SHOP-${at}` }), lookupBudget],
  ['lookup by case number', (at) => ({ ask: 'lookup', by: 'reference', value: `cs-${at}` }), lookupBudget],
  ['lookup by order number', (at) => ({ ask: 'lookup', by: 'reference', value: `HE-${at}` }), lookupBudget],
  ['getRecord', (at) => ({ ask: 'record', id: `C${at}` })],
  ['searchCustomers, a family name', (at) => ({ ask: 'search', text: `solvang${Math.floor(at / 100)}` })],
  ['searchCustomers, two words that many share', () => ({ ask: 'search', text: 'marit sol' })],
  [
    'searchCustomers, the end of a phone number',
    (at) => ({ ask: 'search', text: String(at).padStart(6, '0') }),
  ],
];

async function* importing(worker: Worker): AsyncGenerator<Figure> {
  // A worker that nobody talks to is ended after 30 s; the options page asks how far it is.
  const alive = setInterval(() => void worker.evaluate('0').catch(() => {}), 5000);
  try {
    const loaded = (await worker.evaluate(`load(${customers})`)) as {
      ms: number;
      longest: number;
      bytes: number;
      counts: Record<string, number>;
    };
    const rows = Object.values(loaded.counts).reduce((sum, count) => sum + count, 0);
    yield { name: `import of ${customers} customers, rows in all`, value: rows, unit: 'count' };
    yield { name: 'import, files', value: round(loaded.bytes / 1_000_000), unit: 'MB' };
    yield { name: 'import', value: round(loaded.ms), unit: 'ms' };
    yield { name: 'import, longest silence', value: round(loaded.longest), unit: 'ms' };
    await wait(rest);
  } finally {
    clearInterval(alive);
  }
}

const ask = (worker: Worker, questions: object[]): Promise<number[]> =>
  worker.evaluate(`ask(${JSON.stringify(questions)})`) as Promise<number[]>;

/** An extension of nothing but a service worker, with the embedded CRM as it ships in it. */
async function workerExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'clew-bench-crm-'));
  await bundle('crm-worker.ts', folder, 'worker.js');
  const manifest = {
    manifest_version: 3,
    name: 'Bench of the embedded CRM',
    version: '1',
    permissions: ['unlimitedStorage'],
    background: { service_worker: 'worker.js', type: 'module' },
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

export default bench;
