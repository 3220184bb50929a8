import * as v from 'valibot';
import { ClewError } from '../../messaging/errors.ts';
import type { Applied, LinkedPost, OperationContext } from '../adapter.ts';
import { type Interaction, interactionSchema } from '../model.ts';
import type { ObjectRecord } from './answers.ts';
import { requireTicket } from './cases.ts';
import type { ZendeskClient } from './client.ts';
import { readCustomer } from './people.ts';
import { type Records, textOf } from './records.ts';
import { lineOf, proseOf } from './text.ts';

/** Fields of the custom object that keeps posts. "customer" is a lookup of a user, "ticket" one of a ticket. */
export const postFields = [
  'customer',
  'ticket',
  'direction',
  'at',
  'body',
  'agent',
  'permalink',
  'post_id',
  'answers',
  'op',
] as const;

const postKey = (postId: string) => `post:${postId}`;

/** Null for a record that does not hold a post as Clew writes it. */
function toInteraction(record: ObjectRecord, answered: (postId: string) => boolean): Interaction | null {
  const body = textOf(record, 'body');
  const postId = textOf(record, 'post_id') || null;
  const inbound = textOf(record, 'direction') === 'in';
  const parsed = v.safeParse(interactionSchema, {
    id: record.external_id,
    customerId: textOf(record, 'customer'),
    caseId: textOf(record, 'ticket') || null,
    channel: 'post',
    direction: inbound ? 'in' : 'out',
    at: textOf(record, 'at'),
    summary: lineOf(body, 100),
    body,
    answered: inbound && postId ? answered(postId) : null,
    agent: textOf(record, 'agent') || null,
    postId,
    permalink: textOf(record, 'permalink') || null,
  });
  return parsed.success ? parsed.output : null;
}

/** Posts that are linked to cases, and the brand's replies to them. */
export class Posts {
  private readonly client: ZendeskClient;
  readonly records: Records;

  constructor(client: ZendeskClient, records: Records) {
    this.client = client;
    this.records = records;
  }

  /** A post counts as answered where a reply names it, so that one write says both. */
  async of(customerId: string, signal: AbortSignal): Promise<Interaction[]> {
    const records = await this.records.ofUser('customer', customerId, signal);
    const answered = new Set(records.map((record) => textOf(record, 'answers')));
    return records
      .map((record) => toInteraction(record, (postId) => answered.has(postId)))
      .filter((interaction) => interaction !== null);
  }

  async link(post: LinkedPost, { opId, signal }: OperationContext): Promise<Applied<Interaction>> {
    const { postId, customerId, caseId, permalink, at, agent } = post;
    const fields = {
      customer: customerId,
      ticket: caseId,
      direction: 'in',
      at,
      body: proseOf(post.text),
      agent,
      permalink,
      post_id: postId,
      op: opId,
    };
    const link = checked(postKey(postId), fields);
    const { record, takenAway } = await this.records.state(link.id, opId, signal);
    if (record || takenAway) {
      const kept = record && toInteraction(record, () => false);
      return { value: kept ?? link, outcome: 'already-applied' };
    }
    await requireTicket(this.client, caseId, customerId, signal);
    const name = lineOf(post.text, 80) || permalink;
    if (await this.records.create({ name, externalId: link.id, fields }, signal))
      return { value: link, outcome: 'created' };
    return { value: (await this.kept(link.id, signal)) ?? link, outcome: 'already-applied' };
  }

  async unlink(postId: string, { signal }: OperationContext): Promise<Applied<null>> {
    const existed = await this.records.remove(postKey(postId), signal);
    return { value: null, outcome: existed ? 'removed' : 'already-applied' };
  }

  async addReply(
    input: Interaction,
    answers: string,
    { signal }: OperationContext,
  ): Promise<Applied<Interaction>> {
    const post = await this.records.byExternalId(postKey(answers), signal);
    // Linked to another case since, the reply goes with its post.
    const customer = (post && textOf(post, 'customer')) || input.customerId;
    const ticket = (post && textOf(post, 'ticket')) || input.caseId;
    const { postId, permalink, at } = input;
    const fields = {
      customer,
      ...(ticket && { ticket }),
      direction: 'out',
      at,
      body: proseOf(input.body ?? input.summary),
      agent: input.agent ?? '',
      ...(permalink && { permalink }),
      ...(postId && { post_id: postId }),
      answers,
    };
    // A comma would be read as two ids.
    const reply = checked(postId ? postKey(postId) : input.id.replace(/[^\w:.-]/g, '_'), fields);
    if (!post && !(await readCustomer(this.client, customer, signal)))
      throw new ClewError('Invalid', { key: 'crm_error_customer_gone' });
    if (!post && ticket) await requireTicket(this.client, ticket, customer, signal);
    const name = lineOf(input.summary, 80) || reply.id;
    if (await this.records.create({ name, externalId: reply.id, fields }, signal))
      return { value: reply, outcome: 'created' };
    const moved = { customer, ...(ticket && { ticket }), answers };
    await this.records.update({ name, externalId: reply.id, fields: moved }, signal);
    return { value: (await this.kept(reply.id, signal)) ?? reply, outcome: 'already-applied' };
  }

  private async kept(externalId: string, signal: AbortSignal): Promise<Interaction | null> {
    const record = await this.records.byExternalId(externalId, signal);
    return record && toInteraction(record, () => false);
  }
}

/** What will be read back of a record. Throws Invalid where that would be nothing. */
function checked(externalId: string, fields: Record<string, string>): Interaction {
  const record = { id: '', external_id: externalId, custom_object_fields: fields };
  const interaction = toInteraction(record, () => false);
  if (!interaction) throw new ClewError('Invalid', { key: 'crm_error_row_refused' });
  return interaction;
}
