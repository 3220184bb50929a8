import * as v from 'valibot';
import { crmKey } from '../crm/crm-key.ts';
import { requireCase } from '../crm/reads/require-case.ts';
import { permalink } from '../detect/permalink.ts';
import { isOneOf } from '../detect/relate.ts';
import { teamHours } from '../escalation/desk-hours.ts';
import { dueAfter } from '../escalation/escalation.ts';
import { defineCommand } from '../messaging/define-command.ts';
import { ClewError } from '../messaging/errors.ts';
import { crmIdSchema, opIdSchema, postIdSchema } from '../messaging/fields.ts';
import { enqueue, isKnown } from '../outbox/enqueue.ts';
import { t } from '../platform/i18n.ts';
import { readPolicy } from '../policy/stored-policy.ts';
import { owedDesk, waysOf } from '../ways/ways-of.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'keep-owed': typeof command;
  }
}

/**
 * Keeps a reply of the CEO's on the customer's case as an action that is owed: a note, and a clock that runs until it is
 * settled like an escalation. Throws Invalid where case or posts are unknown, or the reply is not the CEO's.
 */
const command = defineCommand({
  name: 'keep-owed',
  from: ['sidebar'],
  input: v.strictObject({
    postId: postIdSchema,
    /** The CEO's. */
    replyId: postIdSchema,
    customerId: crmIdSchema,
    caseId: crmIdSchema,
    opId: opIdSchema,
  }),
  async handle({ input, services: { db, reads, drain, now, remind } }) {
    const { postId, replyId, customerId, caseId, opId } = input;
    const policy = await readPolicy(db);
    const crm = crmKey(policy.crm);
    const { number } = await requireCase(reads, customerId, caseId);
    const at = now();
    const dueAt = dueAfter(at, waysOf(policy).owedHours, teamHours(policy.routing));
    const { agent } = policy;
    await db.transaction('rw', [db.posts, db.operations, db.escalations, db.audit, db.settings], async () => {
      const [asked, reply] = await db.posts.bulkGet([postId, replyId]);
      if (!asked || !reply) throw new ClewError('Invalid', { key: 'error_post_unknown' });
      if (!isOneOf(policy.ceo, reply.post.author.id, reply.post.author.handle))
        throw new ClewError('Invalid', { key: 'error_invalid' });
      const desk = owedDesk(replyId);
      const kept = await db.escalations.where({ postId }).toArray();
      if ((await isKnown(db, opId)) || kept.some((row) => row.desk === desk && row.crm === crm)) return;
      const link = permalink(reply.post);
      const text = `${t('ways_owed_note', { link })}\n“${reply.post.text.slice(0, 500)}”`;
      await enqueue(
        db,
        crm,
        'add-note',
        `case:${caseId}`,
        opId,
        { customerId, caseId, text, agent, at: at.toISOString() },
        at,
      );
      await db.escalations.add({
        id: opId,
        crm,
        postId,
        customerId,
        caseId,
        caseNumber: number,
        desk,
        name: t('ways_owed'),
        tells: 'specialist',
        agent,
        at: at.toISOString(),
        dueAt,
        waitsUntil: dueAt,
      });
      await db.audit.add({
        at: at.toISOString(),
        agent,
        action: 'keep-owed',
        subject: postId,
        detail: replyId,
      });
    });
    await remind();
    void drain();
  },
});

export default command;
