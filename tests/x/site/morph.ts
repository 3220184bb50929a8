import { made } from './dom.ts';

const ours = (node: Node): boolean => node instanceof Text || made.has(node);

/**
 * Makes an element say what another says, in the same nodes, as React does when it shows other data: attributes and
 * texts change, and what somebody else hung in stays where it is.
 */
export function morph(old: Element, next: Element): void {
  for (const { name, value } of next.attributes)
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  if (!next.hasAttribute('aria-disabled')) old.removeAttribute('aria-disabled');
  if (next instanceof SVGElement) return;
  const own = [...old.childNodes].filter(ours);
  const wanted = [...next.childNodes];
  if (own.length !== wanted.length || own.some((node, index) => node.nodeName !== wanted[index]?.nodeName)) {
    for (const node of own) node.remove();
    old.prepend(...wanted);
    return;
  }
  own.forEach((node, index) => {
    const other = wanted[index];
    if (node instanceof Element && other instanceof Element) morph(node, other);
    else if (node.nodeValue !== other?.nodeValue) node.nodeValue = other?.nodeValue ?? '';
  });
}

/** Other neighbours for a node that is not taken out for it: taken out and put back, it would count as new. */
export function replaceAround(node: Element, before: Element[], after: Element[]): void {
  for (const sibling of [...(node.parentElement?.children ?? [])]) if (sibling !== node) sibling.remove();
  node.before(...before);
  node.after(...after);
}
