import * as v from 'valibot';
import { ClewError } from '../../messaging/errors.ts';
import type { Applied, Assignment, Claim, OperationContext } from '../adapter.ts';
import type { Case } from '../model.ts';
import { changedMeanwhile, forbidden, nameOf, requireRights } from './cases.ts';
import { caseOf, isStale, look, readBack } from './changes.ts';
import type { RtContext } from './context.ts';
import { change } from './entries.ts';
import { alone } from './once.ts';

const owned = (owner: string) => new ClewError('Conflict', { key: 'crm_error_owned', args: { owner } });

/** RT's own taking and stealing, which it does in one transaction of its own. */
export function claimCase(
  context: RtContext,
  claim: Claim,
  operation: OperationContext,
): Promise<Applied<Case>> {
  const { client, lockName } = context;
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
    const path = `/ticket/${claim.caseId}/${owner === '' ? 'take' : 'steal'}`;
    const lost = await change(client, path, {}, etag, signal).then(
      (outcome) => (outcome === 'sent' ? null : changedMeanwhile()),
      (error: unknown) => error,
    );
    const now = await readBack(context, claim.caseId, signal).catch((error: unknown) => {
      throw lost ?? error;
    });
    if (!lost && now.Owner.id === self) return { value: caseOf(context, now), outcome: 'updated' };
    const winner = nameOf(now.Owner);
    if (winner !== '' && winner !== owner && now.Owner.id !== self) throw owned(winner);
    throw lost ?? forbidden();
  });
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
 * By setting the ticket's Owner, under the ETag of the state that was judged. RT answers 200 in prose whether it did it or
 * not: a case of a colleague's needs the right ReassignTicket, and whoever is to have it the right OwnTicket.
 */
export function assignCase(
  context: RtContext,
  assignment: Assignment,
  operation: OperationContext,
): Promise<Applied<Case>> {
  const { client, lockName } = context;
  const { signal, opId } = operation;
  const { to, from, caseId } = assignment;
  const wanted = to?.id ?? 'Nobody';
  return alone(lockName(opId), operation, async () => {
    const { state, etag, ticket } = await look(context, caseId, signal);
    if (state.Owner.id === wanted) return { value: caseOf(context, ticket), outcome: 'already-applied' };
    const owner = nameOf(state.Owner);
    if (owner !== '' && owner !== from) throw owned(owner);
    if (isStale(state, assignment)) throw changedMeanwhile();
    requireRights(ticket, 'change');
    const outcome = await change(client, `/ticket/${caseId}`, { Owner: wanted }, etag, signal);
    const now = await readBack(context, caseId, signal);
    if (outcome === 'sent' && now.Owner.id === wanted)
      return { value: caseOf(context, now), outcome: 'updated' };
    const winner = nameOf(now.Owner);
    if (now.Owner.id !== state.Owner.id && winner !== '') throw owned(winner);
    if (outcome === 'changed-meanwhile') throw changedMeanwhile();
    throw await whyNot(context, { to, owner, mine: state.Owner.id === (await selfName(context, signal)) });
  });
}

interface Untaken {
  to: Assignment['to'];
  owner: string;
  mine: boolean;
}

async function whyNot({ agents }: RtContext, { to, owner, mine }: Untaken): Promise<ClewError> {
  const known = to && (await agents.find(to.name, AbortSignal.timeout(10_000)));
  if (known && !known.some(({ id }) => id === to.id))
    return new ClewError('Invalid', { key: 'crm_error_agent_gone', args: { name: to.name } });
  return owner === '' || mine
    ? new ClewError('Invalid', { key: 'crm_error_agent_gone', args: { name: to?.name ?? '' } })
    : new ClewError('Forbidden', { key: 'crm_error_not_yours', args: { owner } });
}
