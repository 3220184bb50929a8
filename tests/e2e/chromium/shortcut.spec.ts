import { expect, test } from '../support/stage-test.ts';

type Commands = {
  commands: { onCommand: { dispatch(name: string, tab: { id: number }): void } };
  tabs: { query(about: object): Promise<{ id: number }[]> };
};

test('the shortcut opens the sidebar on the post in focus, and closes it again', async ({
  desk,
  page,
  stage,
}) => {
  const { complaintId } = stage.site.world.hero;
  const press = () =>
    // The browser keeps its own shortcuts from being typed by a test: the event is raised where it arrives.
    stage.context.serviceWorkers()[0]?.evaluate(async () => {
      const { commands, tabs } = (globalThis as unknown as { chrome: Commands }).chrome;
      const [tab] = await tabs.query({ url: 'https://x.com/*' });
      if (tab) commands.onCommand.dispatch('open-sidebar', tab);
    });
  await desk.visit(`/sunnyside_up/status/${complaintId}`);
  await expect.poll(() => desk.badgeSpot(complaintId)).not.toBeNull();
  await press();
  await desk.reads('powerwall dead for three weeks');
  await press();
  await expect.poll(() => desk.hasSidebar()).toBe(false);
  expect(page.url()).toContain(complaintId);
});
