import { useEffect, useRef, useState } from 'react';

/** Until what came with it is painted, in ms: two frames, and what the browser takes to draw them. */
export const drawing = 60;

/**
 * `value`, but for another `id` only once the rest of it has been painted: until then what was last given for the id
 * before. For what is large and nobody looks at first.
 */
export function useAfterDrawing<T>(value: T, id: string | undefined): T {
  const [drawn, setDrawn] = useState(id);
  const last = useRef(value);
  if (drawn === id) last.current = value;
  useEffect(() => {
    if (drawn === id) return;
    const timer = setTimeout(() => setDrawn(id), drawing);
    return () => clearTimeout(timer);
  }, [drawn, id]);
  return last.current;
}
