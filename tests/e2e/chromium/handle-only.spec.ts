import { people } from '../../../lib/crm/demo/people.ts';
import type { World } from '../../x/world/model.ts';
import { sidebarFrame } from '../support/chromium.ts';
import { Databases } from '../support/databases.ts';
import { expect, test } from '../support/stage-test.ts';
import { waitFor } from '../support/wait-for.ts';

/** A customer with nothing but a handle on file, and a post of theirs at the CEO. */
function somebodyPossible(world: World) {
  for (const person of people.filter(({ userId, xUserId }) => !userId && xUserId))
    for (const post of world.posts.values()) {
      const parent = world.posts.get(post.replyTo ?? '');
      if (post.authorId === person.xUserId && !post.gone && parent?.authorId === world.ceo.id)
        return { person, post };
    }
  throw new Error('Nobody with only a handle on file has answered the CEO.');
}

test('a handle alone is possible, and becomes sure by a basis only', async ({ desk, page, stage }) => {
  const { person, post } = somebodyPossible(stage.site.world);
  const data = new Databases(stage);
  const identity = async () =>
    (await data.rows('clew-crm', 'identities')).filter(({ customerId }) => customerId === person.customerId);
  await desk.visit(`/${person.handle}/status/${post.id}`);
  await desk.clickBadge(post.id);
  await desk.reads(desk.words('room_evidence_handle'));
  await desk.reads('how do you know?');
  const text = await desk.sidebarText();
  for (const word of person.name.split(' ')) expect(text.split('Who is this')[1]).not.toContain(word);

  await desk.click('button', 'Confirm');
  const frame = await sidebarFrame(page);
  expect(await frame.locator('button', { hasText: 'Confirm' }).isDisabled()).toBe(true);
  expect(await data.rows('clew', 'operations')).toEqual([]);
  expect(await identity()).toMatchObject([{ userId: null }]);

  await frame.locator('main select').focus();
  await page.keyboard.press('ArrowDown');
  await desk.click('button', 'Confirm');
  await desk.reads('by X id');
  const sure = await waitFor(
    async () => (await identity()).find(({ userId }) => userId === person.xUserId),
    'the X id was never kept',
  );
  expect(sure).toMatchObject({ handle: person.handle, basis: 'told-us', agent: 'Jo Park' });
  const audit = await data.rows('clew', 'audit');
  expect(audit).toMatchObject([{ action: 'confirm-identity', subject: person.customerId }]);
});
