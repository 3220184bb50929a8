/** How long the sidebar must have been in plain sight before a click may write anything, in ms. */
const longEnough = 500;

/** IntersectionObserver v2, which Chromium has: it also knows of covers, opacity and transforms. */
interface SeenEntry extends IntersectionObserverEntry {
  isVisible?: boolean;
}

/**
 * X's page draws around our frame, and could draw over it. Clicks on `[data-guarded]` count only where a person made
 * them and the frame has been in plain sight; otherwise `onRefused` says so. Just after opening, when nobody can have
 * read anything yet, they are not taken at all (tokens.css). Where the browser cannot tell, the frame counts as seen.
 */
export function guardClicks(onRefused: () => void, signal: AbortSignal): void {
  let seenSince: number | null = null;
  let canTell = false;
  const options = { threshold: 0.9, trackVisibility: true, delay: 100 };
  const observer = new IntersectionObserver((entries) => {
    const last = entries.at(-1) as SeenEntry | undefined;
    canTell = last?.isVisible !== undefined;
    if (!last?.isVisible) seenSince = null;
    else seenSince ??= performance.now();
  }, options);
  const { documentElement: html } = document;
  observer.observe(html);
  html.dataset.opening = '';
  setTimeout(() => delete html.dataset.opening, longEnough + 3 * options.delay);
  signal.addEventListener('abort', () => observer.disconnect());

  document.addEventListener(
    'click',
    (event) => {
      if (!(event.target instanceof Element) || !event.target.closest('[data-guarded]')) return;
      const seen = !canTell || (seenSince !== null && performance.now() - seenSince >= longEnough);
      if (event.isTrusted && seen) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      onRefused();
    },
    { capture: true, signal },
  );
}
