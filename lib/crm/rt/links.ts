import * as v from 'valibot';
import { ClewError } from '../../messaging/errors.ts';
import type { Applied, LinkedPost, OperationContext } from '../adapter.ts';
import { type Interaction, interactionSchema } from '../model.ts';
import { changedMeanwhile, forbidden, isNumber, pickTicket, requireRights, ticketState } from './cases.ts';
import type { RtContext } from './context.ts';
import { change, entriesAbout, writeEntry } from './entries.ts';
import { readTexts, shortened, toInteraction } from './history.ts';
import { markOf } from './marks.ts';
import { alone } from './once.ts';
import { quoted, searchTickets } from './search.ts';
import { fieldsOf, type RtEntry, type RtTicket } from './shapes.ts';
import { historiesOf } from './timeline.ts';

const held = (postId: string): string => `CF.{PostId} = ${quoted(postId)}`;
const holds = (postId: string) => (ticket: RtTicket) => fieldsOf(ticket, 'PostId').includes(postId);
/** Of two that took it at once, the one that was there before has it. */
const firstHolder = (tickets: RtTicket[], postId: string): RtTicket | undefined =>
  tickets.filter(holds(postId)).sort((a, b) => Number(a.id) - Number(b.id))[0];

/** How often something else may change on a ticket while a post is put on it or taken off. */
const mostRounds = 5;

/**
 * The ticket's field PostId is the link: RT refuses a second ticket the same value. The post's text then follows as a
 * comment, for colleagues and for the timeline.
 */
export function linkPost(
  context: RtContext,
  post: LinkedPost,
  operation: OperationContext,
): Promise<Applied<Interaction>> {
  const { client, fields, lockName } = context;
  const { signal, opId } = operation;
  return alone(lockName(`post ${post.postId}`), operation, async (repeated) => {
    const link = checkedLink(post);
    const ours = isNumber(post.caseId) ? ` OR id = ${post.caseId}` : '';
    const [found, entries] = await Promise.all([
      searchTickets(client, held(post.postId) + ours, signal, { rights: true }),
      repeated ? entriesAbout(client, post.postId, signal) : [],
      fields.require(signal),
    ]);
    const holder = firstHolder(found, post.postId);
    const written = entries.some((entry) => markOf(entry, 'operation') === opId);
    if (holder && (holder.id !== post.caseId || !repeated || written || entries.some(isLink)))
      return { value: await keptLink(context, holder, post, signal), outcome: 'already-applied' };
    const ticket = pickTicket(found, post.caseId, post.customerId);
    // Linked by this operation and taken off since: a late repeat must not bring it back.
    if (!holder && written) return { value: link, outcome: 'already-applied' };
    requireRights(ticket, 'change');
    const winner = holder ?? (await putOn(context, post, signal));
    if (winner.id !== ticket.id)
      return { value: await keptLink(context, winner, post, signal), outcome: 'already-applied' };
    await writeEntry(
      client,
      {
        ticketId: ticket.id,
        summary: link.summary,
        text: post.text,
        marks: {
          operation: opId,
          happened: post.at,
          direction: 'in',
          channel: 'post',
          post: post.postId,
          permalink: post.permalink,
        },
      },
      signal,
    );
    return { value: link, outcome: 'created' };
  });
}

const isLink = (entry: RtEntry): boolean => markOf(entry, 'direction') === 'in';

/** Puts the post on its ticket and tells which ticket has it now, which may be another one. */
async function putOn({ client }: RtContext, post: LinkedPost, signal: AbortSignal): Promise<RtTicket> {
  const path = `/ticket/${post.caseId}`;
  for (let round = 0; round < mostRounds; round += 1) {
    const { state, etag } = await ticketState(client, post.caseId, signal);
    const body = {
      // RT takes a list for the whole of it; with the ETag, none that a colleague has just added gets lost.
      CustomFields: { PostId: [...new Set([...fieldsOf(state, 'PostId'), post.postId])] },
      AddRefersTo: [post.permalink],
    };
    if ((await change(client, path, body, etag, signal)) === 'changed-meanwhile') continue;
    const winner = firstHolder(await searchTickets(client, held(post.postId), signal), post.postId);
    if (!winner) throw forbidden();
    if (winner.id !== post.caseId)
      await takeFrom({ client }, post.caseId, post.postId, post.permalink, signal);
    return winner;
  }
  throw changedMeanwhile();
}

/** What is there of a link, with its text as it was written down. */
async function keptLink(
  { client }: RtContext,
  holder: RtTicket,
  post: LinkedPost,
  signal: AbortSignal,
): Promise<Interaction> {
  const customerId = holder.Requestor[0]?.id ?? post.customerId;
  const asked = { ...checkedLink(post), customerId, caseId: holder.id };
  const entry = (await entriesAbout(client, post.postId, signal)).find(
    (one) => isLink(one) && one.ObjectId === holder.id,
  );
  if (!entry) return asked;
  const texts = await readTexts(client, [entry], signal);
  const histories = historiesOf(client, customerId, [holder]);
  return toInteraction(entry, texts.get(entry.id) ?? [], histories, new Set()) ?? asked;
}

function checkedLink(post: LinkedPost): Interaction {
  const link = {
    id: `post:${post.postId}`,
    customerId: post.customerId,
    caseId: post.caseId,
    channel: 'post',
    direction: 'in',
    at: post.at,
    summary: shortened(post.text),
    body: post.text.slice(0, 10_000),
    answered: false,
    agent: post.agent,
    postId: post.postId,
    permalink: post.permalink,
  };
  const parsed = v.safeParse(interactionSchema, link);
  if (!parsed.success) throw new ClewError('Invalid', { key: 'crm_error_row_refused' });
  return parsed.output;
}

/** The comment with the post's text stays in RT, which never forgets one; the timeline no longer shows it. */
export function unlinkPost(
  context: RtContext,
  postId: string,
  operation: OperationContext,
): Promise<Applied<null>> {
  const { client, lockName } = context;
  const { signal } = operation;
  return alone(lockName(`post ${postId}`), operation, async () => {
    const find = async () =>
      /^\d{1,20}$/.test(postId)
        ? (await searchTickets(client, held(postId), signal, { rights: true })).filter(holds(postId))
        : [];
    const holders = await find();
    if (holders.length === 0) return { value: null, outcome: 'already-applied' };
    for (const holder of holders) {
      requireRights(holder, 'change');
      await takeFrom(context, holder.id, postId, null, signal);
    }
    if ((await find()).length > 0) throw forbidden();
    return { value: null, outcome: 'removed' };
  });
}

async function takeFrom(
  { client }: Pick<RtContext, 'client'>,
  ticketId: string,
  postId: string,
  permalink: string | null,
  signal: AbortSignal,
): Promise<void> {
  const about = permalink === null ? await entriesAbout(client, postId, signal) : [];
  const permalinks = permalink ?? about.filter(isLink).flatMap((entry) => markOf(entry, 'permalink') ?? []);
  for (let round = 0; round < mostRounds; round += 1) {
    const { state, etag } = await ticketState(client, ticketId, signal);
    const PostId = fieldsOf(state, 'PostId').filter((own) => own !== postId);
    const body = { CustomFields: { PostId }, DeleteRefersTo: [...new Set([permalinks].flat())] };
    if ((await change(client, `/ticket/${ticketId}`, body, etag, signal)) === 'sent') return;
  }
  throw changedMeanwhile();
}
