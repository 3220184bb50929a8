import type { PostState } from '../detect/post.ts';

/** The drawing of a state, made node by node; public/page.css holds what it looks like, by the names of its parts. */
export function glyph(state: PostState): SVGSVGElement {
  const make = <Name extends 'svg' | 'path'>(name: Name, part: string) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    element.setAttribute('part', part);
    return element;
  };
  const svg = make('svg', 'clew-glyph');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.append(make('path', `clew-${state}`));
  return svg;
}
