import { h } from './dom.ts';

const hues = [4, 24, 42, 95, 142, 168, 196, 214, 238, 262, 288, 326];

function picture(handle: string, name: string): string {
  let hash = 0;
  for (const letter of handle) hash = (hash * 33 + letter.charCodeAt(0)) >>> 0;
  const hue = hues[hash % hues.length] ?? 200;
  const initials = name
    .replace(/[^\p{L}\p{N} ]/gv, '')
    .split(' ')
    .map((word) => [...word][0] ?? '')
    .join('')
    .slice(0, 2);
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="hsl(${hue} 46% 46%)"/><text x="20" y="26" font-family="system-ui,sans-serif" font-size="16" font-weight="600" fill="#fff" text-anchor="middle">${initials}</text></svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(drawing)}")`;
}

/** Without `linked` it can stand inside a button, as in the account switcher. */
export function avatar(handle: string, name: string, size = 40, linked = true): HTMLElement {
  const inner = h('div', { class: 'avatar-picture' });
  inner.style.backgroundImage = picture(handle, name);
  const link = linked
    ? h('a', { href: `/${handle}`, 'aria-hidden': 'true', role: 'link', tabindex: '-1' }, h('div', {}, inner))
    : h('div', {}, h('div', {}, inner));
  const box = h(
    'div',
    { class: 'avatar', 'data-testid': `UserAvatar-Container-${handle}` },
    h('div', {}, h('div', {}, link)),
  );
  box.style.width = `${size}px`;
  box.style.height = `${size}px`;
  return box;
}
