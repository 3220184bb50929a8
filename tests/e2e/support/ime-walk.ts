import { strict as assert } from 'node:assert';
import type { World } from '../../x/world/model.ts';
import type { Desk } from './desk.ts';
import { waitFor } from './wait-for.ts';
import { draftText, openComplaint } from './walk.ts';

/** An input method, as the browser meets one: each call is the whole of what is being composed, the caret behind it. */
export interface InputMethod {
  compose(text: string): Promise<void>;
  /** Puts this in the place of what is composed, and is done. */
  commit(text: string): Promise<void>;
}

const promise = 'We will refund you';

/** What an input method composes is left alone whatever comes from elsewhere (`disturb`), then checked and saved. */
export async function composeAndCheck(
  desk: Desk,
  world: World,
  method: InputMethod,
  disturb: () => Promise<void>,
): Promise<void> {
  const { words } = desk;
  const before = 'Sorry about your battery. ';
  await openComplaint(desk, world);
  await desk.clearEditor();
  await desk.write(before);
  const heard = await listen(desk);
  const holds = async (text: string) => {
    const frame = await desk.sidebar();
    await waitFor(
      () => frame.evaluate((all) => document.querySelector('textarea')?.value === all || undefined, text),
      `the editor did not hold “${text}”`,
      5000,
    );
  };
  for (const text of ['W', 'We will', 'We will refund']) {
    await method.compose(text);
    await holds(before + text);
  }
  await disturb();
  await holds(`${before}We will refund`);
  await method.compose(promise);
  await holds(before + promise);
  await new Promise((resolve) => setTimeout(resolve, 400));
  assert.deepEqual(await heard(), ['compositionstart']);
  assert.ok(!(await desk.sidebarText()).includes(words('guard_promise_remedy')), 'found while composing');
  await method.commit(promise);
  await desk.reads(words('guard_promise_remedy'));
  assert.deepEqual(await heard(), ['compositionstart', 'compositionend']);
  await holds(before + promise);
  await desk.reads(words('sidebar_saved'));
  await desk.page.reload();
  await desk.reads(words('sidebar_by_x_id'));
  assert.equal(await draftText(desk), before + promise);
}

/** Composed in several scripts and in the middle of a text, it stands as it was composed; given up, it leaves nothing. */
export async function composeScripts(desk: Desk, world: World, method: InputMethod): Promise<void> {
  await openComplaint(desk, world);
  await desk.clearEditor();
  await desk.write('Hello .');
  await desk.page.keyboard.press('ArrowLeft');
  const heard = await listen(desk);
  const all: [steps: string[], done: string][] = [
    [['k', 'こ', 'こn', 'こん', 'こんに', '今日'], '今日は'],
    [['ㅇ', '아', '안'], '안'],
    [['ㄴ', '녀', '녕'], '녕'],
    [['x', 'xy'], ''],
  ];
  for (const [steps, done] of all) {
    for (const text of steps) await method.compose(text);
    await method.commit(done);
  }
  await waitFor(
    async () =>
      (await heard()).filter((type) => type === 'compositionend').length === all.length || undefined,
    'not every composition ended',
  );
  assert.equal(await draftText(desk), 'Hello 今日は안녕.');
}

/** The editor's own events, to see that an input method was at work at all. */
async function listen(desk: Desk): Promise<() => Promise<string[]>> {
  const frame = await desk.sidebar();
  await frame.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    for (const type of ['compositionstart', 'compositionend'])
      document.querySelector('textarea')?.addEventListener(type, () => heard.push(type));
  }, null);
  return () => frame.evaluate(() => [...(globalThis as unknown as { heard: string[] }).heard], null);
}
