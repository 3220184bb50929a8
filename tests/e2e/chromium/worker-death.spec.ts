import type { Stage } from '../support/chromium.ts';
import { killWorker } from '../support/chromium.ts';
import { Databases } from '../support/databases.ts';
import type { Desk } from '../support/desk.ts';
import { more } from '../support/more.ts';
import { expect, test } from '../support/stage-test.ts';
import { waitFor } from '../support/wait-for.ts';
import { draftText, goodReply, insertAndCompare, openComplaint } from '../support/walk.ts';

const linkButton = 'Link post to CS-204817';

/** One contact on the case, one link, one operation, however many workers it took. */
async function expectLinkedOnce(desk: Desk, stage: Stage, data: Databases): Promise<void> {
  const { complaintId } = stage.site.world.hero;
  await desk.reads(/\bLinked\b/, 15_000);
  await waitFor(
    async () => (await data.rows('clew', 'links'))[0]?.state === 'done' || undefined,
    'the link was never done',
  );
  const operations = await data.rows('clew', 'operations');
  expect(operations).toMatchObject([{ kind: 'link-post', entity: complaintId, state: 'done' }]);
  expect(await data.rows('clew', 'links')).toMatchObject([
    { postId: complaintId, caseId: 'case-204817', state: 'done' },
  ]);
  const kept = (await data.rows('clew-crm', 'interactions')).filter(({ postId }) => postId === complaintId);
  expect(kept).toMatchObject([{ id: `post:${complaintId}`, caseId: 'case-204817' }]);
}

test('ended before the link is written', async ({ desk, stage }) => {
  await openComplaint(desk, stage.site.world);
  const data = new Databases(stage);
  const links = await data.hold('clew', 'links');
  await desk.click('button', linkButton);
  await data.untilHeldUp('clew', 'posts');
  await killWorker(stage);
  expect(await links.rows()).toEqual([]);
  await links.letGo();
  await expectLinkedOnce(desk, stage, data);
});

test('ended when the link is written here and not yet in the CRM', async ({ desk, stage }) => {
  await openComplaint(desk, stage.site.world);
  const data = new Databases(stage);
  // The proof of a write is written with it, and read by nothing else.
  const proofs = await data.hold('clew-crm', 'applied');
  await desk.click('button', linkButton);
  await waitFor(
    async () => (await data.rows('clew', 'operations'))[0]?.state === 'sending' || undefined,
    'nothing was sent',
  );
  await killWorker(stage);
  expect(await data.rows('clew', 'links')).toMatchObject([{ state: 'pending' }]);
  expect(await proofs.rows()).toEqual([]);
  await proofs.letGo();
  await expectLinkedOnce(desk, stage, data);
});

test('ended at once after the click', async ({ desk, stage }) => {
  await openComplaint(desk, stage.site.world);
  await desk.click('button', linkButton);
  await killWorker(stage);
  await expectLinkedOnce(desk, stage, new Databases(stage));
});

test('ended when the sidebar says “Linked”', { tag: more }, async ({ desk, stage }) => {
  await openComplaint(desk, stage.site.world);
  await desk.click('button', linkButton);
  await desk.reads(/\bLinked\b/);
  await killWorker(stage);
  const data = new Databases(stage);
  await expectLinkedOnce(desk, stage, data);
  // The worker that follows knows of it too.
  await desk.page.reload();
  await desk.reads('by X id');
  await expectLinkedOnce(desk, stage, data);
});

test('ended while a reply is typed: no character is lost', async ({ desk, page, stage }) => {
  await openComplaint(desk, stage.site.world);
  const [start, middle, end] = [
    'Three weeks without ',
    'your battery is too long, ',
    'sorry. We asked our team.',
  ];
  await desk.write(start);
  const ended = killWorker(stage);
  await page.keyboard.type(middle);
  await ended;
  await page.keyboard.type(end);
  await desk.reads('Saved');
  await page.reload();
  await desk.reads('by X id');
  expect(await draftText(desk)).toBe(start + middle + end);
});

test('ended at a key: the next worker says what is wrong with the text', async ({ desk, page, stage }) => {
  await openComplaint(desk, stage.site.world);
  await desk.write('Three weeks are too long, sorry. We will re');
  const ended = killWorker(stage);
  await page.keyboard.type('fund you.');
  await ended;
  await desk.reads(desk.words('guard_promise_remedy'));
  // And of what is typed from then on.
  await desk.clearEditor();
  await desk.write('Hello {name}, three weeks are too long.');
  await desk.reads(desk.words('guard_placeholder', { gap: '{name}' }));
});

test('ended, and X reloaded right after the last key: no character is lost', async ({
  desk,
  page,
  stage,
}) => {
  await openComplaint(desk, stage.site.world);
  await desk.write('Three weeks are too long');
  await killWorker(stage);
  await page.keyboard.type(', sorry.');
  await page.reload();
  await desk.reads('by X id');
  await expect.poll(() => draftText(desk)).toBe('Three weeks are too long, sorry.');
});

test('ended between Insert and Post: the reply is confirmed all the same', async ({ desk, stage }) => {
  await openComplaint(desk, stage.site.world);
  await desk.write(goodReply);
  await insertAndCompare(desk, goodReply);
  await killWorker(stage);
  await desk.clickOnX('[data-testid="tweetButtonInline"]');
  await desk.reads('Posted');
  const replies = await new Databases(stage).rows('clew', 'replies');
  expect(replies).toMatchObject([{ state: 'confirmed', text: goodReply, seenText: null }]);
});

test('ended before a badge is clicked: the sidebar opens', { tag: more }, async ({ desk, stage }) => {
  const { complaintId } = stage.site.world.hero;
  await desk.visit(`/sunnyside_up/status/${complaintId}`);
  await waitFor(async () => (await desk.badgeSpot(complaintId)) ?? undefined, 'there was no badge');
  await killWorker(stage);
  await desk.clickBadge(complaintId);
  await desk.reads('Powerwall offline after update');
});
