/** Reading of JSON that nobody vouches for: each step answers undefined instead of throwing. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at the end of a path of own keys; undefined where any step is missing. */
export function at(value: unknown, ...path: string[]): Json | undefined {
  let here = value;
  for (const key of path) {
    if (!isObject(here) || !Object.hasOwn(here, key)) return undefined;
    here = here[key];
  }
  return here as Json | undefined;
}

export function objectAt(value: unknown, ...path: string[]): JsonObject | undefined {
  const found = at(value, ...path);
  return isObject(found) ? found : undefined;
}

export function listAt(value: unknown, ...path: string[]): Json[] {
  const found = at(value, ...path);
  return Array.isArray(found) ? found : [];
}

export function stringAt(value: unknown, ...path: string[]): string | null {
  const found = at(value, ...path);
  return typeof found === 'string' && found !== '' ? found : null;
}

/** An X id: digits in a string. Numbers are refused, as they lose digits above 2^53. */
export function idAt(value: unknown, ...path: string[]): string | null {
  const found = stringAt(value, ...path);
  return found && /^\d{1,20}$/.test(found) ? found : null;
}

export function handleAt(value: unknown, ...path: string[]): string | null {
  const found = stringAt(value, ...path);
  return found && /^\w{1,20}$/.test(found) ? found : null;
}

/** X writes counts as numbers, and views as a string. */
export function countAt(value: unknown, ...path: string[]): number | null {
  const found = at(value, ...path);
  const count = typeof found === 'string' ? Number(found) : found;
  return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : null;
}
