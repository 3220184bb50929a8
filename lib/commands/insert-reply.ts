import * as v from 'valibot';
import type { Agreed } from '../approval/approval.ts';
import { checkReply } from '../composer/check-reply.ts';
import type { ClewDb } from '../db/clew-db.ts';
import type { Override } from '../guardrails/consent.ts';
import { defineCommand } from '../messaging/define-command.ts';
import { ClewError } from '../messaging/errors.ts';
import { draftTextSchema, postIdSchema, reasonSchema } from '../messaging/fields.ts';
import type { InsertOutcome } from '../messaging/page-messages.ts';
import type { Services } from '../messaging/services.ts';
import type { Reply } from '../snapshot/snapshot.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'insert-reply': typeof command;
  }
}

const override = v.strictObject({
  rule: v.pipe(v.string(), v.maxLength(40)),
  /** The words that it is about, and no others that the rule finds. */
  quote: draftTextSchema,
  reason: reasonSchema,
});

/**
 * Hands a reply to X's composer. `mode` says what to do with other text in X's box; without it, that text stays and the
 * outcome is "not-empty". The guardrails run here once more, over all that the box would hold, the account that is
 * signed in among them. `overrides`: reasons for blocks of rules that the policy lets the specialist override; they are
 * kept with the reply and in the audit trail. The reply is written down before it leaves: should the worker die in
 * between, it shows as not confirmed. Answers with the text that was checked, longer than the one given where it was
 * appended.
 */
const command = defineCommand({
  name: 'insert-reply',
  from: ['sidebar'],
  input: v.strictObject({
    postId: postIdSchema,
    text: v.pipe(
      draftTextSchema,
      v.check((text) => text.trim() !== ''),
    ),
    mode: v.optional(v.nullable(v.picklist(['replace', 'append'])), null),
    overrides: v.optional(v.pipe(v.array(override), v.maxLength(60)), []),
  }),
  async handle({ input, sender, services }): Promise<{ outcome: InsertOutcome | 'blocked'; text: string }> {
    const { db, now, page } = services;
    const { postId, mode } = input;
    if (sender.tabId === null) throw new ClewError('Unavailable', { key: 'error_no_tab' });
    const held = mode === 'append' ? await page.send(sender.tabId, 'read-box', { postId }) : '';
    if (held === null) return { outcome: 'no-composer', text: input.text };
    const text = joined(held, input.text);
    const { passes, overrides, agreed, policy } = await checkReply(
      services,
      sender.tabId,
      postId,
      text,
      input.overrides,
    );
    if (!passes) return { outcome: 'blocked', text };

    const before = await db.replies.get(postId);
    const insertedAt = now().toISOString();
    await db.replies.put(handing(postId, text, insertedAt, overrides, agreed));
    const outcome = (await page.send(sender.tabId, 'insert-text', { postId, text, mode })) ?? 'no-composer';
    if (outcome === 'inserted') await keepInserted(services, policy.agent, postId, text, overrides, agreed);
    else await takeBack(db, postId, before);
    return { outcome, text };
  },
});

/** On a line of its own, unless the box ends where one may go on. */
function joined(held: string, text: string): string {
  if (held.trim() === '') return text;
  return /\s$/.test(held) ? held + text : `${held}\n${text}`;
}

function handing(
  postId: string,
  text: string,
  insertedAt: string,
  overrides: Override[],
  agreed: Agreed | null,
): Reply {
  return {
    postId,
    text,
    state: 'handing',
    insertedAt,
    permalink: null,
    postedAt: null,
    seenText: null,
    problem: null,
    boxText: null,
    overrides,
    ...(agreed && { agreed }),
  };
}

async function keepInserted(
  { db, now }: Services,
  agent: string,
  postId: string,
  text: string,
  overrides: readonly Override[],
  agreed: Agreed | null,
): Promise<void> {
  // Post may have been pressed already, and the reply been seen: then it stays confirmed.
  await db.replies
    .filter((row) => row.postId === postId && row.state === 'handing')
    .modify({ state: 'inserted' });
  const entry = { at: now().toISOString(), agent, subject: postId };
  await db.audit.bulkAdd([
    { ...entry, action: 'insert-reply', detail: text },
    ...overrides.map(({ rule, quote, reason }) => ({
      ...entry,
      action: 'override',
      detail: JSON.stringify({ rule, quote, reason }),
    })),
    ...(agreed ? [{ ...entry, action: 'approved', detail: JSON.stringify(agreed) }] : []),
  ]);
}

/** Unless the text arrived after all, and was posted and seen meanwhile. */
async function takeBack(db: ClewDb, postId: string, before: Reply | undefined): Promise<void> {
  await db.transaction('rw', db.replies, async () => {
    if ((await db.replies.get(postId))?.state !== 'handing') return;
    if (before) await db.replies.put(before);
    else await db.replies.delete(postId);
  });
}

export default command;
