/**
 * What was typed and is not saved yet, in the session storage of the sidebar's own origin, which X's page cannot read.
 * It is there at once, and outlives a reload of X in the very moment in which no message gets through any more.
 * Where a browser gives a frame no storage, there are no copies, and the messages have to do.
 */
const prefix = 'draft:';

export interface DraftCopy {
  postId: string;
  text: string;
  typedAt: number;
}

function storage(): Storage | null {
  try {
    return globalThis.sessionStorage ?? null;
  } catch {
    return null;
  }
}

export function keepCopy(copy: DraftCopy): void {
  try {
    storage()?.setItem(prefix + copy.postId, JSON.stringify(copy));
  } catch {
    // Full: the message that is on its way is what there is.
  }
}

export function dropCopy(postId: string): void {
  storage()?.removeItem(prefix + postId);
}

export function readCopies(): DraftCopy[] {
  const kept = storage();
  const keys = Array.from({ length: kept?.length ?? 0 }, (_none, place) => kept?.key(place) ?? '');
  return keys.filter((key) => key.startsWith(prefix)).flatMap((key) => parse(kept?.getItem(key)));
}

function parse(written: string | null | undefined): DraftCopy[] {
  try {
    const { postId, text, typedAt } = JSON.parse(written ?? '');
    const right = typeof postId === 'string' && typeof text === 'string' && typeof typedAt === 'number';
    return right ? [{ postId, text, typedAt }] : [];
  } catch {
    return [];
  }
}
