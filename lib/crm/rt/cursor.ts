import { ClewError } from '../../messaging/errors.ts';

/**
 * Where a timeline goes on, in each of the two rows that it is made of. `own`: the last entry shown of what RT wrote down
 * by itself; 0 for none. `at` and `written`: of what Clew wrote, all that is older, or as old and a lower entry, was not
 * shown; null at the beginning.
 */
export interface Position {
  own: number;
  at: number | null;
  written: number;
}

export const beginning: Position = { own: 0, at: null, written: 0 };

/** Good for this customer only. */
export function writeCursor(customerId: string, { own, at, written }: Position): string {
  const plain = `rt1.${own}.${at ?? 0}.${written}`;
  return `${plain}.${mark(customerId, plain)}`;
}

/** Throws Invalid for what writeCursor did not give for this customer. */
export function readCursor(customerId: string, cursor: string): Position {
  const [, own = '', at = '', written = ''] =
    /^rt1\.(\d{1,10})\.(-?\d{1,15})\.(\d{1,10})\.[0-9a-z]{7}$/.exec(cursor) ?? [];
  const position = { own: Number(own), at: Number(at), written: Number(written) };
  if (own === '' || writeCursor(customerId, position) !== cursor)
    throw new ClewError('Invalid', { key: 'crm_error_refused' });
  return position;
}

/** Against a mix-up, not against an enemy: a cursor gives nobody more than the CRM lets them read. */
function mark(customerId: string, plain: string): string {
  let hash = 0x811c9dc5;
  for (const character of `${customerId} ${plain}`)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36).padStart(7, '0');
}
