/**
 * Calls back after each navigation inside the page. X's own history functions are left alone: where the browser does
 * not tell by itself, the address is looked at from time to time.
 */
export function watchAddress(changed: () => void, signal: AbortSignal): void {
  const { navigation } = globalThis as { navigation?: EventTarget };
  let last = location.href;
  const look = () => {
    if (signal.aborted || last === location.href) return;
    last = location.href;
    changed();
  };
  if (navigation) navigation.addEventListener('currententrychange', look, { signal });
  else setInterval(look, 500);
}
