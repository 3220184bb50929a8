type Value = string | number | boolean | null | undefined | ((event: Event) => void);
export type Child = Node | string | null | undefined | false;

/** Everything that this site put into the page; what else is there came from elsewhere. */
export const made = new WeakSet<Node>();

/** An element with attributes and children; `on…` functions become listeners, null leaves an attribute out. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, Value> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  made.add(element);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== null && value !== undefined && value !== false)
      element.setAttribute(name, String(value));
  }
  element.append(...children.filter((child): child is Node | string => child != null && child !== false));
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

export function svg(path: string, attributes: Record<string, string> = {}): SVGSVGElement {
  const root = document.createElementNS(SVG, 'svg');
  made.add(root);
  for (const [name, value] of Object.entries({
    viewBox: '0 0 24 24',
    'aria-hidden': 'true',
    ...attributes,
  })) {
    root.setAttribute(name, value);
  }
  const group = document.createElementNS(SVG, 'g');
  for (const part of path.split('|')) {
    const line = document.createElementNS(SVG, 'path');
    line.setAttribute('d', part);
    group.append(line);
  }
  root.append(group);
  return root;
}

/** X wraps nearly every text in two spans; some extensions stumble over it. */
export const text = (value: string): HTMLElement => h('span', {}, h('span', {}, value));
