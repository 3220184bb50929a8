import * as v from 'valibot';
import { crmKey } from '../crm/crm-key.ts';
import { requireCase } from '../crm/reads/require-case.ts';
import { hoursOf } from '../escalation/desk-hours.ts';
import { dueAfter, type Escalation } from '../escalation/escalation.ts';
import { deskName } from '../escalation/hand-off.ts';
import { centreOf } from '../escalation/site-about.ts';
import { defineCommand } from '../messaging/define-command.ts';
import { ClewError } from '../messaging/errors.ts';
import { crmIdSchema, opIdSchema, postIdSchema } from '../messaging/fields.ts';
import { keepSeen } from '../outbox/case-work.ts';
import { enqueue, isKnown } from '../outbox/enqueue.ts';
import { t } from '../platform/i18n.ts';
import { readPolicy } from '../policy/stored-policy.ts';
import { waysOf } from '../ways/ways-of.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'escalate-post': typeof command;
  }
}

/**
 * Hands a post's case over to a desk: the note goes to the CRM by the outbox, and from now on the desk's clock runs here.
 * With no case (the author is no customer) nothing is written to the CRM, and the clock runs all the same. Throws Invalid
 * where post, case or desk is unknown; what the CRM throws where it must be asked for the case.
 */
const command = defineCommand({
  name: 'escalate-post',
  from: ['sidebar'],
  input: v.strictObject({
    postId: postIdSchema,
    /** null: no case, the specialist hands the note over by hand. */
    of: v.nullable(
      v.strictObject({
        customerId: crmIdSchema,
        caseId: crmIdSchema,
        version: v.nullable(v.pipe(v.string(), v.maxLength(200))),
      }),
    ),
    desk: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
    /** The site that it is about, as the specialist saw it; null where that is not known. */
    siteId: v.optional(v.nullable(crmIdSchema)),
    note: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(10_000)),
    opId: opIdSchema,
  }),
  async handle({ input, services: { db, reads, drain, now, remind } }) {
    const { postId, of, opId } = input;
    const policy = await readPolicy(db);
    const crm = crmKey(policy.crm);
    const desk = waysOf(policy).desks.find(({ id }) => id === input.desk);
    if (!desk) throw new ClewError('Invalid', { key: 'ways_no_such_desk' });
    const supportCase = of && (await requireCase(reads, of.customerId, of.caseId));
    const record = of && (await reads.record(of.customerId, AbortSignal.timeout(20_000)));
    const site = record?.sites.find(({ id }) => id === input.siteId) ?? null;
    const open = site ? [] : (record?.sites ?? []);
    const at = now();
    const dueAt = dueAfter(at, desk.hours, hoursOf(desk, policy.routing));
    const row: Escalation = {
      id: opId,
      crm,
      postId,
      customerId: of?.customerId ?? null,
      caseId: of?.caseId ?? null,
      caseNumber: supportCase?.number ?? '',
      desk: desk.id,
      name: deskName(desk, centreOf({ site, open })),
      tells: desk.tells,
      agent: policy.agent,
      at: at.toISOString(),
      dueAt,
      waitsUntil: dueAt,
    };
    // However it was edited, colleagues must see whom it is for.
    const note = input.note.includes(row.name)
      ? input.note
      : `${t('ways_note_to', { desk: row.name })}\n${input.note}`.slice(0, 10_000);
    const tables = [db.posts, db.operations, db.escalations, db.audit, db.settings];
    await db.transaction('rw', tables, async () => {
      if (!(await db.posts.get(postId))) throw new ClewError('Invalid', { key: 'error_post_unknown' });
      if ((await isKnown(db, opId)) || (await db.escalations.get(opId))) return;
      await db.escalations.add(row);
      await db.audit.add({
        at: row.at,
        agent: policy.agent,
        action: 'escalate-post',
        subject: postId,
        detail: desk.id,
      });
      if (!of) return;
      const payload = { ...of, agent: policy.agent, desk: desk.id, note, at: row.at };
      await enqueue(db, crm, 'escalate-case', `case:${of.caseId}`, opId, payload, at);
      await keepSeen(db, opId, supportCase);
    });
    // Before the answer: the alarm that brings the post back must not hang on whether this worker lives.
    await remind();
    void drain();
  },
});

export default command;
