import { type PointerEvent, type RefObject, useRef, useState } from 'react';
import type { Segment } from './segments.ts';

/** A stretch that the pointer rests on: its place among the pieces, and where on the screen. */
export interface Pointed {
  piece: number;
  /** In CSS pixels of the frame: its left edge, and how far its upper edge is from the frame's lower one. */
  left: number;
  below: number;
}

/** Long enough to get from the words to what is said of them. */
const grace = 250;

/** Follows the pointer over the textarea to the underlined stretch of the mirror beneath it. */
export function usePointed(mirror: RefObject<HTMLElement | null>, pieces: readonly Segment[]) {
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  const keep = () => clearTimeout(leaving.current);
  const leave = () => {
    keep();
    leaving.current = setTimeout(() => setPointed(null), grace);
  };
  const move = ({ clientX, clientY, buttons, pointerType }: PointerEvent) => {
    if (buttons || pointerType === 'touch') return setPointed(null);
    for (const [piece, { findings }] of pieces.entries()) {
      if (findings.length === 0) continue;
      for (const { left, right, top, bottom } of mirror.current?.children[piece]?.getClientRects() ?? [])
        if (clientX >= left && clientX <= right && clientY >= top && clientY <= bottom) {
          keep();
          if (pointed?.piece !== piece) setPointed({ piece, left, below: innerHeight - top });
          return;
        }
    }
    if (pointed) leave();
  };
  return { pointed, move, keep, leave, close: () => setPointed(null) };
}
