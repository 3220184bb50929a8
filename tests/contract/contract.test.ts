import { expect, it } from 'vitest';
import { conformance } from './conformance.ts';
import type { OpenWorld } from './world.ts';

const worlds = import.meta.glob<OpenWorld>('./worlds/*.ts', { import: 'default' });
const adapters = Object.keys(
  import.meta.glob(['../../lib/crm/adapters/*.ts', '!../../lib/crm/adapters/*.test.ts']),
);
const idOf = (path: string): string => path.replace(/^.*\/|\.ts$/g, '');

/** Ids, separated by commas; without it every adapter is tested, and one whose world cannot open fails. */
const asked = process.env.CLEW_CONTRACT?.split(',').filter(Boolean);

if (!asked)
  it('every adapter has a world', () => {
    expect(Object.keys(worlds).map(idOf)).toEqual(expect.arrayContaining(adapters.map(idOf)));
  });
else
  it('every adapter that was asked for has a world', () => {
    expect(Object.keys(worlds).map(idOf)).toEqual(expect.arrayContaining(asked));
  });

for (const [path, load] of Object.entries(worlds)) {
  const id = idOf(path);
  if (!asked || asked.includes(id)) conformance(id, async (fixture) => (await load())(fixture));
}
