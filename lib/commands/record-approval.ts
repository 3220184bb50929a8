import * as v from 'valibot';
import { mayApprove } from '../approval/approval.ts';
import { approvalCode } from '../approval/approval-code.ts';
import { checkReply } from '../composer/check-reply.ts';
import { crmKey } from '../crm/crm-key.ts';
import { sameName } from '../crm/reads/colleagues.ts';
import { linkOf } from '../db/links.ts';
import { changeWork } from '../db/work.ts';
import { defineCommand } from '../messaging/define-command.ts';
import { ClewError } from '../messaging/errors.ts';
import { draftTextSchema, opIdSchema, postIdSchema, reasonSchema } from '../messaging/fields.ts';
import { caseOfLink } from '../outbox/case-to-come.ts';
import { enqueue, isKnown } from '../outbox/enqueue.ts';
import { t } from '../platform/i18n.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'record-approval': typeof command;
  }
}

/**
 * Keeps, as the specialist's word, that a second person agreed to these very words, in the audit trail and on the post's
 * case where it has one. Only where nobody could say so themselves: throws Forbidden where a note of theirs can be asked
 * for. Throws Invalid where that person is the specialist, or none of those whom the policy names.
 */
const command = defineCommand({
  name: 'record-approval',
  from: ['sidebar'],
  input: v.strictObject({
    postId: postIdSchema,
    text: draftTextSchema,
    by: v.pipe(reasonSchema, v.maxLength(80)),
    how: reasonSchema,
    opId: opIdSchema,
  }),
  async handle({ input: { postId, text, by, how, opId }, sender, services }) {
    const { db, now, drain } = services;
    if (sender.tabId === null) throw new ClewError('Unavailable', { key: 'error_no_tab' });
    const { policy, way } = await checkReply(services, sender.tabId, postId, text, []);
    const { agent, approvers } = policy;
    if (way !== 'word') throw new ClewError('Forbidden', { key: 'approval_error_note' });
    if (sameName(by, agent)) throw new ClewError('Invalid', { key: 'approval_error_self' });
    if (!mayApprove(by, approvers))
      throw new ClewError('Invalid', { key: 'approval_error_who', args: { who: approvers.join(', ') } });
    const crm = crmKey(policy.crm);
    const link = await linkOf(db, postId, crm);
    const code = await approvalCode(postId, text);
    const moment = now();
    const at = moment.toISOString();
    await db.transaction('rw', [db.posts, db.work, db.operations, db.audit, db.settings], async () => {
      const known = (await db.work.get(postId))?.said;
      // The same click, sent again after a worker died, is no second act.
      if ((await isKnown(db, opId)) || (known?.text === text && known.by === by && known.how === how)) return;
      await changeWork(db, postId, (work) => ({ ...work, said: { text, at, by, how } }));
      const detail = JSON.stringify({ by, how, text });
      await db.audit.add({ at, agent, action: 'record-approval', subject: postId, detail });
      if (link?.state !== 'pending' && link?.state !== 'done') return;
      const { customerId } = link;
      const caseId = caseOfLink(link);
      const note = `${t('approval_note_word', { agent, by, how, code })}\n“${text.slice(0, 9000)}”`;
      const payload = { customerId, caseId, text: note, agent, at };
      await enqueue(db, crm, 'add-note', `case:${caseId}`, opId, payload, moment);
    });
    void drain();
  },
});

export default command;
