import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Capabilities } from '../lib/crm/adapter.ts';
import { runStep } from './run-step.ts';

const page = join(import.meta.dirname, '../docs/crm.md');
const begin = '<!-- made by npm run conformance: begin -->';
const end = '<!-- made by npm run conformance: end -->';

/** What vitest's JSON reporter says of one test. */
interface TestResult {
  ancestorTitles: string[];
  title: string;
  status: 'passed' | 'failed' | 'skipped' | 'pending' | 'todo' | 'disabled';
  meta?: { capabilities?: Capabilities };
}

interface AdapterResult {
  capabilities: Capabilities | null;
  /** By group of assertions: how many passed, failed, and do not hold for this adapter. */
  groups: Map<string, { passed: number; failed: number; skipped: number }>;
}

/**
 * Runs the conformance suite over every adapter, or those named, and writes what each guarantees into docs/crm.md; the
 * rows of adapters that were not run stay. Resolves to whether all that holds for them passed.
 */
export async function runConformance(adapters: string[]): Promise<boolean> {
  const file = join(tmpdir(), `clew-conformance-${process.pid}.json`);
  const asked = adapters.join(',');
  if (asked) process.env.CLEW_CONTRACT = asked;
  const passed = runStep(
    `conformance of ${asked || 'every adapter'}`,
    'vitest',
    'run',
    'tests/contract/contract.test.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  );
  const report = await readFile(file, 'utf8').catch(() => null);
  await rm(file, { force: true });
  if (report === null) return false;
  const { testResults } = JSON.parse(report) as { testResults: { assertionResults: TestResult[] }[] };
  const results = resultsOf(testResults.flatMap(({ assertionResults }) => assertionResults));
  const before = await readFile(page, 'utf8');
  const after = withTable(before, results);
  if (after !== before) await writeFile(page, after);
  return passed;
}

/** Per adapter, the outermost `describe`; the next one is the group. */
export function resultsOf(tests: readonly TestResult[]): Map<string, AdapterResult> {
  const results = new Map<string, AdapterResult>();
  for (const { ancestorTitles, status, meta } of tests) {
    const [adapter, group = ''] = ancestorTitles.filter(Boolean);
    if (adapter === undefined) continue;
    const result = results.get(adapter) ?? { capabilities: null, groups: new Map() };
    results.set(adapter, result);
    result.capabilities ??= meta?.capabilities ?? null;
    const name = group.replace(/:.*/, '');
    const counts = result.groups.get(name) ?? { passed: 0, failed: 0, skipped: 0 };
    result.groups.set(name, counts);
    counts[status === 'passed' || status === 'failed' ? status : 'skipped'] += 1;
  }
  return results;
}

const groups = [
  'finding',
  'wrong person',
  'timeline',
  'exactly once',
  'cases',
  'claims',
  'assigning',
  'links',
  'identities',
  'notes',
  'faults',
];

const columns = [
  'adapter',
  'a write sent twice',
  'newer changes',
  'found by',
  'found after',
  'sign-in',
  'cases given by',
];

/** The page with its table anew; rows of other adapters stay as they are. Throws where the page has no place for it. */
export function withTable(text: string, results: ReadonlyMap<string, AdapterResult>): string {
  const [before, rest] = cut(text, begin);
  const [old, after] = cut(rest, end);
  const rows = new Map(rowsOf(old).map((row) => [row[0] ?? '', row]));
  for (const [adapter, result] of results) rows.set(`\`${adapter}\``, rowOf(adapter, result));
  const sorted = [...rows.values()].sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
  return `${before}${begin}\n\n${table([[...columns, ...groups], ...sorted])}\n\n${end}${after}`;
}

function cut(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  if (at < 0) throw new Error(`docs/crm.md has no line "${mark}".`);
  return [text.slice(0, at), text.slice(at + mark.length)];
}

const rowsOf = (markdown: string): string[][] =>
  markdown
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );

function rowOf(adapter: string, { capabilities, groups: counted }: AdapterResult): string[] {
  const said = capabilities
    ? [
        capabilities.createCase === capabilities.addNote
          ? capabilities.createCase
          : `${capabilities.createCase}; notes: ${capabilities.addNote}`,
        capabilities.concurrency,
        capabilities.lookupBy.join(', '),
        capabilities.searchLagSeconds === 0 ? 'at once' : `${capabilities.searchLagSeconds} s`,
        capabilities.auth,
        capabilities.assign,
      ]
    : ['–', '–', '–', '–', '–', '–'];
  return [`\`${adapter}\``, ...said, ...groups.map((group) => cellOf(counted.get(group)))];
}

/** How many were passed; those that do not hold for the adapter count as neither. */
function cellOf(counts: { passed: number; failed: number; skipped: number } | undefined): string {
  if (!counts) return '–';
  const { passed, failed, skipped } = counts;
  if (failed > 0) return `**${failed} of ${passed + failed} fail**`;
  if (passed === 0) return 'does not apply';
  return skipped > 0 ? `${passed} pass, ${skipped} do not apply` : `${passed} pass`;
}

function table(rows: string[][]): string {
  const [head = []] = rows;
  const widths = head.map((_cell, at) => Math.max(3, ...rows.map((row) => (row[at] ?? '').length)));
  const line = (cells: string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const [first = [], ...others] = rows;
  return [line(first), line(widths.map((width) => '-'.repeat(width))), ...others.map(line)].join('\n');
}

if (import.meta.main) process.exitCode = (await runConformance(process.argv.slice(2))) ? 0 : 1;
