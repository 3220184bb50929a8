import { ask } from '../platform/page-runtime.ts';
import type { PageFault } from '../snapshot/snapshot.ts';
import { whenIdle } from './idle.ts';
import { readLook } from './page-look.ts';

/** What is said beside the look. */
export type Troubles = () => { unreadable: number; fault: PageFault | null };

/** Tells the background how X's page looks and what of it cannot be read, whenever that has changed. */
export function createLookReporter(troubles: Troubles) {
  let last = '';
  let waiting = false;

  const now = async () => {
    waiting = false;
    const look = { ...readLook(), ...troubles() };
    const text = JSON.stringify(look);
    if (text === last) return;
    last = text;
    if ((await ask('report-page', look)) === null) last = '';
  };
  return {
    now,
    /** The look asks for X's styles, which must not be computed in between X's own work. */
    soon() {
      if (!waiting) whenIdle(() => void now());
      waiting = true;
    },
  };
}
