import { useLayoutEffect } from 'react';
import { language } from '../../lib/platform/i18n.ts';
import type { PageLook } from '../../lib/snapshot/snapshot.ts';

const rightToLeft = new Set(['ar', 'he', 'fa', 'ur']);

/** The colours follow X's page, once known; the direction follows the language of Clew's own words. */
export function usePageLook(page: PageLook | null): void {
  const theme = page?.theme;
  useLayoutEffect(() => {
    if (theme) document.documentElement.dataset.theme = theme;
  }, [theme]);
  useLayoutEffect(setDirection, []);
}

export function setDirection(): void {
  const lang = language();
  document.documentElement.lang = lang;
  document.documentElement.dir = rightToLeft.has(lang.split(/[-_]/)[0] ?? '') ? 'rtl' : 'ltr';
}
