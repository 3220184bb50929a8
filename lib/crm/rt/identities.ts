import * as v from 'valibot';
import { ClewError } from '../../messaging/errors.ts';
import type { Applied, NewIdentity, OperationContext } from '../adapter.ts';
import { type Identity, identitySchema } from '../model.ts';
import { changedMeanwhile, forbidden } from './cases.ts';
import type { RtContext } from './context.ts';
import { change } from './entries.ts';
import { alone } from './once.ts';
import { identitiesOf, identityId, linesOf, readLine, same, writeLine } from './people.ts';
import { readUser } from './record.ts';
import { searchUsers } from './search.ts';
import { fieldsOf, type RtUser } from './shapes.ts';

const mostRounds = 5;
const nameSchema = v.object({ Name: v.string() });

interface UserState {
  user: RtUser;
  etag: string | undefined;
}

/** The ETag first: what is changed after it was read makes RT refuse the change. */
async function readState(
  { client, names }: RtContext,
  customerId: string,
  signal: AbortSignal,
): Promise<UserState | null> {
  if (!/^[1-9]\d{0,9}$/.test(customerId)) return null;
  const { value, headers } = await client.send(
    `/user/${customerId}`,
    {},
    { schema: nameSchema, expected: [404], signal },
  );
  if (!value) return null;
  names.set(customerId, value.Name);
  const user = await readUser(client, customerId, names, signal);
  return user && { user, etag: headers.get('etag') ?? undefined };
}

/** Who holds the X id. RT refuses a second holder, as long as the field is set to take each value once. */
async function holdersOf({ client }: RtContext, userId: string, signal: AbortSignal): Promise<RtUser[]> {
  const limits = [{ field: 'CustomField.{XUserId}', value: userId }];
  const found = await searchUsers(client, limits, signal);
  return found
    .filter((user) => fieldsOf(user, 'XUserId').includes(userId))
    .sort((a, b) => Number(a.id) - Number(b.id));
}

function taken(holder: RtUser, userId: string): ClewError {
  const handle = identitiesOf(holder).find((own) => own.userId === userId)?.handle ?? userId;
  return new ClewError('Conflict', { key: 'crm_error_identity_taken', args: { handle } });
}

/** The id and handle into their fields, and how they are known into a line of XIdentity. */
export function addIdentity(
  context: RtContext,
  input: NewIdentity,
  operation: OperationContext,
): Promise<Applied<Identity>> {
  const { client, fields, lockName } = context;
  const { signal } = operation;
  const { was, ...said } = input;
  const { customerId, userId, handle, basis, agent, at } = { ...said, ...was };
  const identity = { id: identityId(customerId, userId, handle), network: 'x', ...said, agent, at };
  const parsed = v.safeParse(identitySchema, identity);
  if (!parsed.success) return Promise.reject(new ClewError('Invalid', { key: 'crm_error_row_refused' }));
  return alone(lockName(`account ${userId}`), operation, async () => {
    await fields.require(signal);
    for (let round = 0; round < mostRounds; round += 1) {
      const [state, [holder]] = await Promise.all([
        readState(context, customerId, signal),
        holdersOf(context, userId, signal),
      ]);
      if (!state) throw new ClewError('Invalid', { key: 'crm_error_customer_gone' });
      if (holder && holder.id !== customerId) throw taken(holder, userId);
      const kept = identitiesOf(state.user).find((own) => own.userId === userId);
      if (kept) return { value: kept, outcome: 'already-applied' };
      const handles = fieldsOf(state.user, 'XHandle');
      const onFile = handles.some((own) => same(own, handle));
      const line = writeLine({ userId, handle, basis, agent, at, ...(onFile && { onFile }) });
      const CustomFields = {
        XUserId: [...new Set([...fieldsOf(state.user, 'XUserId'), userId])],
        XHandle: onFile ? handles : [...handles, handle],
        XIdentity: [...fieldsOf(state.user, 'XIdentity'), line],
      };
      if ((await change(client, `/user/${customerId}`, { CustomFields }, state.etag, signal)) !== 'sent')
        continue;
      const [now] = await holdersOf(context, userId, signal);
      if (now?.id === customerId) return { value: parsed.output, outcome: 'created' };
      // A colleague was first, or RT took none of it.
      await takeOff(context, customerId, userId, signal);
      throw now ? taken(now, userId) : forbidden();
    }
    throw changedMeanwhile();
  });
}

export function removeIdentity(
  context: RtContext,
  identityIdToRemove: string,
  operation: OperationContext,
): Promise<Applied<null>> {
  const { lockName } = context;
  const { signal } = operation;
  const [customerId = '', account = ''] = identityIdToRemove.split(':');
  return alone(lockName(`account ${account}`), operation, async () => {
    const removed = await takeOff(context, customerId, account, signal);
    if (!removed) return { value: null, outcome: 'already-applied' };
    const left = await readState(context, customerId, signal);
    if (left && identitiesOf(left.user).some(({ id }) => id === identityIdToRemove)) throw forbidden();
    return { value: null, outcome: 'removed' };
  });
}

/** `account`: a numeric id, or "@handle". A handle that was on file before its id was known stays. */
async function takeOff(
  context: RtContext,
  customerId: string,
  account: string,
  signal: AbortSignal,
): Promise<boolean> {
  for (let round = 0; round < mostRounds; round += 1) {
    const state = await readState(context, customerId, signal);
    if (!state) return false;
    const { user, etag } = state;
    const own = identitiesOf(user).find(({ id }) => id === `${customerId}:${account}`);
    const left = fieldsOf(user, 'XIdentity').filter((text) => readLine(text)?.userId !== account);
    if (!own && left.length === fieldsOf(user, 'XIdentity').length) return false;
    const handle = own?.handle ?? '';
    const stays =
      linesOf(user).some((line) => line.userId === account && line.onFile) ||
      identitiesOf(user).some((other) => other.id !== own?.id && same(other.handle, handle));
    const CustomFields = {
      XUserId: fieldsOf(user, 'XUserId').filter((userId) => userId !== account),
      XIdentity: left,
      ...(!stays && { XHandle: fieldsOf(user, 'XHandle').filter((one) => !same(one, handle)) }),
    };
    if ((await change(context.client, `/user/${customerId}`, { CustomFields }, etag, signal)) === 'sent')
      return true;
  }
  throw changedMeanwhile();
}
