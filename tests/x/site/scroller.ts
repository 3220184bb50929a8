/** What a list scrolls in: the window, or in X Pro and beside a picture a box of its own. */
export type Scroller = {
  top(): number;
  height(): number;
  to(y: number): void;
  by(step: number): void;
  /** Where an element begins in all that is scrolled. */
  startOf(element: Element): number;
  /** Calls at each scroll and resize, until the function that it returns is called. */
  listen(run: () => void): () => void;
};

export const windowScroller: Scroller = {
  top: () => window.scrollY,
  height: () => window.innerHeight,
  to: (y) => window.scrollTo(0, y),
  by: (step) => window.scrollBy(0, step),
  startOf: (element) => element.getBoundingClientRect().top + window.scrollY,
  listen(run) {
    window.addEventListener('scroll', run, { passive: true });
    window.addEventListener('resize', run);
    return () => {
      window.removeEventListener('scroll', run);
      window.removeEventListener('resize', run);
    };
  },
};

export function boxScroller(box: HTMLElement): Scroller {
  return {
    top: () => box.scrollTop,
    height: () => box.clientHeight,
    to: (y) => box.scrollTo(0, y),
    by: (step) => box.scrollBy(0, step),
    startOf: (element) =>
      element.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop,
    listen(run) {
      box.addEventListener('scroll', run, { passive: true });
      window.addEventListener('resize', run);
      return () => {
        box.removeEventListener('scroll', run);
        window.removeEventListener('resize', run);
      };
    },
  };
}
