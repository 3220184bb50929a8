import { create } from 'zustand';

/** Whether the list of what is not done is open. */
export const useSync = create<{ open: boolean }>(() => ({ open: false }));

export const buttonId = 'sync-button';

/** Back to where it was opened; with nothing left to wait for, that is no longer there. */
export function closeSync(): void {
  useSync.setState({ open: false });
  requestAnimationFrame(() => {
    const active = document.activeElement;
    if (active && active !== document.body) return;
    (document.getElementById(buttonId) ?? document.getElementById('queue-button'))?.focus();
  });
}
