import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { defaultPolicy } from '../../lib/policy/policy.ts';
import { flagsOf } from '../../lib/triage/flags.ts';
import type { Flag } from '../../lib/triage/triage.ts';

const folder = new URL('../../../shared/datasets/triage/', import.meta.url);

/**
 * The lines (from 0) that bear the flag, as the project read them: a company is addressed and somebody is in danger,
 * hurt or stranded; law, lawyer or regulator is held against a company; personal data got out; a writer asks. The sets
 * were mined by keyword, so most of their lines are about other things altogether.
 */
const labels: [set: string, flag: Flag, recall: number, lines: number[]][] = [
  [
    'safety',
    'safety',
    0.99,
    [
      1, 2, 3, 4, 5, 7, 8, 10, 12, 14, 16, 17, 18, 19, 21, 22, 23, 24, 26, 27, 28, 30, 32, 33, 34, 35, 36, 37,
      38, 39, 40, 42, 43, 44, 45, 46, 47, 48, 49, 50, 52, 54, 55, 56, 57,
    ],
  ],
  ['legal', 'legal_threat', 0.95, [0, 1, 3, 5, 6]],
  ['datarights', 'data_rights', 0.95, [0]],
  ['press', 'press', 0.95, [1, 4]],
]; // prettier-ignore

it.each(labels)('mined %s posts: recall of %s at least %f', (set, flag, least, lines) => {
  const file = new URL(`mined-${set}.dev.jsonl`, folder);
  if (!existsSync(file)) {
    console.info('../shared is not there: skipped');
    return;
  }
  const texts = readFileSync(file, 'utf8').trim().split('\n');
  const found = texts.flatMap((line, at) =>
    flagsOf({ text: JSON.parse(line).text }, [], defaultPolicy).flags.includes(flag) ? [at] : [],
  );
  const hits = lines.filter((at) => found.includes(at));
  const recall = hits.length / lines.length;
  const precision = hits.length / found.length;
  console.info(
    `${flag}: ${texts.length} posts, ${lines.length} labelled, ${found.length} flagged, recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}`,
  );
  expect(recall).toBeGreaterThanOrEqual(least);
});
