import type { Case } from '../model.ts';

/**
 * With its owner as one to be given cases (here, a name is all that is known of anybody), and its version: a checksum of all that the case says, so that whatever changed it, an import too, made another
 * state of it; a case that is as it was before counts as unchanged.
 */
export function versioned(row: Case): Case {
  const { version: _computed, ownerId: _same, ...said } = row;
  const ownerId = said.owner !== '' && said.owner.length <= 80 ? said.owner : null;
  return { ...said, ownerId, version: checksum(JSON.stringify(Object.entries(said).sort())) };
}

/** 53 bits: enough to tell a few states of one case apart, and no protection against somebody who means harm. */
function checksum(text: string): string {
  let one = 0xdeadbeef;
  let two = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 2654435761);
    two = Math.imul(two ^ code, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return (4294967296 * (2097151 & two) + (one >>> 0)).toString(36);
}
