import { type FocusEvent, useLayoutEffect, useRef } from 'react';

/**
 * Where the element that had the focus is taken away, `fallback` puts it somewhere: a focus on nothing sends whoever
 * works by keys back to the top. Gives what the element around all of it must have.
 */
export function useKeptFocus(fallback: () => void) {
  const last = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const gone = last.current;
    if (!gone || gone.isConnected) return;
    last.current = null;
    const { activeElement } = document;
    if (document.hasFocus() && (!activeElement || activeElement === document.body)) fallback();
  });
  return {
    onFocus: ({ target }: FocusEvent) => {
      last.current = target;
    },
    // The one that was left stays in the page; the one that is being taken away is not in it any more a moment later.
    onBlur: () =>
      queueMicrotask(() => {
        if (last.current?.isConnected && document.activeElement !== last.current) last.current = null;
      }),
  };
}
