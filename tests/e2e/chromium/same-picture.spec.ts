import { sidebarFrame } from '../support/chromium.ts';
import { Databases } from '../support/databases.ts';
import { checkRequests, pictureWalk, wearer, withPictures } from '../support/picture-walk.ts';
import { expect, test } from '../support/stage-test.ts';

test.use({ stageOptions: { standIn: withPictures } });

test('who wears the CEO’s picture is marked by what it shows, in post and queue; nobody else is', async ({
  desk,
  page,
  stage,
}) => {
  const { ceo, hero } = stage.site.world;
  await pictureWalk(desk, stage.site);
  checkRequests(stage.site);
  const frame = await sidebarFrame(page);
  await frame.locator('#queue-button').click();
  const mark = desk.words('sidebar_same_picture', { handle: ceo.handle });
  await expect(frame.locator(`#queue-${hero.complaintId}`)).toContainText(mark);

  const rows = await new Databases(stage).rows('clew', 'posts');
  const authors = rows.map(({ post }) => (post as { author: { handle: string; wears?: string } }).author);
  expect(authors.map(({ handle }) => handle)).toContain('quintanar_mari');
  const marked = authors.filter(({ wears }) => wears);
  expect(new Set(marked.map(({ handle }) => handle))).toEqual(new Set([wearer]));
  expect(marked[0]).toMatchObject({ wears: ceo.id });
  for (const { hash } of await new Databases(stage).rows('clew', 'pictures'))
    expect(hash).toMatch(/^[\da-f]{38}$/);
});
