import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { build, runEndToEnd } from './e2e.ts';
import { runStep } from './run-step.ts';

const unitReport = '.output/reports/unit.json';
const endReport = '.output/reports/e2e.json';

/** Everything that a change must pass. All steps run, so that one run tells of everything that is wrong. */
// The embedded CRM and the open interface on PostgreSQL; .ci/run holds every adapter, and the other engine, to the same.
process.env.CLEW_CONTRACT ??= 'embedded,open-postgres';
process.env.CLEW_ENGINE ??= 'PostgreSQL';
mkdirSync('.output/reports', { recursive: true });
for (const report of [unitReport, endReport]) rmSync(report, { force: true });
const fine = [
  runStep('types', 'tsc', '--noEmit'),
  runStep('types of the stand-in', 'tsc', '--noEmit', '-p', 'tests/x'),
  runStep('lint', 'biome', 'ci', '--error-on-warnings', '.'),
  build(),
  runStep(
    'unit and contract',
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${unitReport}`,
  ),
  runEndToEnd(endReport),
];
const unit = read(unitReport) as {
  numPassedTests?: number;
  numFailedTests?: number;
  numPendingTests?: number;
};
const end = (read(endReport) as { stats?: { expected: number; unexpected: number; skipped: number } }).stats;
const count = (...parts: (number | undefined)[]) => parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
const failed = count(unit.numFailedTests, end?.unexpected);
console.log(
  `\n${count(unit.numPassedTests, end?.expected)} passed, ${failed} failed, ${count(unit.numPendingTests, end?.skipped)} skipped`,
);
process.exitCode = fine.every(Boolean) && failed === 0 ? 0 : 1;

function read(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}
