import { insertIntoDialog, insertTexts } from '../support/insert-walk.ts';
import { test } from '../support/stage-test.ts';

test('text goes into the dialog that answers the post, and stays editable there', async ({ desk, stage }) => {
  for (const text of insertTexts) await insertIntoDialog(desk, stage.site.world, text);
});
