import type { PageLook } from '../../lib/snapshot/snapshot.ts';

/**
 * What helps whoever mends Clew, fit to be sent to anybody: names of Clew's own, numbers, versions. It takes these few
 * fields by name, so that whatever a look may hold one day is not in it.
 */
export function diagnostic(
  { fault, unreadable, dir }: Pick<PageLook, 'fault' | 'unreadable' | 'dir'>,
  about: { version: string; browser: string },
): string {
  return [
    `Clew ${about.version}`,
    `browser: ${about.browser}`,
    `surface: ${fault?.surface ?? 'not known'}`,
    `direction: ${dir}`,
    `anchors not found: ${fault?.missing.join(', ') || 'none'}`,
    `posts or answers not read: ${unreadable}`,
  ].join('\n');
}
