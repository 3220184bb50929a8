import type { Example } from '../../lib/triage/example.ts';
import { signalsOf } from '../../lib/triage/model/signals.ts';
import { loadCore } from '../load-core.ts';
import { fitBlend, unseenScores } from './blend.ts';
import { learn } from './fit.ts';
import { correctionRows, ownRows } from './own.ts';
import { placeOf, type Row } from './rows.ts';
import { setRows } from './sets.ts';
import { packed, written } from './write.ts';

/** Everything that is learnt from; with no corrections, what the shipped weights were learnt from. */
export const allRows = (corrections: readonly Example[] = []): Row[] => [
  ...setRows(),
  ...ownRows(),
  ...correctionRows(corrections),
];

/** The text of lib/triage/model/weights.json. The same sets and examples give the same bytes. */
export async function train(given: readonly Row[] = allRows()): Promise<string> {
  // Sums depend on the order in their last digits.
  const rows = given.toSorted((a, b) => placeOf(a.text) - placeOf(b.text) || (a.text < b.text ? -1 : 1));
  const { intentRules, allSignsOf } =
    await loadCore<typeof import('../../lib/triage/signs.ts')>('lib/triage/signs.ts');
  const ids = intentRules.map(({ id }) => id);
  const unseen = unseenScores(rows);
  const signals = rows.map(({ text }, at) => {
    const counts = allSignsOf({ text }).map(({ length }) => length);
    return [...(unseen[at] ?? []), ...signalsOf(ids, counts, text)];
  });
  return written(packed(learn(rows), fitBlend(rows, signals), ids));
}
