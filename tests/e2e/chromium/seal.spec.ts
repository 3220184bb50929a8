import { appendToOwnWords, sealAndRecheck, wrongAccount } from '../support/seal-walk.ts';
import { test } from '../support/stage-test.ts';

test('one typed character turns the seal amber, until it is checked again', async ({ desk, stage }) => {
  await sealAndRecheck(desk, stage.site.world);
});

test('the reply goes behind what the box holds, and stays editable there', async ({ desk, stage }) => {
  await appendToOwnWords(desk, stage.site.world);
});

test('another account than one that answers gets nothing into its box', async ({ desk, stage }) => {
  await wrongAccount(desk, stage.site.world);
});
