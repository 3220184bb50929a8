import { strict as assert } from 'node:assert';
import type { World } from '../../x/world/model.ts';
import type { Desk } from './desk.ts';
import { says } from './look.ts';
import { demoRecord } from './private-values.ts';
import { waitFor } from './wait-for.ts';
import { draftText, openComplaint } from './walk.ts';

/** What the complaint says, before anybody has opened it. */
export function rewrite({ posts, hero }: World, text: string): void {
  const post = posts.get(hero.complaintId);
  if (!post) throw new Error('The complaint is gone.');
  post.text = text;
}

/** A row of the extension's `escalations`: her case went to billing for an earlier post, and is overdue these hours. */
export function overdueAtBilling(hours: number): Record<string, unknown> {
  const due = Date.now() - hours * 3_600_000;
  const { cases } = demoRecord('HC-10001');
  const dueAt = new Date(due).toISOString();
  return {
    id: '0c1e0000-0000-4000-8000-00000000b111',
    crm: 'embedded',
    postId: '9001',
    customerId: 'HC-10001',
    caseId: cases[0]?.id,
    caseNumber: cases[0]?.number,
    desk: 'billing',
    name: 'Billing',
    tells: 'specialist',
    agent: 'Jo Park',
    at: new Date(due - 48 * 3_600_000).toISOString(),
    dueAt,
    waitsUntil: dueAt,
  };
}

/** By the Tab key, as somebody does who leaves the pointer alone. */
async function tabTo(desk: Desk, selector: string): Promise<void> {
  const frame = await desk.sidebar();
  const there = () => frame.evaluate((css) => !!document.activeElement?.matches(css), selector);
  for (let pressed = 0; pressed < 12; pressed++) {
    if (await there()) return;
    await desk.page.keyboard.press('Tab');
  }
  assert.ok(await there(), `the Tab key never came to ${selector}`);
}

const tab = (name: string) => `[role=dialog] [data-tab=${name}][aria-selected=true]`;

/** From the ways that fit to the two sides, then to a desk and back. `overdueAtBilling` lies in the table already. */
export async function waysWalk(desk: Desk, world: World): Promise<void> {
  rewrite(world, threeVerdicts);
  await openComplaint(desk, world);
  await desk.reads(desk.words('ways_overdue', { time: '2h' }));
  await desk.page.keyboard.press('w');
  await says(desk, tab('paths'), [desk.words('ways_title')]);
  await pathWithItsValues(desk);
  // The arrows go from one part to the next.
  for (const name of ['escalate', 'sides']) {
    await desk.page.keyboard.press('ArrowRight');
    await waitFor(
      async () =>
        (await (await desk.sidebar()).evaluate((css) => !!document.querySelector(css), tab(name))) ||
        undefined,
      `the arrow did not open ${name}`,
    );
  }
  await twoSides(desk);
  await desk.page.keyboard.press('ArrowLeft');
  await overdueComesBack(desk);
  await toCallBackAndHome(desk);
}

/** Some of it is as the record has it, some is not, and of some the record knows nothing. */
export const threeVerdicts =
  'powerwall dead, waiting three months for an answer, emailed you 5 times, and you owe me $99. Nobody calls me back.';

async function pathWithItsValues(desk: Desk): Promise<void> {
  const battery = demoRecord('HC-10001').products.find(({ kind }) => kind === 'powerwall');
  const path = '[data-path="battery-in-warranty"]';
  await says(desk, path, [String(battery?.model), String(battery?.warrantyEnds), 'dead', 'Warranty 4.1']);
}

async function twoSides(desk: Desk): Promise<void> {
  const side = (told: string, verdict: string) => `[data-told=${told}][data-verdict=${verdict}]`;
  await says(desk, side('product', 'confirmed'), [desk.words('ways_verdict_confirmed'), 'Powerwall 3']);
  await says(desk, side('no-answer', 'confirmed'), ['Asked for a call-back']);
  await says(desk, side('waited', 'contradicted'), [desk.words('ways_verdict_contradicted'), 'CS-204817']);
  await says(desk, side('contacts', 'contradicted'), ['Photo of the status light']);
  await says(desk, side('amount', 'unknown'), [
    desk.words('ways_verdict_unknown'),
    desk.words('ways_not_on_record'),
  ]);
  // The reply is the specialist's own.
  const frame = await desk.sidebar();
  assert.equal(await frame.evaluate(() => document.querySelector('textarea')?.value, null), '');
}

async function overdueComesBack(desk: Desk): Promise<void> {
  const { words } = desk;
  await says(desk, '[data-standing=overdue]', ['Billing', words('ways_overdue', { time: '2h' })]);
  await desk.click('[data-standing=overdue] button', words('ways_came_back'));
  await desk.click('[data-standing=overdue] button', words('ways_back_keep'));
  await says(desk, '[data-standing=back]', [
    words('ways_is_back', { outcome: words('ways_outcome_solved') }),
  ]);
  await desk.reads(words('ways_owes_word'));
}

/** "due in 8h": the clock that it is reckoned by may be some seconds behind. */
export const dueIn = ({ words }: Desk, hours: string) =>
  new RegExp(words('ways_due', { time: `(${hours})` }));

/** A desk that must be told when to ring; its note on the case, its clock on the line, and the way back. */
async function toCallBackAndHome(desk: Desk): Promise<void> {
  const { words } = desk;
  const name = words('ways_desk_call_back');
  await tabTo(desk, '[role=dialog] select');
  await desk.page.keyboard.type(name);
  await desk.click('[data-field=window]');
  await desk.page.keyboard.type('after 5 pm');
  await desk.click('[role=dialog] button', words('ways_hand_over'));
  await desk.reads(words('ways_handed', { desk: name }));
  await desk.reads(dueIn(desk, '8h|7h'));
  await desk.reads(/escalated\s+CS-204817/);
  await desk.reads(new RegExp(`${words('sidebar_timeline')}[\\s\\S]*For ${name}`));
  assert.match(await draftText(desk), /phone team/);

  await desk.click('main nav button:nth-of-type(2)');
  await desk.click('[data-standing=waits] button', words('ways_came_back'));
  await tabTo(desk, '[data-standing=waits] select');
  await desk.page.keyboard.press('ArrowDown');
  await desk.click('[data-standing=waits] button', words('ways_back_keep'));
  await says(desk, '[data-standing=back]', [
    name,
    words('ways_is_back', { outcome: words('ways_outcome_partly') }),
  ]);
  await desk.page.keyboard.press('Escape');
  await desk.reads(/open\s+CS-204817/);
  await desk.reads(words('ways_back_note', { desk: name, outcome: words('ways_outcome_partly') }));
}
