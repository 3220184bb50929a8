import { fiveTexts, insertInto } from '../support/composer-walk.ts';
import { more, test } from '../support/stage-test.ts';

for (const [box, texts, tag] of [
  ['viewer', fiveTexts.slice(2), []],
  ['inline', fiveTexts.slice(2), []],
  ['viewer', fiveTexts, more],
  ['inline', fiveTexts, more],
  ['dialog', fiveTexts, more],
] as const)
  test(`${texts.length} texts into X’s ${box} box, each typed on, taken back and undone`, {
    tag: [...tag].length > 0 ? more : [],
  }, async ({ desk, stage }) => {
    await insertInto(desk, stage.site.world, box, texts);
  });
