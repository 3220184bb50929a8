// React 17's way of mounting, which the types of React 19 no longer have.
import type { ReactElement } from 'react';

export function render(element: ReactElement, container: Element): void;
export function unmountComponentAtNode(container: Element): boolean;
