import { openSidePanel } from '../support/side-panel.ts';
import { expect, test } from '../support/stage-test.ts';

// The panel stays open beside whatever comes after.
test.use({ stageOptions: { own: true } });

test('the native panel follows the badge that was clicked, and nothing is put into X’s page', async ({
  desk,
  page,
  stage,
}) => {
  const { complaintId } = stage.site.world.hero;
  const options = await stage.context.newPage();
  await options.goto(`${stage.origin}/options.html`);
  await options.getByLabel(/side panel/i).check();
  await options.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(options.getByText('Saved.')).toBeVisible();
  const panel = await openSidePanel(stage, options);

  await page.bringToFront();
  await desk.visit(`/sunnyside_up/status/${complaintId}`);
  await desk.clickBadge(complaintId);
  await expect.poll(panel.text).toContain('Powerwall offline after update');
  expect(desk.hasSidebar()).toBe(false);
  await panel.click('[aria-label="Link post to CS-204817"]');
  await expect.poll(panel.text).toContain('Linked');
});
