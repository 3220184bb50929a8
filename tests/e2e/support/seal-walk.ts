import { strict as assert } from 'node:assert';
import type { World } from '../../x/world/model.ts';
import type { Desk } from './desk.ts';
import { waitFor } from './wait-for.ts';
import { goodReply, insertAndCompare, openComplaint } from './walk.ts';

const inlineBox = '[data-testid="tweetTextarea_0"][contenteditable="true"]';
const lastWords = `${inlineBox} [data-block="true"]:last-child span`;

/** One character typed into X's box turns the seal amber; checked again, the text as it is there is sealed. */
export async function sealAndRecheck(desk: Desk, world: World): Promise<void> {
  await openComplaint(desk, world);
  await desk.clearEditor();
  await desk.write(goodReply);
  await insertAndCompare(desk, goodReply);
  await desk.reads(desk.words('composer_sealed'));

  await desk.clickOnX(lastWords);
  await desk.page.keyboard.press('End');
  await desk.page.keyboard.type('!');
  await desk.reads(desk.words('composer_box_changed'));
  assert.ok(!(await desk.sidebarText()).includes(desk.words('composer_sealed')));
  await desk.click('button', desk.words('composer_recheck'));
  await desk.reads(desk.words('composer_sealed'));

  // What must not be said turns it red, and stays so however often it is checked.
  await desk.clickOnX(lastWords);
  await desk.page.keyboard.press('End');
  await desk.page.keyboard.type(' They will fix it by Friday.');
  await desk.reads(desk.words('composer_box_blocked'));
  await desk.click('button', desk.words('composer_recheck'));
  await desk.reads(desk.words('composer_box_blocked'));
  assert.equal((await desk.composer())?.text, `${goodReply}! They will fix it by Friday.`);
}

/** The box holds the specialist's own words: the reply goes behind them, and all of it is sealed. */
export async function appendToOwnWords(desk: Desk, world: World): Promise<void> {
  const own = 'Good morning.';
  await openComplaint(desk, world);
  await desk.clickOnX(inlineBox);
  await desk.page.keyboard.type(own);
  await desk.clearEditor();
  await desk.write(goodReply);
  await desk.click('button', desk.words('composer_insert'));
  await desk.reads(desk.words('composer_outcome_not_empty'));
  assert.equal((await desk.composer())?.text, own);
  await desk.click('button', desk.words('composer_append'));
  const whole = `${own}\n${goodReply}`;
  await waitFor(
    async () => (await desk.composer())?.text === whole || undefined,
    'the reply was not put behind what the box held',
  );
  await desk.reads(desk.words('composer_in_box'));
  assert.deepEqual(await desk.composer(), { text: whole, usable: true });
  await desk.clickOnX(lastWords);
  await desk.page.keyboard.press('End');
  await desk.page.keyboard.press('Backspace');
  await desk.page.keyboard.type('!');
  assert.equal((await desk.composer())?.text, `${whole.slice(0, -1)}!`);
}

/** While another account is signed in than one that answers, nothing reaches X's box; signed in again, it does. */
export async function wrongAccount(desk: Desk, world: World): Promise<void> {
  const [answers, own] = world.accounts;
  assert.ok(answers && own, 'the stand-in has no second account to switch to');
  await openComplaint(desk, world);
  await desk.clearEditor();
  await desk.write(goodReply);
  await switchTo(desk, own.handle);
  await desk.reads(new RegExp(`@${own.handle}\\b[^\\n]*@${answers.handle}\\b`, 'i'));
  await desk.click('button', desk.words('composer_insert'));
  assert.equal((await desk.composer())?.text, '');
  await switchTo(desk, answers.handle);
  await insertAndCompare(desk, goodReply);
}

async function switchTo(desk: Desk, handle: string): Promise<void> {
  await desk.clickOnX('[data-testid="SideNav_AccountSwitcher_Button"]');
  const place = await waitFor(
    () =>
      desk.page.evaluate((name) => {
        const cells = [...document.querySelectorAll('[role="menu"] [data-testid="UserCell"]')];
        const at = cells.findIndex((cell) => cell.textContent?.includes(`@${name}`));
        return at < 0 ? undefined : at + 1;
      }, handle),
    `X's menu has no account @${handle}`,
  );
  await desk.clickOnX(`[role="menu"] [data-testid="UserCell"]:nth-child(${place})`);
  await waitFor(
    () =>
      desk.page.evaluate(
        (name) =>
          document
            .querySelector('[data-testid="SideNav_AccountSwitcher_Button"]')
            ?.textContent?.includes(`@${name}`) || undefined,
        handle,
      ),
    `X never showed @${handle} as signed in`,
  );
  await desk.reads(desk.words('sidebar_as', { handle }));
}
