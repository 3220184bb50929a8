import * as v from 'valibot';
import { approvalCode } from '../approval/approval-code.ts';
import { approvalNote, longestAsked } from '../approval/approval-note.ts';
import { checkReply } from '../composer/check-reply.ts';
import { crmKey } from '../crm/crm-key.ts';
import { requireCase } from '../crm/reads/require-case.ts';
import { linkOf } from '../db/links.ts';
import { changeWork } from '../db/work.ts';
import { permalink } from '../detect/permalink.ts';
import { defineCommand } from '../messaging/define-command.ts';
import { ClewError } from '../messaging/errors.ts';
import { draftTextSchema, opIdSchema, postIdSchema } from '../messaging/fields.ts';
import { enqueue, isKnown } from '../outbox/enqueue.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'ask-approval': typeof command;
  }
}

/**
 * Asks a second person to agree to these very words: an internal note on the post's case, by the outbox, with the text,
 * what the guardrails of the background find in it, and a code that stands for post and text. Whoever agrees writes a note
 * of their own there. Throws Invalid where the post is linked to no case, the text too long, or nothing in it needs it.
 */
const command = defineCommand({
  name: 'ask-approval',
  from: ['sidebar'],
  input: v.strictObject({ postId: postIdSchema, text: draftTextSchema, opId: opIdSchema }),
  async handle({ input: { postId, text, opId }, sender, services }) {
    const { db, reads, now, drain } = services;
    if (sender.tabId === null) throw new ClewError('Unavailable', { key: 'error_no_tab' });
    if (text.length > longestAsked) throw new ClewError('Invalid', { key: 'approval_error_long' });
    const { policy, findings, way } = await checkReply(services, sender.tabId, postId, text, []);
    const reasons = findings.filter(({ level }) => level === 'approve');
    if (reasons.length === 0) throw new ClewError('Invalid', { key: 'approval_error_needless' });
    const crm = crmKey(policy.crm);
    const link = await linkOf(db, postId, crm);
    if (!link || way !== 'note') throw new ClewError('Invalid', { key: 'approval_error_unlinked' });
    const { customerId, caseId } = link;
    await requireCase(reads, customerId, caseId);
    const code = await approvalCode(postId, text);
    const at = now();
    const tables = [db.posts, db.work, db.operations, db.audit, db.settings];
    await db.transaction('rw', tables, async () => {
      const stored = await db.posts.get(postId);
      if (!stored) throw new ClewError('Invalid', { key: 'error_post_unknown' });
      if (await isKnown(db, opId)) return;
      const asked = { code, text, at: at.toISOString(), crm, customerId, caseId };
      await changeWork(db, postId, (work) => ({ ...work, asked }));
      const { agent } = policy;
      const note = approvalNote(code, permalink(stored.post), text, reasons);
      const payload = { customerId, caseId, text: note, agent, at: asked.at };
      await enqueue(db, crm, 'add-note', `case:${caseId}`, opId, payload, at);
      await db.audit.add({ at: asked.at, agent, action: 'ask-approval', subject: postId, detail: code });
    });
    void drain();
  },
});

export default command;
