import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Flag } from '../../lib/triage/triage.ts';

export const folder = join(import.meta.dirname, '../../tests/triage/examples');

/** A line of the material: words, then "^flag" and "^2" or "^3" for the severity where it is not the usual one. */
export interface Piece {
  text: string;
  flags: Flag[];
  severity: number;
}

/** The lines of `folder`/`path`.txt; those that begin with "##" are headings. */
export const read = (path: string): Piece[] =>
  readFileSync(join(folder, `${path}.txt`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('##'))
    .map((line) => {
      const [text = '', ...marks] = line.split(' ^');
      return {
        text,
        flags: marks.filter((mark) => /^[a-z]/.test(mark)) as Flag[],
        severity: Math.max(0, ...marks.filter((mark) => /^\d/.test(mark)).map(Number)),
      };
    });
