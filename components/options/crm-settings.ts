import type { CommandOutput } from '../../lib/messaging/define-command.ts';

export type AdapterInfo = CommandOutput<'list-adapters'>['adapters'][number];
export type AdapterSettings = Record<string, unknown>;

/** The text of a field, out of settings that may hold it deeper: "oidc.issuer". */
export function textAt(settings: AdapterSettings, name: string): string {
  const value = name
    .split('.')
    .reduce<unknown>((from, key) => (isObject(from) ? from[key] : undefined), settings);
  return typeof value === 'string' ? value : '';
}

/** The settings with a field's text in its place; without it where it is empty, and without an object left with none. */
export function withText(settings: AdapterSettings, name: string, text: string): AdapterSettings {
  const [key = '', ...rest] = name.split('.');
  const { [key]: before, ...others } = settings;
  const inner = rest.length === 0 ? text : withText(isObject(before) ? before : {}, rest.join('.'), text);
  const empty = isObject(inner) ? Object.keys(inner).length === 0 : inner === '';
  return empty ? others : { ...others, [key]: inner };
}

const isObject = (value: unknown): value is AdapterSettings =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
