import { useEffect, useState } from 'react';
import type { AgentRef, Case } from '../../lib/crm/model.ts';
import type { OperationInfo } from '../../lib/snapshot/snapshot.ts';
import { assignCase } from './case-work.ts';

/** null: nobody. */
type Owner = AgentRef | null;

interface Gift {
  to: Owner;
  /** Who had it; undefined where they cannot be given it again, such as a desk. */
  back: Owner | undefined;
  /** The owner's name before. */
  from: string;
}

export interface Giving {
  /** The outbox or the CRM has it, and nobody has said no; undefined where nothing of the kind is on its way. */
  onItsWay: Owner | undefined;
  /** It is done, and this is whom it came to. */
  done: Owner | undefined;
  /** Whom Undo gives it back to; undefined where there is nothing to undo. */
  back: Owner | undefined;
  give(to: Owner): Promise<boolean>;
  undo(): void;
}

const nameOf = (owner: Owner): string => owner?.name ?? '';

/** What became of a case that was given away here: told by the case itself as the CRM has it, not by the click. */
export function useGiving(row: Case, operations: readonly OperationInfo[]): Giving {
  const [gift, setGift] = useState<Gift | null>(null);
  const own = operations.filter(({ kind }) => kind === 'assign-case');
  const refused = own.some(({ state }) => state === 'failed');
  // What was refused has a line of its own, which says why; tried again from there, it is told without us.
  useEffect(() => {
    if (refused) setGift(null);
  }, [refused]);

  const give = async (to: Owner, back: Owner | undefined): Promise<boolean> => {
    const sent = await assignCase(row, to);
    if (sent) setGift({ to, back, from: row.owner });
    return sent;
  };
  const has = gift && !refused ? gift : null;
  const came = has && row.owner === nameOf(has.to) && own.length === 0;
  return {
    onItsWay: has && !came && row.owner === has.from ? has.to : undefined,
    done: came ? has.to : undefined,
    back: came ? has.back : undefined,
    give: (to) => give(to, ownerOf(row)),
    undo: () => {
      if (came && has.back !== undefined) void give(has.back, undefined);
    },
  };
}

function ownerOf({ owner, ownerId }: Case): Owner | undefined {
  if (owner === '') return null;
  return ownerId ? { id: ownerId, name: owner } : undefined;
}
