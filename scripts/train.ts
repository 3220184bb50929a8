import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process, { argv, stderr, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import type { Example } from '../lib/triage/example.ts';
import { readCorrections, UnreadableExamples } from './train/corrections.ts';
import { cannotRebuild, missingSets } from './train/sets.ts';

const target = join(import.meta.dirname, '../lib/triage/model/weights.json');
const usage = `Usage: npm run train [-- --corrections FILE…]
Rebuilds lib/triage/model/weights.json, byte for byte; docs/triage.md says of what. With corrections that a team exported,
one --corrections for each file, it learns from those as well, and the weights are that team's own.
`;

function stop(message: string, code: number): null {
  stderr.write(message);
  process.exitCode = code;
  return null;
}

/** What the command line names; null where it was told why not. */
function read(): Example[] | null {
  try {
    const options = { corrections: { type: 'string', multiple: true } } as const;
    const { values } = parseArgs({ args: argv.slice(2), options });
    return (values.corrections ?? []).flatMap(readCorrections);
  } catch (error) {
    return error instanceof UnreadableExamples ? stop(`${error.message}\n`, 1) : stop(usage, 2);
  }
}

const corrections = read();
const missing = cannotRebuild(missingSets());
if (corrections && missing) stop(`${missing}\n`, 1);
else if (corrections) {
  const { train, allRows } = await import('./train/train.ts');
  const text = await train(allRows(corrections));
  await writeFile(target, text);
  const more = corrections.length > 0 ? `, with ${corrections.length} corrections` : '';
  stdout.write(`lib/triage/model/weights.json: ${Buffer.byteLength(text)} bytes${more}\n`);
}
