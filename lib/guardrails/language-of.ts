/** Languages that are told by their short words, and such as their script gives away; ISO 639-1. */
const byWords = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'sv', 'da', 'pl', 'tr', 'id'] as const;
const byScript = ['ja', 'zh', 'ko', 'fa', 'ar', 'he', 'uk', 'ru', 'el', 'th', 'hi'] as const;
export type ByWords = (typeof byWords)[number];
export type ByScript = (typeof byScript)[number];

const known = new Set<string>([...byWords, ...byScript]);

/** The languages that X's codes stand for; unknown ones and such for "no language" give null. */
export function languageOf(code: string | null): string | null {
  const base = code?.toLowerCase().split('-')[0] ?? '';
  if (base === 'no' || base === 'nb') return 'da';
  if (base === 'in') return 'id';
  if (base === 'iw') return 'he';
  return known.has(base) ? base : null;
}
