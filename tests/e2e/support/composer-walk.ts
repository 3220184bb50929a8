import { strict as assert } from 'node:assert';
import type { World } from '../../x/world/model.ts';
import type { Desk, Surface } from './desk.ts';
import { waitFor } from './wait-for.ts';
import { draftText, goodReply, insertAndCompare, openComplaint } from './walk.ts';

export const longDraft =
  'We are really very sorry about this. In order to help you as quickly as possible, at this point in time we have asked our service team to take a look at your battery, and please do not hesitate to contact us in the event that you need any further assistance with your battery now. Thank you for your patience!!';

/** What goes wrong where an editor is filled by other means than its own paste. */
export const fiveTexts = [
  'Sorry that your battery is down. May we message you here?',
  'Sorry about your battery.\n\nOur service team looks into it.\nMay we message you here?',
  'Sorry about your battery 🔋 👩🏽‍🔧 👨‍👩‍👧‍👦 1️⃣ café.',
  'نأسف لتوقف بطاريتك. طلبنا من الفريق النظر في الأمر.',
  'Sorry about your battery. We and @mirahalden read this. The steps: https://halden.example/help now.',
];

/** "opened": there is none on the page, until the specialist opens one. */
export type Box = 'inline' | 'dialog' | 'viewer' | 'opened';
const box = '[data-testid="tweetTextarea_0"][contenteditable="true"]';

/** A key together with the one that commands are given by, in either browser. */
export async function command(desk: Desk, key: string): Promise<void> {
  const keyboard = desk.page.keyboard as unknown as Record<'down' | 'up', (key: string) => Promise<void>>;
  await keyboard.down('Control');
  await desk.page.keyboard.press(key);
  await keyboard.up('Control');
}

const seen = (desk: Desk, selector: string, otherwise: string) =>
  waitFor(() => desk.page.evaluate((css) => !!document.querySelector(css) || undefined, selector), otherwise);

/** Opens the sidebar on a post with this kind of reply box open beside it. */
async function openBox(desk: Desk, world: World, kind: Box): Promise<void> {
  if (kind === 'viewer') return openPicture(desk, world);
  if (kind === 'opened') return openAnew(desk, world);
  await openComplaint(desk, world);
  if (kind === 'inline') return;
  await desk.clickOnX('article[tabindex="-1"] [data-testid="reply"]');
  await seen(desk, `[role="dialog"] ${box}`, 'the reply dialog did not open');
}

/** In the home timeline no post has a box of its own; asked to insert, Clew says what to do. */
async function openAnew(desk: Desk, { hero: { mentionId } }: World): Promise<void> {
  const { words } = desk;
  await desk.visit('/home');
  await desk.clickBadge(mentionId);
  await desk.reads(words('composer_insert'));
  await desk.clearEditor();
  await desk.write(fiveTexts[0] ?? '');
  await desk.click('button', words('composer_insert'));
  await desk.reads(words('composer_outcome_no_composer'));
  await desk.clickOnX(`article:has(a[href$="/status/${mentionId}"] > time) [data-testid="reply"]`);
  await seen(desk, `[role="dialog"] ${box}`, 'the reply dialog did not open');
}

async function openPicture(desk: Desk, { ceo, hero: { photoId, rootId } }: World): Promise<void> {
  await desk.visit(`/${ceo.handle}/status/${rootId}`);
  await desk.clickBadge(photoId);
  await desk.click('[data-thread]');
  await desk.reads(desk.words('sidebar_parents_read_one', { read: '1', count: '1' }));
  await desk.click('[data-thread]');
  await desk.clickOnX(`a[href$="/status/${photoId}/photo/1"]`);
  await seen(desk, `[role="dialog"] ${box}`, 'the picture did not open');
}

/**
 * Each text goes into the box, the later ones in the place of the earlier; there it is typed on, taken back and undone
 * as a person would, and what X would post is compared each time.
 */
export async function insertInto(
  desk: Desk,
  world: World,
  kind: Box,
  texts: readonly string[],
): Promise<void> {
  for (const [at, text] of texts.entries()) {
    if (at === 0) {
      await openBox(desk, world, kind);
      await inReach(desk, kind);
    }
    await desk.clearEditor();
    await desk.write(text);
    if (at > 0) {
      await desk.click('button', desk.words('composer_insert'));
      await desk.reads(desk.words('composer_outcome_not_empty'));
      await desk.click('button', desk.words('composer_replace'));
      await desk.reads(desk.words('composer_in_box'));
    } else await insertAndCompare(desk, text);
    assert.deepEqual(await desk.composer(), { text, usable: true });
    await typeAndUndo(desk, kind, text);
  }
}

const within = (kind: Box) => (kind === 'inline' ? '' : '[role="dialog"] ');

/** From one end to the other, nothing of X's box or its button lies beneath the sidebar, which is whole itself. */
export async function inReach(desk: Desk, kind: Box): Promise<void> {
  const look = () =>
    desk.page.evaluate(
      (selectors) => {
        const host = [...document.documentElement.children].find(
          (child) => !['HEAD', 'BODY'].includes(child.tagName),
        );
        const { left = 0, right = 0 } = host?.getBoundingClientRect() ?? {};
        if (left < 0 || right > document.documentElement.clientWidth || right - left < 340) return undefined;
        const free = selectors.every((css) => {
          const element = document.querySelector(css);
          const place = element?.getBoundingClientRect();
          return (
            element &&
            place &&
            [place.left + 2, place.right - 2].every((x) =>
              element.contains(document.elementFromPoint(x, (place.top + place.bottom) / 2)),
            )
          );
        });
        return free || undefined;
      },
      ['[data-testid="tweetTextarea_0"][contenteditable="true"]', '[data-testid^="tweetButton"]'].map(
        (css) => within(kind) + css,
      ),
    );
  await waitFor(look, `X’s ${kind} box is not free of the sidebar`, 5000);
  const { CLEW_SHOTS } = process.env;
  if (CLEW_SHOTS) await desk.page.screenshot({ path: `${CLEW_SHOTS}/beside-${kind}.png` });
}

async function typeAndUndo(desk: Desk, kind: Box, text: string): Promise<void> {
  const holds = async (wanted: string, when: string) => {
    let held: string | undefined;
    await waitFor(
      async () => {
        held = (await desk.composer())?.text;
        return held === wanted || undefined;
      },
      `X’s ${kind} box, ${when}, did not hold what it should`,
      5000,
    ).catch(({ message }) => assert.equal(held, wanted, message));
  };
  await desk.clickOnX(`${within(kind)}${box} [data-block="true"]:last-child span`);
  await command(desk, 'End');
  await desk.page.keyboard.type('!');
  await holds(`${text}!`, 'typed in');
  await desk.page.keyboard.press('Backspace');
  await holds(text, 'after Backspace');
  await command(desk, 'z');
  await holds(`${text}!`, 'after undo');
}

/** Too long by thirty, it gets under the limit by edits that are taken one by one. */
export async function squeeze(desk: Desk, world: World): Promise<void> {
  assert.equal(longDraft.length, 310);
  await openComplaint(desk, world);
  await desk.clearEditor();
  await desk.write(longDraft);
  await desk.reads(desk.words('guard_length', { over: 30, limit: 280 }));
  await desk.click('button', desk.words('composer_squeeze'));
  const frame = await desk.sidebar();
  const tick = (at: number) => desk.click(`section li:nth-child(${at}) input[type=checkbox]`);
  await tick(1);
  const one = await draftText(desk);
  assert.ok(one.length < 310);
  await tick(1);
  assert.equal(await draftText(desk), longDraft);
  const count = await frame.evaluate(
    () => document.querySelectorAll('section li input[type=checkbox]').length,
    null,
  );
  for (let at = 1; (await draftText(desk)).length >= 280 && at <= count; at++) await tick(at);
  const text = await draftText(desk);
  assert.ok(text.length < 280, text);
  for (const word of ['sorry', 'service team', 'battery']) assert.ok(text.includes(word), word);
  assert.ok(!(await desk.sidebarText()).includes(desk.words('guard_length', { over: 30, limit: 280 })));
}

/** The same words to somebody else: the earlier reply is shown, with where it stands on X. */
export async function twin(desk: Desk, world: World): Promise<void> {
  await openComplaint(desk, world);
  await desk.clearEditor();
  await desk.write(goodReply);
  await insertAndCompare(desk, goodReply);
  await desk.clickOnX('[data-testid="tweetButtonInline"]');
  await desk.reads(desk.words('composer_posted'));
  await desk.visit('/home');
  await desk.clickBadge(world.hero.mentionId);
  await desk.reads(desk.words('composer_insert'));
  await desk.clearEditor();
  await desk.write(goodReply);
  const said = desk.words('guard_twin', { percent: 100 });
  await waitFor(async () => {
    if ((await desk.sidebarText()).includes(said)) return true;
    await desk.page.keyboard.press('F8');
    return undefined;
  }, `F8 never came to “${said}”`);
  await desk.click('button', desk.words('composer_see'));
  const frame = await desk.sidebar();
  const shown = () =>
    frame.evaluate(() => {
      const quote = document.querySelector('li q');
      const link = quote?.parentElement?.querySelector('a');
      return quote && link ? { text: quote.textContent, href: link.href } : undefined;
    }, null);
  const { text, href } = await waitFor(shown, 'the earlier reply is not shown');
  assert.equal(text, goodReply);
  assert.match(href, /^https:\/\/x\.com\/HaldenHelp\/status\/\d+$/);
}

/** From right to left: text and underlines run that way, line for line in the same place. */
export async function rightToLeft(desk: Desk, world: World): Promise<void> {
  await openComplaint(desk, world);
  await desk.clearEditor();
  const arabic = 'نأسف لتوقف بطاريتك منذ ثلاثة أسابيع، وطلبنا من فريق الخدمة أن ينظر في الأمر اليوم. ';
  await desk.write(`${arabic}https://bit.ly/abc`);
  await desk.reads(desk.words('guard_links_shortener', { what: 'https://bit.ly/abc' }));
  const frame = await desk.sidebar();
  const look = await looks(frame, 'bit.ly');
  assert.equal(look.direction, 'rtl');
  assert.ok(Math.abs(look.mirror - look.area) <= 1, `${look.mirror} and ${look.area} px high`);
  assert.ok(look.lines > 1);
  // The link ends the text, so it stands at the left of what comes before it on its line.
  assert.ok(look.left < look.middle, JSON.stringify(look));
  await desk.clearEditor();
}

function looks(frame: Surface, underlined: string) {
  return frame.evaluate((words) => {
    const area = document.querySelector('textarea');
    const mirror = area?.previousElementSibling;
    const piece = [...(mirror?.children ?? [])].find((each) => each.textContent?.includes(words));
    if (!area || !mirror || !piece) throw new Error('The editor has no such underline.');
    const whole = area.getBoundingClientRect();
    return {
      direction: getComputedStyle(area).direction,
      area: area.scrollHeight,
      mirror: mirror.scrollHeight,
      lines: mirror.scrollHeight / Number.parseFloat(getComputedStyle(area).lineHeight),
      left: piece.getBoundingClientRect().left,
      middle: whole.left + whole.width / 2,
    };
  }, underlined);
}

/** What is written stays with its post, over `count` of them. */
export async function draftPerPost(
  desk: Desk,
  wheel: (x: number, y: number, by: number) => Promise<void>,
  count: number,
): Promise<string[]> {
  const value = async () =>
    (await desk.sidebar()).evaluate(() => document.querySelector('textarea')?.value, null);
  const holds = (text: string, id: string) =>
    waitFor(async () => (await value()) === text || undefined, `the draft for ${id} was not “${text}”`);
  const written: string[] = [];
  await desk.visit('/home');
  while (written.length < count) {
    const inView = await desk.page.evaluate(
      () =>
        [...document.querySelectorAll('article a[href*="/status/"] > time')].map(
          (time) => /status\/(\d+)/.exec(time.parentElement?.getAttribute('href') ?? '')?.[1] ?? '',
        ),
      null,
    );
    const spots = await Promise.all(inView.map(async (id) => ({ id, spot: await desk.badgeSpot(id) })));
    const next = spots.find(({ id, spot }) => spot && spot.y > 60 && spot.y < 740 && !written.includes(id));
    if (!next?.spot) {
      await wheel(300, 400, 600);
      await new Promise((resolve) => setTimeout(resolve, 150));
      continue;
    }
    await desk.page.mouse.click(next.spot.x, next.spot.y);
    await holds('', next.id);
    await desk.write(`For ${next.id}`);
    written.push(next.id);
  }
  // Back to those that are still on the page.
  let back = 0;
  for (const id of written.slice(0, -1).toReversed().slice(0, 4)) {
    if (!(await desk.badgeSpot(id))) continue;
    await desk.clickBadge(id);
    await holds(`For ${id}`, id);
    back++;
  }
  assert.ok(back > 0, 'no post of those was on the page any more');
  return written;
}
