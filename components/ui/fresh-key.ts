import { useEffect, useRef } from 'react';

/** Whatever somebody does in a document that could open, choose, move or write something in it. */
const touches = ['pointerdown', 'click', 'keydown', 'input', 'focusin', 'wheel', 'touchstart', 'scroll'];

/**
 * A React key that is another one for another `id` if the document was touched while the last one was shown, and the
 * same one otherwise: nothing that was opened, typed, revealed or scrolled to for one post stays for the next, and a
 * story that nobody touched is changed in place, which takes the browser half as long as drawing it anew.
 */
export function useFreshKey(id: string): number {
  const touched = useRef(false);
  const last = useRef({ id, key: 0 });
  if (last.current.id !== id) {
    last.current = { id, key: last.current.key + (touched.current ? 1 : 0) };
    touched.current = false;
  }
  useEffect(() => {
    const touch = () => {
      touched.current = true;
    };
    const options = { capture: true, passive: true };
    for (const type of touches) document.addEventListener(type, touch, options);
    return () => {
      for (const type of touches) document.removeEventListener(type, touch, options);
    };
  }, []);
  return last.current.key;
}
