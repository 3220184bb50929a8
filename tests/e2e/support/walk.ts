import { strict as assert } from 'node:assert';
import type { World } from '../../x/world/model.ts';
import type { Desk } from './desk.ts';
import { waitFor } from './wait-for.ts';

export interface WalkReport {
  /** A step that has been walked and looked at, in words. */
  say(step: string): void;
  shot(name: string): Promise<void>;
}

export const goodReply =
  "Three weeks without your battery is too long, sorry. I've asked our service team to look into it today.\nMay we message you here?";

/** Opens the sidebar on the customer's complaint by its badge, and there the conversation, to read what it answers. */
export async function openComplaint(desk: Desk, world: World): Promise<void> {
  const { complaintId } = world.hero;
  await desk.visit(`/sunnyside_up/status/${complaintId}`);
  await desk.clickBadge(complaintId);
  await desk.reads(desk.words('sidebar_by_x_id'));
  await desk.click('[data-thread]');
  await desk.reads(desk.words('sidebar_parents_read_one', { read: '1', count: '1' }));
  await desk.click('[data-thread]');
}

/** The whole day of one post: noticed, known, linked, drafted, checked, inserted, posted, kept. */
export async function walk(desk: Desk, world: World, { say, shot }: WalkReport): Promise<void> {
  const { complaintId, rootId } = world.hero;

  await desk.visit(`/${world.ceo.handle}/status/${rootId}`);
  await waitFor(async () => (await desk.badgeSpot(complaintId)) ?? undefined, 'the complaint got no badge');
  await shot('badges');
  say('A reply to the CEO has a badge; the CEO’s own post has none.');
  assert.equal(await desk.badgeSpot(rootId), null);

  await openComplaint(desk, world);
  await desk.reads('Powerwall offline after update');
  await desk.reads(desk.words('sidebar_who'));
  await desk.reads(desk.words('composer_insert'));
  await shot('customer');
  say('The badge opens the sidebar: the customer by X id, the open case, what happened.');

  await linkTwiceAndUndo(desk, shot);
  say('One click linked the post, a second did nothing, Undo undid it; it is linked again.');

  await desk.write('Hello {name}, they will fix your Powerwall 3 by Friday.');
  await desk.reads(desk.words('guard_placeholder', { gap: '{name}' }));
  await desk.click('button[aria-expanded][aria-controls]:has(+ section)');
  await desk.reads(desk.words('guard_private_product'));
  await desk.reads(desk.words('guard_promise_act'));
  await desk.click('button', desk.words('composer_insert'));
  assert.equal((await desk.composer())?.text, '');
  await shot('findings');
  say('A placeholder, a promise and a value of the record are named as they are typed; Insert waits.');
  await desk.clearEditor();

  await desk.write(goodReply);
  await desk.reads(desk.words('sidebar_saved'));
  await desk.page.reload();
  await desk.reads(desk.words('sidebar_by_x_id'));
  assert.equal(await draftText(desk), goodReply);
  say('The draft and the sidebar came back after a reload of X.');

  await insertAndCompare(desk, goodReply);
  await shot('inserted');
  say('Insert put both lines into X’s reply box; X’s own Post button became usable.');

  await desk.clickOnX('[data-testid="tweetButtonInline"]');
  await desk.reads(desk.words('composer_posted'));
  await desk.reads(new RegExp(`${desk.words('sidebar_direction_out')}[\\s\\S]*asked our service team`));
  await shot('posted');
  say('After Post, the reply was seen on X and is kept on the case with its address.');
}

async function linkTwiceAndUndo(desk: Desk, shot: WalkReport['shot']): Promise<void> {
  const link = desk.words('sidebar_link_to', { number: 'CS-204817' });
  await desk.click('button', link);
  await desk.reads(desk.words('sidebar_linked'));
  // Where the button was there is none any more: a hasty second click meets nothing.
  await desk.click('li', undefined).catch(() => undefined);
  await shot('linked');
  await desk.click('button', desk.words('sidebar_undo'));
  await desk.reads(desk.words('sidebar_link'));
  await desk.click('button', link);
  await desk.reads(desk.words('sidebar_linked'));
}

export async function insertAndCompare(desk: Desk, text: string): Promise<void> {
  await desk.click('button', desk.words('composer_insert'));
  await desk.reads(desk.words('composer_in_box'));
  assert.deepEqual(await desk.composer(), { text, usable: true });
}

export async function draftText(desk: Desk): Promise<string> {
  const frame = await desk.sidebar();
  return waitFor(
    () => frame.evaluate(() => document.querySelector('textarea')?.value || undefined, null),
    'the draft did not come back',
  );
}
