import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process, { argv, stderr, stdout } from 'node:process';
import { cannotRebuild, missingSets } from './train/sets.ts';

const target = join(import.meta.dirname, '../lib/triage/model/weights.json');
const missing = cannotRebuild(missingSets());
if (argv.length > 2) {
  stderr.write(
    'Usage: npm run train rebuilds lib/triage/model/weights.json, byte for byte; docs/triage.md says of what.\n',
  );
  process.exitCode = 2;
} else if (missing) {
  stderr.write(`${missing}\n`);
  process.exitCode = 1;
} else {
  const { train } = await import('./train/train.ts');
  const text = await train();
  await writeFile(target, text);
  stdout.write(`lib/triage/model/weights.json: ${Buffer.byteLength(text)} bytes\n`);
}
