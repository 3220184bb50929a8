import { ask } from '../platform/page-runtime.ts';
import type { PageFault } from '../snapshot/snapshot.ts';
import { whenIdle } from './idle.ts';
import { readLook } from './page-look.ts';

/** What is said beside the look. */
export type Troubles = () => { unreadable: number; fault: PageFault | null };

/** Tells the background how X's page looks and what of it cannot be read, whenever that has changed and it is called. */
export function createLookReporter(troubles: Troubles): () => void {
  let last = '';
  let waiting = false;

  const tell = async () => {
    waiting = false;
    const look = { ...readLook(), ...troubles() };
    const text = JSON.stringify(look);
    if (text === last) return;
    last = text;
    if ((await ask('report-page', look)) === null) last = '';
  };
  // The look asks for X's styles, which must not be computed in between X's own work.
  return () => {
    if (!waiting) whenIdle(() => void tell());
    waiting = true;
  };
}
