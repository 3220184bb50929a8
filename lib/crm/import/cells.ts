import type { Message } from '../../guardrails/rule.ts';

/** A cell that is not empty, as the model wants it, or what is wrong with it. Never evaluated: "=1+1" stays text. */
export type Reader = (cell: string) => { value: string | number | boolean } | { problem: Message };

const value = (read: string | number | boolean) => ({ value: read });
const wrong = (key: string, args?: Message['args']) => ({ problem: { key, ...(args && { args }) } });

export const text: Reader = (cell) => value(cell.trim());
/** Spaces and line breaks are part of what somebody wrote. */
export const prose: Reader = (cell) => value(cell);

export const day: Reader = (cell) => {
  const trimmed = cell.trim();
  return isRealDay(trimmed) ? value(trimmed) : wrong('crm_import_day', { value: quoted(cell) });
};

const timestamp = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

/** Kept in UTC to the millisecond, since a time without its zone is a guess, and zones do not sort. */
export const time: Reader = (cell) => {
  const trimmed = cell.trim();
  const date = timestamp.exec(trimmed)?.[1];
  const instant = date && isRealDay(date) ? Date.parse(trimmed) : Number.NaN;
  return Number.isNaN(instant)
    ? wrong('crm_import_time', { value: quoted(cell) })
    : value(new Date(instant).toISOString());
};

/** JavaScript reads 30 February as 1 March; the way back shows it. */
function isRealDay(iso: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(iso)) return false;
  const instant = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(iso);
}

export const xId: Reader = (cell) => {
  const trimmed = cell.trim();
  // "1.6E+18": a spreadsheet has thrown the last digits away, and another person may have the rounded id.
  if (/^\d+([.,]\d+)?E\+?\d+$/i.test(trimmed)) return wrong('crm_import_rounded_id', { value: quoted(cell) });
  return /^\d{1,20}$/.test(trimmed) ? value(trimmed) : wrong('crm_import_x_id', { value: quoted(cell) });
};

export const handle: Reader = (cell) => {
  const bare = cell.trim().replace(/^@/, '');
  return /^\w{1,20}$/.test(bare) ? value(bare) : wrong('crm_import_handle', { value: quoted(cell) });
};

export const choice =
  (options: readonly string[]): Reader =>
  (cell) => {
    const chosen = cell.trim().toLowerCase();
    return options.includes(chosen)
      ? value(chosen)
      : wrong('crm_import_choice', { options: options.join(', '), value: quoted(cell) });
  };

export const quantity: Reader = (cell) => {
  const trimmed = cell.trim();
  const whole = /^\d{1,6}$/.test(trimmed) ? Number(trimmed) : 0;
  return whole >= 1 ? value(whole) : wrong('crm_import_quantity', { value: quoted(cell) });
};

export const yesNo: Reader = (cell) => {
  const word = cell.trim().toLowerCase();
  if (word === 'yes' || word === 'true') return value(true);
  if (word === 'no' || word === 'false') return value(false);
  return wrong('crm_import_yes_no', { value: quoted(cell) });
};

export const permalink: Reader = (cell) => {
  const trimmed = cell.trim();
  return /^https:\/\/x\.com\/\w+\/status\/\d+$/.test(trimmed)
    ? value(trimmed)
    : wrong('crm_import_permalink', { value: quoted(cell) });
};

const quoted = (cell: string): string => (cell.length > 40 ? `${[...cell].slice(0, 39).join('')}…` : cell);
