import { fiveTexts, insertInto } from '../support/composer-walk.ts';
import { more, test } from '../support/stage-test.ts';

for (const { box, texts, tag } of [
  { box: 'inline', texts: fiveTexts.slice(2), tag: [] },
  { box: 'viewer', texts: fiveTexts, tag: more },
  { box: 'inline', texts: fiveTexts, tag: more },
  { box: 'dialog', texts: fiveTexts, tag: more },
  { box: 'opened', texts: fiveTexts, tag: more },
] as const)
  test(`${texts.length} texts into X’s ${box} box, each typed on, taken back and undone`, {
    tag: [...tag].length > 0 ? more : [],
  }, async ({ desk, stage }) => {
    await insertInto(desk, stage.site.world, box, texts);
  });

for (const box of ['viewer', 'dialog'] as const)
  test(`where X runs from right to left, its ${box} box is as free of the sidebar`, { tag: more }, async ({
    desk,
    stage,
  }) => {
    await desk.visit('/home?lang=ar');
    await insertInto(desk, stage.site.world, box, fiveTexts.slice(3, 4));
  });
