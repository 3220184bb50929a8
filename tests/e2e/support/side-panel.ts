import type { CDPSession, Page } from '@playwright/test';
import type { Stage } from './chromium.ts';
import { waitFor } from './wait-for.ts';

/** The browser's own side panel. It is no page to Playwright, so it is read over the browser's protocol. */
export interface SidePanel {
  text(): Promise<string>;
  /** The centre of what the selector finds is clicked, as by a pointer. */
  click(selector: string): Promise<void>;
}

/** Opens the panel as the browser's own button does, beside `from`, which must be a page of the extension. */
export async function openSidePanel({ context, origin }: Stage, from: Page): Promise<SidePanel> {
  const page = await context.newCDPSession(from);
  await from.bringToFront();
  await page.send('Runtime.evaluate', {
    expression: 'chrome.windows.getCurrent().then(({ id }) => chrome.sidePanel.open({ windowId: id }))',
    awaitPromise: true,
    userGesture: true,
  });
  const browser = await context.browser()?.newBrowserCDPSession();
  if (!browser) throw new Error('The browser has no protocol session.');
  const targetId = await waitFor(async () => {
    const { targetInfos } = await browser.send('Target.getTargets');
    return targetInfos.find(({ url }) => url === `${origin}/sidebar.html`)?.targetId;
  }, 'the side panel did not open');
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
  const send = speaker(browser, sessionId);
  const evaluate = async (expression: string) => {
    const { result } = (await send('Runtime.evaluate', { expression, returnByValue: true })) as {
      result: { value: unknown };
    };
    return result.value;
  };
  return {
    text: async () => String(await evaluate('document.body.innerText')),
    async click(selector) {
      const spot = await waitFor(
        async () => (await evaluate(centreOf(selector))) as { x: number; y: number } | undefined,
        `the side panel has no ${selector}`,
      );
      for (const type of ['mousePressed', 'mouseReleased'])
        await send('Input.dispatchMouseEvent', { type, ...spot, button: 'left', clickCount: 1 });
    },
  };
}

function centreOf(selector: string): string {
  return `(() => {
    const found = document.querySelector(${JSON.stringify(selector)});
    found?.scrollIntoView({ block: 'nearest' });
    const box = found?.getBoundingClientRect();
    return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  })()`;
}

/** Requests to a target by way of the browser's session, each answered by its number. */
function speaker(
  browser: CDPSession,
  sessionId: string,
): (method: string, params: object) => Promise<unknown> {
  let count = 0;
  const waiting = new Map<number, (result: unknown) => void>();
  browser.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { id: number; result: unknown };
    waiting.get(id)?.(result);
  });
  return (method, params) => {
    const id = ++count;
    const answer = new Promise((resolve) => waiting.set(id, resolve));
    void browser.send('Target.sendMessageToTarget', {
      sessionId,
      message: JSON.stringify({ id, method, params }),
    });
    return answer;
  };
}
