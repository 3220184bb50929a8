/** What lies over the page: a composer, a picture with its thread, a question. One at a time. */
let open: { element: HTMLElement; closed(): void } | null = null;

export function closeLayer(): void {
  open?.element.remove();
  open?.closed();
  open = null;
  document.documentElement.classList.remove('with-dialog');
}

export function showLayer(element: HTMLElement, closed: () => void = () => {}): void {
  closeLayer();
  document.querySelector('#layers')?.append(element);
  document.documentElement.classList.add('with-dialog');
  open = { element, closed };
}

export const layerOpen = (): boolean => open !== null;
