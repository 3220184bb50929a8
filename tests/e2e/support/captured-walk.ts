import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import type { Post } from '../../../lib/detect/post.ts';
import { readResponse } from '../../../lib/detect/read-response.ts';
import type { Desk } from './desk.ts';
import { waitFor } from './wait-for.ts';
import { draftText, type WalkReport } from './walk.ts';

export interface CapturedCeo {
  id: string;
  handle: string;
}

export function readCaptures(files: string[]): Post[] {
  return files.flatMap((file) => readResponse(JSON.parse(readFileSync(file, 'utf8'))));
}

/** Who is replied to most by others in these captures: a stand-in for "the CEO". */
export function mostRepliedTo(posts: Post[]): CapturedCeo {
  const counts = new Map<string, { ceo: CapturedCeo; count: number }>();
  for (const { author, replyTo } of posts) {
    if (!replyTo?.userId || !replyTo.handle || replyTo.userId === author.id) continue;
    const entry = counts.get(replyTo.userId) ?? {
      ceo: { id: replyTo.userId, handle: replyTo.handle },
      count: 0,
    };
    entry.count++;
    counts.set(replyTo.userId, entry);
  }
  const most = [...counts.values()].sort((a, b) => b.count - a.count)[0];
  assert(most, 'Nobody is replied to in these captures.');
  return most.ceo;
}

/**
 * The walk on a real thread: the account most replied to is the CEO, and a stranger's reply to it is linked to a demo
 * customer, answered and posted on the stand-in.
 */
export async function walkCaptured(
  desk: Desk,
  posts: Post[],
  ceo: CapturedCeo,
  report: WalkReport,
): Promise<void> {
  const { say, shot } = report;
  const root = posts.find((post) => post.author.id === ceo.id && post.conversationId === post.id) ?? posts[0];
  const reply = posts.find((post) => post.replyTo?.userId === ceo.id && post.author.id !== ceo.id);
  assert(root && reply, 'The captures hold no reply to that account.');

  await desk.visit(`/${root.author.handle}/status/${root.id}`);
  const badged = await waitFor(
    async () => (await badgedPosts(desk, posts)) ?? undefined,
    'no captured post got a badge',
  );
  const aimed = new Set(posts.filter((post) => post.replyTo?.userId === ceo.id).map((post) => post.id));
  assert.ok(badged.some((id) => aimed.has(id)));
  await shot('captured-thread');
  say(`On the captured thread, ${badged.length} posts in view have a badge.`);

  const first = badged.find((id) => aimed.has(id)) as string;
  await desk.clickBadge(first);
  await desk.reads('No customer with this X account');
  await shot('captured-stranger');
  say('The author of a captured reply is nobody in the CRM, and the sidebar says so.');

  await desk.visit(`/i/status/${first}`);
  await desk.reads('Write the reply here', 1).catch(() => undefined);
  const text =
    'Thank you for writing. Which app version do you see this in?\nWe would like to understand it.';
  await desk.write(text);
  assert.equal(await draftText(desk), text);
  // What it answers must have been in view, or Insert waits.
  await desk.click('[data-thread]');
  // As who reads would: down to it, and all of a long one, though more may still come in above it.
  const sidebar = await desk.sidebar();
  const readOn = () =>
    sidebar.evaluate(() => {
      const unread = document.querySelector('[data-unread]');
      unread?.scrollIntoView({ block: 'nearest' });
      unread?.querySelector<HTMLElement>('button[aria-expanded=false]')?.click();
      return unread ? undefined : true;
    }, null);
  await waitFor(readOn, 'what was posted before stayed unread');
  await desk.reads('1 of 1 parent read');
  await desk.click('[data-thread]');
  await desk.click('button', 'Insert');
  await desk.reads("In X's box. Press Post on X.");
  await waitFor(
    async () => ((await desk.composer())?.usable ? true : undefined),
    'X’s Post button stayed unusable',
  );
  await shot('captured-inserted');
  say('A reply was put into X’s box under the captured post.');
}

async function badgedPosts(desk: Desk, posts: Post[]): Promise<string[] | null> {
  const ids: string[] = [];
  for (const { id } of posts) if (await desk.badgeSpot(id)) ids.push(id);
  return ids.length > 0 ? ids : null;
}
