import * as v from 'valibot';
import { ClewError } from '../../messaging/errors.ts';
import type { Interaction } from '../model.ts';
import { interactionKeys } from './keys.ts';

const shape = v.strictTuple([v.string(), v.pipe(v.number(), v.integer()), v.string()]);

/** Whose timeline it is, and the last entry of the page before. */
export const writeCursor = (last: Interaction): string =>
  JSON.stringify([last.customerId, interactionKeys(last).instant, last.id]);

/** The place in the index before which the next page lies. Throws Invalid for another customer's, or none of ours. */
export function readCursor(cursor: string, customerId: string): [instant: number, id: string] {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), shape), cursor);
  if (!parsed.success || parsed.output[0] !== customerId)
    throw new ClewError('Invalid', { key: 'crm_error_cursor' });
  return [parsed.output[1], parsed.output[2]];
}
