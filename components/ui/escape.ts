import { useEffect, useRef } from 'react';

type Handler = () => void;
const stack: Handler[] = [];

/** While `active`, Escape belongs to `close`; whatever opened last closes first. */
export function useEscape(active: boolean, close: Handler): void {
  const latest = useRef(close);
  latest.current = close;
  useEffect(() => {
    if (!active) return;
    const handler = () => latest.current();
    stack.push(handler);
    return () => {
      stack.splice(stack.indexOf(handler), 1);
    };
  }, [active]);
}

/** Escape closes what is open, and with nothing open calls `otherwise`. Never while an input method is composing. */
export function listenForEscape(otherwise: Handler, signal: AbortSignal): void {
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
      event.preventDefault();
      (stack.at(-1) ?? otherwise)();
    },
    { signal },
  );
}
