import * as v from 'valibot';
import { ClewError } from '../../messaging/errors.ts';
import type { Applied, Assignment, Claim, OperationContext } from '../adapter.ts';
import type { Case } from '../model.ts';
import { changedMeanwhile, forbidden, nameOf, requireRights } from './cases.ts';
import { caseOf, isStale, look, readBack } from './changes.ts';
import type { RtContext } from './context.ts';
import { change } from './entries.ts';
import { alone } from './once.ts';
import type { RtTicket, RtTicketState } from './shapes.ts';

/** RT's user who has what nobody has. */
const nobody = 'Nobody';

const owned = (owner: string) => new ClewError('Conflict', { key: 'crm_error_owned', args: { owner } });

/** RT's own taking and stealing, which it does in one transaction of its own. */
export function claimCase(
  context: RtContext,
  claim: Claim,
  operation: OperationContext,
): Promise<Applied<Case>> {
  const { lockName } = context;
  const { signal, opId } = operation;
  return alone(lockName(opId), operation, async () => {
    const [{ state, etag, ticket }, self] = await Promise.all([
      look(context, claim.caseId, signal),
      selfName(context, signal),
    ]);
    if (state.Owner.id === self) return { value: caseOf(context, ticket), outcome: 'already-applied' };
    const owner = nameOf(state.Owner);
    if (owner !== '' && !claim.takeOver) throw owned(owner);
    if (isStale(state, claim)) throw changedMeanwhile();
    requireRights(ticket, 'change');
    return {
      value: caseOf(context, await take(context, claim.caseId, state, etag, signal)),
      outcome: 'updated',
    };
  });
}

/** Under the ETag, and by what RT itself compares while it writes. Throws Conflict where somebody else was quicker. */
async function take(
  context: RtContext,
  caseId: string,
  before: RtTicketState,
  etag: string | undefined,
  signal: AbortSignal,
): Promise<RtTicket> {
  const self = await selfName(context, signal);
  const owner = nameOf(before.Owner);
  const path = `/ticket/${caseId}/${owner === '' ? 'take' : 'steal'}`;
  const lost = await change(context.client, path, {}, etag, signal).then(
    (outcome) => (outcome === 'sent' ? null : changedMeanwhile()),
    (error: unknown) => error,
  );
  const now = await readBack(context, caseId, signal).catch((error: unknown) => {
    throw lost ?? error;
  });
  if (!lost && now.Owner.id === self) return now;
  const winner = nameOf(now.Owner);
  if (winner !== '' && winner !== owner && now.Owner.id !== self) throw owned(winner);
  throw lost ?? forbidden();
}

const nameSchema = v.object({ Name: v.string() });

/** RT's name of the agent whose token it is. */
async function selfName({ client, names }: RtContext, signal: AbortSignal): Promise<string> {
  const id = await client.self();
  const known = names.get(id);
  if (known !== undefined) return known;
  const { value } = await client.send(`/user/${id}`, {}, { schema: nameSchema, signal });
  const name = value?.Name ?? '';
  names.set(id, name);
  return name;
}

/**
 * Taken first, then given on: of two who do that at once RT itself stops one, since it lets nobody but the owner give a
 * ticket away, and compares that while it writes (with the right ReassignTicket it does not, and the ETag is compared
 * some time before). Whoever cannot have the ticket does not get it, and it goes back to whoever had it.
 */
export function assignCase(
  context: RtContext,
  assignment: Assignment,
  operation: OperationContext,
): Promise<Applied<Case>> {
  const { client, lockName } = context;
  const { signal, opId } = operation;
  const { to, from, caseId } = assignment;
  const wanted = to?.id ?? nobody;
  return alone(lockName(opId), operation, async (repeated) => {
    const [{ state, etag, ticket }, self] = await Promise.all([
      look(context, caseId, signal),
      selfName(context, signal),
    ]);
    const owner = nameOf(state.Owner);
    // Somebody newly in the owner's place may be in the middle of giving it on.
    if (state.Owner.id === wanted && (repeated || owner === from || !isStale(state, assignment)))
      return { value: caseOf(context, ticket), outcome: 'already-applied' };
    const mine = state.Owner.id === self;
    // A sending before this one took it and did not come to giving it on.
    const halfDone = repeated && mine && owner !== from;
    if (!halfDone && owner !== '' && owner !== from) throw owned(owner);
    if (!halfDone && isStale(state, assignment)) throw changedMeanwhile();
    requireRights(ticket, 'change');
    const taken = mine ? ticket : await take(context, caseId, state, etag, signal);
    if (taken.Owner.id === wanted) return { value: caseOf(context, taken), outcome: 'updated' };
    const give = async (to: string): Promise<RtTicket> => {
      await change(client, `/ticket/${caseId}`, { Owner: to }, undefined, signal);
      return readBack(context, caseId, signal);
    };
    const now = await give(wanted);
    if (now.Owner.id === wanted) return { value: caseOf(context, now), outcome: 'updated' };
    if (now.Owner.id !== self) throw nameOf(now.Owner) === '' ? changedMeanwhile() : owned(nameOf(now.Owner));
    if (!mine) await give(state.Owner.id);
    else if (halfDone && from === '') await give(nobody);
    throw new ClewError('Invalid', { key: 'crm_error_agent_gone', args: { name: to?.name ?? '' } });
  });
}
