import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { missingSets } from './sets.ts';
import { train } from './train.ts';

const missing = missingSets();
const shipped = join(import.meta.dirname, '../../lib/triage/model/weights.json');

it.skipIf(missing.length > 0)(
  'the weights that ship are those that training gives, byte for byte',
  async () => {
    // Not compared by expect: of 64 kB in one line it would print each letter.
    expect((await train()) === readFileSync(shipped, 'utf8')).toBe(true);
  },
  600_000,
);
if (missing.length > 0)
  it.skip(`skipped, since ../shared/datasets lacks ${missing.join(', ')}`, () => undefined);
