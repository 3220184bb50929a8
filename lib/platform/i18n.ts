import type { Message } from '../guardrails/rule.ts';

interface I18n {
  getMessage(key: string): string;
}

// The native API under either name: content scripts do without the polyfill, and both return this synchronously.
const scope = globalThis as unknown as { browser?: { i18n: I18n }; chrome?: { i18n: I18n } };
const i18n = (): I18n | undefined => scope.browser?.i18n ?? scope.chrome?.i18n;

/** Texts never change while a document lives, and a history says the same ones over and over. */
const texts = new Map<string, string>();
let from: I18n | undefined;

function textOf(key: string): string {
  const now = i18n();
  if (now !== from) texts.clear();
  from = now;
  const text = texts.get(key) ?? (now?.getMessage(key) || key);
  texts.set(key, text);
  return text;
}

/** The text of `key` in the browser's language, its {names} filled with `args`; the key itself where there is none. */
export function t(key: string, args: Record<string, string | number> = {}): string {
  return textOf(key).replace(/\{(\w+)\}/g, (gap, name) => String(args[name] ?? gap));
}

let rules: { language: string; plural: Intl.PluralRules } | undefined;

/** Kept: one history asks for dozens, and the making of the rules is what takes the time. */
function pluralRules(): Intl.PluralRules {
  if (rules?.language !== language())
    rules = { language: language(), plural: new Intl.PluralRules(language()) };
  return rules.plural;
}

/** `key_one`, `key_few`, … by the language's plural rules, falling back on `key_other`. */
export function plural(key: string, count: number, args: Record<string, string | number> = {}): string {
  const form = `${key}_${pluralRules().select(count)}`;
  const text = t(form, { count, ...args });
  return text === form ? t(`${key}_other`, { count, ...args }) : text;
}

export function say(message: Message): string {
  return t(message.key, message.args);
}

/**
 * The language of the catalogue that the browser chose, as BCP 47: dates and plurals go by it, and so does the
 * direction, since a browser in a language that Clew does not speak gets English sentences.
 */
export function language(): string {
  const locale = textOf('app_locale');
  return locale === 'app_locale' ? 'en' : locale;
}
