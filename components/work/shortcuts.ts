import { useEffect, useRef } from 'react';
import { useSidebar } from '../store.ts';

export type Shortcuts = Readonly<Record<string, (() => void) | undefined>>;

const dialogs = 'dialog, [role=dialog]';
const textFields =
  'textarea, select, input:not([type=checkbox], [type=radio], [type=button]), [contenteditable]';

/**
 * Single keys that do something while this is on the screen, unless somebody is typing text, or a dialog asks for
 * something, or the settings turn them off. `?` and letters are those of the layout, or on one without Latin letters, of the key's place.
 */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!event.isTrusted || event.defaultPrevented || event.isComposing || event.repeat) return;
      if (event.ctrlKey || event.metaKey || event.altKey || !keysAreOn()) return;
      const { target } = event;
      if (!(target instanceof Element) || target.closest(textFields)) return;
      if (document.querySelector(dialogs) && !target.closest(dialogs)) return;
      const run = latest.current[keyOf(event)];
      if (!run) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

const keysAreOn = () => useSidebar.getState().snapshot?.policy.singleKeys !== false;

/** The key as `aria-keyshortcuts` is to say it; nothing while single keys are turned off. */
export function useKeyHint(): (key: string) => string | undefined {
  const on = useSidebar(({ snapshot }) => snapshot?.policy.singleKeys !== false);
  return (key) => (on ? key : undefined);
}

export function keyOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  if (key === '؟') return '?';
  if (/^[\x20-\x7e]$/.test(key)) return key.toLowerCase();
  return /^(?:Key|Digit|Numpad)([A-Z\d])$/.exec(code)?.[1]?.toLowerCase() ?? key;
}
