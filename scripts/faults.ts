import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { OpenFaultCrm } from '../tests/faults/fault-crm.ts';
import { passes } from '../tests/faults/judge.ts';
import { runFaults } from '../tests/faults/run-faults.ts';
import { runStep } from './run-step.ts';

const usage = 'npm run faults -- [--operations N] [--seed S] [--adapter open|rt] [--built]';

/**
 * `npm run faults`: clicks in the extension against a real CRM while workers, servers and connections die. The last
 * line is JSON; the exit code says whether nothing was lost or doubled and nine of ten were applied.
 */
async function main(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      operations: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      adapter: { type: 'string', default: 'open' },
      built: { type: 'boolean', default: false },
    },
  });
  const [operations, seed] = [Number(values.operations), Number(values.seed)];
  const file = join(import.meta.dirname, '../tests/faults/crms', `${values.adapter}.ts`);
  if (!Number.isInteger(operations) || operations < 1 || !Number.isInteger(seed) || !existsSync(file)) {
    console.error(usage);
    return false;
  }
  if (!values.built && !runStep('build', 'wxt', 'build')) return false;
  const { default: openCrm } = (await import(pathToFileURL(file).href)) as { default: OpenFaultCrm };
  const verdict = await runFaults(openCrm, operations, seed, (line) => console.log(line));
  console.log(JSON.stringify(verdict));
  return passes(verdict);
}

process.exitCode = (await main()) ? 0 : 1;
