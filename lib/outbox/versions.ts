import type { Applied } from '../crm/adapter.ts';
import type { Case } from '../crm/model.ts';
import type { ClewDb, Operation } from '../db/clew-db.ts';

/** A payload with a version is a change of a case on top of the state that the specialist saw. */
interface OnVersion {
  version: string | null;
}

const onVersion = (payload: unknown): payload is OnVersion =>
  typeof (payload as Partial<OnVersion> | null)?.version === 'string';

/**
 * For a change of a case that the CRM calls outdated: its payload on top of the version that one's own changes before it
 * led to; null where there were none. Nobody else changed the case in between: the CRM took each of those only because the
 * case was as its version said, and judges this one by the same rule. Asked only then, since versions may come back: a
 * case that is as it was before is, to some CRMs, of the same version again.
 */
export async function onOwnNewest(
  db: ClewDb,
  { crm, entity, payload }: Pick<Operation, 'crm' | 'entity' | 'payload'>,
): Promise<object | null> {
  if (!onVersion(payload)) return null;
  const done = await db.operations
    .where({ entity })
    .filter((row) => row.state === 'done' && row.crm === crm && !!row.moved)
    .sortBy('n');
  let { version } = payload;
  // In the order in which they were done, so that a version that came back leads on from where it was last.
  for (const { moved } of done) if (moved?.from === version) version = moved.to;
  return version === payload.version ? null : { ...payload, version };
}

/**
 * Where a change that the CRM took has led. Nothing where it was there already: what the CRM says then may hold a
 * colleague's later change that nobody here has seen.
 */
export function movedBy(
  { version }: OnVersion,
  { outcome, value }: Applied<Case>,
): Pick<Operation, 'moved'> | undefined {
  if (version === null || !value.version || outcome === 'already-applied') return undefined;
  return { moved: { from: version, to: value.version } };
}
