import { rm } from 'node:fs/promises';
import { killWorker, openStage, type Stage, sidebarFrame } from '../e2e/support/chromium.ts';
import { Databases } from '../e2e/support/databases.ts';
import { Desk } from '../e2e/support/desk.ts';
import { chromiumOptions, setUpClew } from '../e2e/support/options-page.ts';
import { type Answer, ask, send, withLoopback } from '../support/connect-crm.ts';
import { replyToCeo } from '../support/posts.ts';
import type { FaultCrm } from './fault-crm.ts';
import type { Shown } from './judge.ts';
import { isChange, type Step } from './plan.ts';

/** A specialist's browser with the extension, connected to a CRM; what is asked here comes from its own sidebar. */
export interface FaultDesk {
  /** Posts that X has shown. */
  report(postIds: readonly string[]): Promise<void>;
  /** One click. As the sidebar does, it is sent again under its own id where no answer came; false where refused. */
  click(step: Step, crm: FaultCrm): Promise<boolean>;
  killWorker(): Promise<void>;
  /** Until nothing waits any more, or `patience` ms are over: what each operation is shown as. */
  settle(steps: readonly Step[], patience: number): Promise<Map<string, Shown>>;
  close(): Promise<void>;
}

/** `url` leads to the CRM. The shipped build, but for the access to loopback that a person would have to grant. */
export async function openFaultDesk(crm: FaultCrm, url: string): Promise<FaultDesk> {
  const folder = await withLoopback();
  const stage = await openStage({ extension: folder });
  await setUpClew(chromiumOptions(stage.options));
  const policy = (await send(stage.options, 'get-policy', {})) as object;
  const { adapter } = crm;
  await send(stage.options, 'save-policy', {
    ...policy,
    crm: { adapter, settings: { [adapter]: crm.settings(url) } },
  });
  await send(stage.options, 'sign-in-crm', { secret: crm.secret });
  const page = await stage.context.newPage();
  const desk = new Desk(page);
  await desk.visit(`/sunnyside_up/status/${stage.site.world.hero.complaintId}`);
  await desk.clickBadge(stage.site.world.hero.complaintId);
  const sidebar = await sidebarFrame(page);
  await sidebar.waitForSelector('#queue-button');
  const rows = () => new Databases(stage).rows('clew', 'operations');

  return {
    async report(postIds) {
      for (let from = 0; from < postIds.length; from += 100) {
        const posts = postIds.slice(from, from + 100).map((id) => replyToCeo(id));
        await inPageScript(stage, page, { command: 'report-posts', input: { posts, composed: false } });
      }
    },
    async click(step, { cases, colleague }) {
      const { kind, opId } = step;
      const place = 'place' in step ? cases[step.place] : undefined;
      const input = {
        opId,
        ...('postId' in step && { postId: step.postId }),
        ...(place && { customerId: place.customerId }),
        ...(place && kind !== 'create-case' && { caseId: place.caseId }),
        ...(kind === 'create-case' && { title: step.title, body: 'Told on X.' }),
        ...(kind === 'add-note' && { text: step.text }),
        ...(isChange(step) && { version: null }),
        ...(kind === 'claim-case' && { takeOver: false }),
        ...(kind === 'assign-case' && { from: '', to: colleague }),
        ...(kind === 'set-case-status' && { status: 'waiting' }),
      };
      for (let attempt = 0; attempt < 8; attempt++) {
        const answer = await ask(sidebar, kind, input).catch(() => null);
        if (answer?.ok) return true;
        await new Promise((resolve) => setTimeout(resolve, 50 * attempt));
      }
      return false;
    },
    killWorker: () => killWorker(stage),
    async settle(steps, patience) {
      const end = Date.now() + patience;
      for (;;) {
        const waiting = (await rows()).filter(({ state }) => state === 'pending' || state === 'sending');
        if (waiting.length === 0 || Date.now() > end) break;
        // "Try again" on each: what is done is not done twice.
        for (const { opId } of waiting.slice(0, 50)) await ask(sidebar, 'retry-operation', { opId });
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
      const states = new Map((await rows()).map(({ opId, state }) => [opId, state]));
      return new Map(
        steps.map(({ opId }): [string, Shown] => {
          const state = states.get(opId);
          return [opId, state === 'done' ? 'done' : state ? 'not done' : 'refused at once'];
        }),
      );
    },
    async close() {
      await stage.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Sent from where the page script lives in X's page: the extension's own world there. */
async function inPageScript(
  stage: Stage,
  page: Awaited<ReturnType<Stage['context']['newPage']>>,
  message: unknown,
): Promise<void> {
  const cdp = await stage.context.newCDPSession(page);
  const worlds: { id: number; origin: string; auxData?: { frameId?: string } }[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context as (typeof worlds)[number]));
  await cdp.send('Runtime.enable');
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const ours = worlds.find(
    ({ origin, auxData }) => origin === stage.origin && auxData?.frameId === frameTree.frame.id,
  );
  if (!ours) throw new Error('The page script is not in the page.');
  const { result } = await cdp.send('Runtime.evaluate', {
    contextId: ours.id,
    expression: `chrome.runtime.sendMessage(${JSON.stringify(message)})`,
    awaitPromise: true,
    returnByValue: true,
  });
  await cdp.detach();
  if (!(result.value as Answer)?.ok) throw new Error(`Posts were not taken: ${JSON.stringify(result.value)}`);
}
