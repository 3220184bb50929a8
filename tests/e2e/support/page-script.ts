import type { Page } from '@playwright/test';
import type { Stage } from './chromium.ts';
import { waitFor } from './wait-for.ts';

interface Context {
  id: number;
  origin: string;
  auxData?: { type?: string; isDefault?: boolean };
}

/** Evaluates in the world of Clew's page script, which X's scripts and Playwright's own cannot reach. */
export async function inPageScript({ context, origin }: Stage, page: Page, code: string): Promise<unknown> {
  const session = await context.newCDPSession(page);
  const worlds: Context[] = [];
  session.on('Runtime.executionContextCreated', (event) => {
    worlds.push(event.context as unknown as Context);
  });
  await session.send('Runtime.enable');
  const world = await waitFor(
    () => worlds.find((each) => each.origin === origin && each.auxData?.type === 'isolated'),
    'the page script has no world here',
  );
  const answer = await session.send('Runtime.evaluate', {
    contextId: world.id,
    expression: code,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text);
  return answer.result.value;
}
