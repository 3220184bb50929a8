import * as v from 'valibot';
import type { SessionArea } from '../../lib/platform/tab-sessions.ts';

/**
 * What was typed and is not saved yet, in storage.session: it is written by the browser itself, so that it outlives a
 * dead worker and a reload of X in the very moment in which no message gets through any more, and ends with the browser.
 * A frame in X's page has no storage of its own: browsers refuse it to whoever is embedded elsewhere.
 */
const prefix = 'draft:';

export interface DraftCopy {
  postId: string;
  text: string;
  typedAt: number;
}

const copySchema = v.object({ postId: v.string(), text: v.string(), typedAt: v.number() });

let area: SessionArea | undefined;

/** Without it there are no copies, and the messages that save have to do. */
export function keepCopiesIn(kept: SessionArea | undefined): void {
  area = kept;
}

/** By post, when the last copy that this sidebar keeps was typed: the storage may not have told of it yet. */
const newest = new Map<string, number>();

// One that is refused, since the storage is full, leaves the message that is on its way.
const refused = () => {};

export function keepCopy(copy: DraftCopy): void {
  newest.set(copy.postId, copy.typedAt);
  void area?.set({ [prefix + copy.postId]: copy }).catch(refused);
}

/** Not where somebody typed on: the sidebar of another tab may be on the same post. */
export async function dropCopy(postId: string, typedAt: number): Promise<void> {
  const key = prefix + postId;
  const kept = await area?.get(key).catch(refused);
  const known = v.safeParse(copySchema, kept?.[key]);
  const keptAt = known.success ? known.output.typedAt : 0;
  if (Math.max(keptAt, newest.get(postId) ?? 0) > typedAt) return;
  await area?.remove(key).catch(refused);
}

export async function readCopies(): Promise<DraftCopy[]> {
  const kept = (await area?.get(null).catch(refused)) ?? {};
  return Object.entries(kept).flatMap(([key, value]) => {
    const copy = v.safeParse(copySchema, value);
    return key.startsWith(prefix) && copy.success ? [copy.output] : [];
  });
}
