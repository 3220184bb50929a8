import { type ComponentType, useEffect, useState } from 'react';
import type { HelperProps } from './helper-edits.tsx';

/** Whether there is anything to load at all: nearly everywhere there is not. */
const inBrowser = (): boolean => 'LanguageModel' in globalThis || 'Rewriter' in globalThis;

/**
 * The panel of proposals by the browser's own model, for texts in `lang` (ISO 639-1); null where the policy does not
 * want it, the browser has none, or its model does not write that language.
 */
export function useHelper(wanted: boolean, lang: string): ComponentType<HelperProps> | null {
  const [found, setFound] = useState<{ lang: string; panel: ComponentType<HelperProps> } | null>(null);
  useEffect(() => {
    if (!wanted || !inBrowser()) return setFound(null);
    let live = true;
    import('./helper-edits.tsx').then(
      async ({ HelperEdits, availability }) => {
        const state = await availability(lang);
        if (live) setFound(state === 'unavailable' ? null : { lang, panel: HelperEdits });
      },
      () => {},
    );
    return () => {
      live = false;
    };
  }, [wanted, lang]);
  return wanted && found?.lang === lang ? found.panel : null;
}
